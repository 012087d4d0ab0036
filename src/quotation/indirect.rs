//! Indirect speech: what the article says that somebody said, in its own words.
//!
//! Three forms are read, in a sentence whose subjects and verbs the [`Part`]s show plainly: `Kim said that …`, `…, Kim said`
//! and `According to Kim, …`. All else is passed over, since words that are put in somebody's mouth are worse than none: a
//! verb that is denied (`did not say`), wished (`should say`) or suffered (`was told`), one in a question, in a relative
//! clause or in one of time, a speaker that cannot speak (`the law says`) or is not named (`it said`).

use crate::document::{Document, Role, Sentence};
use crate::quotation::clause::Clauses;
use crate::quotation::cue::{self, Evidence};
use crate::quotation::part::{Kind, Part};
use crate::quotation::passage::Passage;
use crate::quotation::person::People;
use crate::quotation::speaker::{self, Found, Speaker};
use crate::quotation::subject::{REACH, subject};
use crate::quotation::verb;
use crate::span::Span;

/// A clause of more words is likely to be more than a clause: captions that have run together.
const LONGEST: usize = 60;

/// What somebody is reported to have said.
pub(crate) struct Report {
    pub content: Span,
    pub cue: Span,
    pub speaker: Speaker,
    /// Whom the speaker is, where the article names them.
    pub person: Option<u32>,
    pub evidence: Evidence,
}

/// The indirect speech of `document`, in order; `found` is what was found of its `passages`.
pub(crate) fn reports(
    document: &Document,
    passages: &[Passage],
    clauses: &Clauses,
    people: &People,
    found: &[Found],
) -> Vec<Report> {
    let mut reports = Vec::new();
    let mut last = None;
    let mut next = 0;
    for (index, sentence) in document.sentences().iter().enumerate() {
        while passages.get(next).is_some_and(|passage| passage.span.start() < sentence.span.start()) {
            last = found.get(next).and_then(|found| found.person).or(last);
            next += 1;
        }
        let parts = clauses.of(index);
        if sentence.role != Role::Body || !is_plain(document, sentence, parts) {
            continue;
        }
        let tags = parts.iter().map(|part| tag(document, part, passages, found)).collect();
        let reader = Reader { parts, tags };
        for clause in reader.clauses() {
            let (from, to) = (reader.starts(clause.from), reader.ends(clause.to));
            let content = content(document, sentence, if clause.that { from + "that".len() } else { from }, to);
            let mentioned = speaker::mentioned(document, clauses, people, (index, clause.speaker), last);
            if let (Some(content), Some((speaker, person)), Some(cue)) = (content, mentioned, parts.get(clause.cue)) {
                last = person.or(last);
                reports.push(Report { content, cue: cue.span, speaker, person, evidence: clause.evidence });
            }
        }
    }
    reports
}

/// Whether every quotation mark of the sentence belongs to a passage within it, and it asks nothing: where a mark is left over, what
/// looks like the article's own words may be somebody's.
fn is_plain(document: &Document, sentence: &Sentence, parts: &[Part]) -> bool {
    let text = document.text();
    let own = sentence.span.of(text);
    let quoted = parts.iter().filter(|part| matches!(part.kind, Kind::Quote)).map(|part| marks(part.span.of(text)));
    if marks(own) != quoted.sum() || has(own, b"''") || own.ends_with('?') {
        return false;
    }
    let Some(paragraph) = document.paragraphs().get(sentence.paragraph) else { return false };
    let passages = document.quoted().get(paragraph.quoted.clone()).unwrap_or_default();
    let mut whole = paragraph.span.of(text).chars();
    let is_single = |c: Option<char>| matches!(c, Some('\'' | '‘' | '’'));
    let opened = passages.first().is_some_and(|first| first.open.start() == paragraph.span.start());
    let closed = passages.last().is_some_and(|last| last.span().end() == paragraph.span.end());
    (opened || !is_single(whole.next())) && (closed || !is_single(whole.next_back()))
}

/// How many double quotation marks stand in `text`.
#[inline(never)]
fn marks(text: &str) -> usize {
    text.chars().filter(|c| matches!(c, '"' | '“' | '”' | '«' | '»' | '„' | '`')).count()
}

/// What a part is to a report of speech.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tag {
    /// Somebody who can speak.
    Voice,
    /// Any other noun phrase.
    Noun,
    /// `last week`.
    Time,
    Pronoun,
    /// `that`, and the same before a noun that it may belong to.
    That,
    ThatNoun,
    /// A verb of speech that a clause follows, by how that is led in.
    Free,
    Led,
    Hearer,
    Question,
    /// The participle of one.
    Adding,
    /// Another finite verb.
    Verb,
    /// `has`, `did`.
    Done,
    /// Another auxiliary.
    Modal,
    Be,
    Adverb,
    /// `not`, `never`.
    Not,
    Preposition,
    To,
    /// `whether`, `when`, `why`: what a question begins with.
    Asking,
    /// `because`, `if`: what goes on with a clause.
    Bound,
    /// Any other word that opens a clause.
    Subordinator,
    Conjunction,
    /// `but`.
    But,
    Comma,
    Semicolon,
    Colon,
    Dash,
    According,
    Quote,
    /// A quotation of its own, in full sentences.
    Remark,
    Other,
}

fn tag(document: &Document, part: &Part, passages: &[Passage], found: &[Found]) -> Tag {
    let language = document.language();
    let word = |index: usize| document.tokens().get(index).map_or("", |token| document.vocabulary().lower(token.word));
    let (first, last) = (word(part.first), word(part.tokens.1.saturating_sub(1)));
    let class = language.speech_word(if part.kind.is_mention() || part.kind == Kind::Word { last } else { first }).unwrap_or("");
    match part.kind {
        Kind::Quote => {
            let number = part.first;
            let whole = found.get(number).is_some_and(|found| found.whole && found.named.is_none());
            let sentences = passages.get(number).is_some_and(|passage| has(passage.content.of(document.text()), b". "));
            if whole || sentences { Tag::Remark } else { Tag::Quote }
        }
        Kind::That => Tag::That,
        Kind::Pronoun if class == "voice" => Tag::Voice,
        Kind::Pronoun => Tag::Pronoun,
        Kind::Name | Kind::Noun if first == "that" => Tag::ThatNoun,
        _ if class == "time" => Tag::Time,
        Kind::Name if !part.possessive && !language.is_calendar_word(last) => Tag::Voice,
        Kind::Noun | Kind::Word if !part.possessive && language.speech_word(first) != Some("not") && language.is_voice(last) => {
            Tag::Voice
        }
        Kind::Name | Kind::Noun | Kind::Word | Kind::Utterance => Tag::Noun,
        Kind::Saying if !class.is_empty() => Tag::Adding,
        Kind::Cue if class == "free" => Tag::Free,
        Kind::Cue if class == "hearer" => Tag::Hearer,
        Kind::Cue if class == "question" => Tag::Question,
        Kind::Cue if class == "that" => Tag::Led,
        Kind::Cue | Kind::Verb => Tag::Verb,
        Kind::Auxiliary if class == "done" => Tag::Done,
        Kind::Auxiliary => Tag::Modal,
        Kind::Be => Tag::Be,
        Kind::Adverb if class == "not" => Tag::Not,
        Kind::Adverb => Tag::Adverb,
        Kind::Preposition | Kind::By | Kind::As => Tag::Preposition,
        Kind::To => Tag::To,
        Kind::Relative => Tag::Asking,
        Kind::Subordinator if class == "asking" => Tag::Asking,
        Kind::Subordinator if class == "bound" => Tag::Bound,
        Kind::Subordinator => Tag::Subordinator,
        Kind::Conjunction if class == "but" => Tag::But,
        Kind::Conjunction => Tag::Conjunction,
        Kind::Comma if part.span.of(document.text()) == ";" => Tag::Semicolon,
        Kind::Comma => Tag::Comma,
        Kind::Colon => Tag::Colon,
        Kind::Dash => Tag::Dash,
        Kind::According => Tag::According,
        Kind::Saying | Kind::Participle | Kind::End => Tag::Other,
    }
}

/// Whether two bytes stand in `text` one behind the other.
fn has(text: &str, pair: &[u8; 2]) -> bool {
    text.as_bytes().windows(2).any(|bytes| bytes == pair)
}

impl Tag {
    fn is_noun(self) -> bool {
        matches!(self, Tag::Voice | Tag::Noun | Tag::Time | Tag::ThatNoun)
    }

    /// Whether it is a finite verb of speech.
    fn says(self) -> bool {
        matches!(self, Tag::Free | Tag::Led | Tag::Hearer | Tag::Question)
    }

    fn acts(self) -> bool {
        self.says() || matches!(self, Tag::Verb | Tag::Done | Tag::Modal | Tag::Be)
    }
}

/// A clause that is said, and what says so, as indices of the sentence's parts.
struct Clause {
    from: usize,
    /// Whether it begins behind the `that` at the head of `from`.
    that: bool,
    /// The part before which it ends.
    to: usize,
    cue: usize,
    speaker: usize,
    evidence: Evidence,
}

struct Reader<'a> {
    parts: &'a [Part],
    tags: Vec<Tag>,
}

impl Reader<'_> {
    /// The tag at `index`; beyond the sentence, that of a comma: both end what stands before. One copy for its many callers keeps the
    /// wasm small.
    #[inline(never)]
    fn tag(&self, index: usize) -> Tag {
        self.tags.get(index).copied().unwrap_or(Tag::Comma)
    }

    fn starts(&self, index: usize) -> usize {
        self.parts.get(index).map_or(0, |part| part.span.start())
    }

    /// Where the part before `index` ends; none where that is the last of the sentence.
    fn ends(&self, index: usize) -> Option<usize> {
        let last = index.checked_sub(1).filter(|_| index < self.parts.len())?;
        self.parts.get(last).map(|part| part.span.end())
    }

    /// Whether a finite verb stands from part `from` to part `to`.
    #[inline(never)]
    fn acts(&self, from: usize, to: usize) -> bool {
        (from..to.min(self.tags.len())).any(|index| self.tag(index).acts())
    }

    /// The first comma from part `from` on, or the end of the sentence.
    #[inline(never)]
    fn comma(&self, from: usize) -> usize {
        (from..self.tags.len()).find(|&index| self.tag(index) == Tag::Comma).unwrap_or(self.tags.len())
    }

    fn clauses(&self) -> Vec<Clause> {
        if let Some(clause) = self.according() {
            return vec![clause];
        }
        let mut clauses = Vec::new();
        let (mut from, mut speaker) = (0, None);
        if let Some((clause, behind)) = self.tail() {
            (from, speaker) = (behind, Some(clause.speaker));
            clauses.push(clause);
        }
        while let Some(cue) = (from..self.tags.len()).find(|&index| self.tag(index).says() || self.adds(index)) {
            from = cue + 1;
            let subject = if self.tag(cue) == Tag::Adding { speaker } else { self.subject(cue) };
            if let Some(subject) = subject.filter(|&subject| self.tag(subject) == Tag::Voice)
                && let Some((start, that)) = self.start(cue)
                && let Some(to) = self.end(start)
                && (self.tag(start) != Tag::Quote || to > start + 1)
            {
                clauses.push(Clause { from: start, that, to, cue, speaker: subject, evidence: Evidence::Before });
                speaker = Some(subject);
                from = to.max(from);
            }
        }
        clauses
    }

    /// `According to Kim, …`.
    fn according(&self) -> Option<Clause> {
        let cue = (0..2).find(|&index| self.tag(index) == Tag::According)?;
        let speaker = verb::object(self.parts, cue).filter(|&speaker| self.tag(speaker) == Tag::Voice)?;
        let first = self.comma(speaker);
        let next = self.comma(first + 1);
        // what stands between commas may tell who speaks: `According to Lee, a farmer from Ohio, …`
        let described = self.tag(first + 1) == Tag::Asking
            || self.tag(first + 1) == Tag::Voice
                && self.parts.get(first + 1).is_some_and(|part| part.kind == Kind::Noun)
                && next < self.tags.len()
                && !self.acts(first, next);
        let from = if described { next } else { first } + 1;
        let to = self.end(from)?;
        (from < to && self.acts(from, to)).then_some(Clause { from, that: false, to, cue, speaker, evidence: Evidence::According })
    }

    /// `…, Kim said.`, and the part behind it.
    fn tail(&self) -> Option<(Clause, usize)> {
        let start = self.tags.len().saturating_sub(REACH).max(1);
        let ends = (start..self.tags.len()).rev().filter(|&index| matches!(self.tag(index), Tag::Comma | Tag::Quote)).take(8);
        ends.into_iter().find_map(|end| {
            let at = end + 1;
            let (cue, speaker, evidence) = match self.tag(at) {
                Tag::According => (at, verb::object(self.parts, at)?, Evidence::According),
                tag if tag.says() => (at, verb::inverted(self.parts, at)?, Evidence::Tail),
                Tag::Voice => (cue::verb_of(self.parts, at, true).filter(|&cue| self.is_done(cue))?, at, Evidence::Tail),
                _ => return None,
            };
            let to = if self.tag(end) == Tag::Comma { end } else { at };
            let behind = self.behind(cue.max(speaker) + 1)?;
            let from = usize::from(matches!(self.tag(0), Tag::Conjunction | Tag::But));
            let led = matches!(self.tag(from), Tag::Subordinator | Tag::Bound | Tag::Asking | Tag::Adding | Tag::Other);
            let apart = (from..to).any(|index| matches!(self.tag(index), Tag::Remark | Tag::According));
            let says = evidence == Evidence::According || self.tag(cue).says();
            let clause =
                says && self.tag(speaker) == Tag::Voice && !apart && self.acts(from, to) && !(led && self.comma(from) >= to);
            clause.then_some((Clause { from, that: false, to, cue, speaker, evidence }, behind))
        })
    }

    /// Where the sentence goes on behind an attribution at its end, but for what describes the speaker; none where that is another clause.
    fn behind(&self, from: usize) -> Option<usize> {
        let comma = self.comma(from);
        let adds = (comma..self.tags.len()).find(|&index| self.adds(index)).unwrap_or(self.tags.len());
        let silent = |from: usize, to: usize| {
            !(from..to).any(|i| {
                self.tag(i).acts() || matches!(self.tag(i), Tag::That | Tag::ThatNoun | Tag::Quote | Tag::Remark | Tag::Colon)
            })
        };
        (silent(from, comma) && (self.tag(comma + 1) == Tag::Asking || silent(comma, adds))).then_some(adds)
    }

    /// Who says what the verb at `cue` leads in, where it stands in a main clause.
    fn subject(&self, cue: usize) -> Option<usize> {
        let subject = subject(self.parts, cue).filter(|&subject| subject < cue && self.is_done(cue))?;
        let Some(before) = (0..subject).rev().find(|&index| self.tag(index) != Tag::Adverb) else { return Some(subject) };
        let free = match self.tag(before) {
            Tag::Comma | Tag::Semicolon | Tag::Colon | Tag::Dash => true,
            // `Lee and Ray said`: of two who speak, one would be named
            Tag::Conjunction | Tag::But => !before.checked_sub(1).is_some_and(|index| self.tag(index).is_noun()),
            _ => false,
        };
        free.then_some(subject)
    }

    /// Whether the verb at `cue` says that somebody did speak: nobody is told, nothing is denied, wished or asked.
    fn is_done(&self, cue: usize) -> bool {
        let before = (0..cue).rev().map(|index| self.tag(index)).find(|tag| !matches!(tag, Tag::Adverb | Tag::Done));
        !matches!(
            before,
            Some(Tag::Not | Tag::Modal | Tag::Be | Tag::Asking | Tag::That | Tag::To | Tag::Subordinator | Tag::Bound)
        )
    }

    /// Whether the participle at `index` adds to what is said: `…, adding that …`.
    fn adds(&self, index: usize) -> bool {
        self.tag(index) == Tag::Adding
            && index.checked_sub(1).is_some_and(|before| self.tag(before) == Tag::Comma)
            && matches!(self.tag(index + 1), Tag::That | Tag::ThatNoun)
    }

    /// The part with which the clause begins that the verb at `cue` leads in, and whether it is what stands behind `that` there.
    fn start(&self, cue: usize) -> Option<(usize, bool)> {
        let verb = self.tag(cue);
        for index in cue + 1..self.tags.len() {
            let first = index == cue + 1;
            let governed = matches!(self.tag(index - 1), Tag::Preposition | Tag::To);
            match self.tag(index) {
                // `said that was wrong`; `in a report that was late`
                Tag::That if self.tag(index + 1).acts() => return first.then_some((index, false)),
                Tag::That => return Some((index + 1, false)),
                Tag::ThatNoun if !governed => return Some((index, true)),
                Tag::Asking if verb == Tag::Question => return Some((index, false)),
                Tag::Bound if verb == Tag::Question => return Some((index, false)),
                Tag::Preposition | Tag::To | Tag::Adverb | Tag::Comma | Tag::Time => {}
                tag if tag.is_noun() && governed => {}
                Tag::Voice if first && verb != Tag::Free => {}
                Tag::Noun if first && matches!(verb, Tag::Hearer | Tag::Question) => {}
                _ => break,
            }
        }
        if verb == Tag::Question { None } else { self.bare(cue).map(|start| (start, false)) }
    }

    /// Where a clause begins that no `that` opens: with a subject and its verb.
    fn bare(&self, cue: usize) -> Option<usize> {
        let verb = self.tag(cue);
        let mut index = cue + 1;
        if verb == Tag::Hearer {
            if !self.tag(index).is_noun() {
                return None;
            }
            index += 1;
        }
        // `in Moscow`, `on Monday`, `last week`
        loop {
            let next = self.tag(index + 1);
            index += match self.tag(index) {
                Tag::Adverb | Tag::Time if !next.acts() => 1,
                Tag::Preposition if next.is_noun() => 2,
                _ => break,
            };
        }
        let subject = self.tag(index);
        let mut at = index + 1;
        while at < index + 8 {
            at += match self.tag(at) {
                Tag::Adverb => 1,
                Tag::Preposition if self.tag(at + 1).is_noun() => 2,
                _ => break,
            };
        }
        // `announced the deal failed` may be a deal that failed
        let is_pronoun = self.parts.get(index).is_some_and(|part| part.kind == Kind::Pronoun);
        let follows =
            self.tag(at).acts() && (verb != Tag::Led || is_pronoun || matches!(self.tag(at), Tag::Done | Tag::Modal | Tag::Be));
        (follows && (subject.is_noun() || matches!(subject, Tag::Pronoun | Tag::Adverb))).then_some(index)
    }

    /// The part before which the clause ends that begins at part `first`: where somebody else is said to say so, where the article goes on
    /// in its own voice, or with the sentence. None where it is a quotation of its own.
    fn end(&self, first: usize) -> Option<usize> {
        let mut acts = false;
        let mut dashes = 0;
        for index in first..self.tags.len() {
            let next = self.tag(index + 1);
            let ends = match self.tag(index) {
                Tag::Remark => {
                    let led = index.checked_sub(1).filter(|&i| matches!(self.tag(i), Tag::Comma | Tag::Colon));
                    return led.filter(|_| acts);
                }
                Tag::Comma => match next {
                    Tag::According | Tag::Adding => true,
                    Tag::Conjunction => self.tag(index + 2).says(),
                    Tag::But => self.tag(index + 2).says() || self.goes_on(index + 2),
                    Tag::Subordinator => self.goes_on(index + 2),
                    Tag::Asking => false,
                    _ => next.says() || next == Tag::Voice && self.tag(index + 2).says(),
                },
                Tag::Semicolon => true,
                Tag::Conjunction | Tag::But => next.says() && self.start(index + 1).is_some(),
                Tag::Colon => next == Tag::Quote,
                Tag::Dash => {
                    dashes += 1;
                    dashes == 1 && !(index + 1..self.tags.len()).any(|later| self.tag(later) == Tag::Dash)
                }
                _ => false,
            };
            if ends && acts {
                return Some(index);
            }
            acts |= self.tag(index).acts();
        }
        Some(self.tags.len())
    }

    /// Whether a clause with a subject of its own begins at part `from`.
    fn goes_on(&self, from: usize) -> bool {
        (self.tag(from).is_noun() || self.tag(from) == Tag::Pronoun) && self.acts(from + 1, from + 5)
    }
}

/// The words of a clause, as a journalist would quote them: up to `to`, or to the closing full stop of the sentence. None where quotation
/// marks run across its ends.
fn content(document: &Document, sentence: &Sentence, from: usize, to: Option<usize>) -> Option<Span> {
    let text = document.text();
    let end = to.unwrap_or_else(|| {
        let whole = sentence.span.of(text);
        // `in the U.S.`: the stop of an abbreviation stays
        let abbreviated = document.tokens_of(sentence).last().is_some_and(|token| token.span.of(text).as_bytes().contains(&b'.'));
        let stop = whole.ends_with('.') && !whole.ends_with("..") && !abbreviated;
        sentence.span.end() - usize::from(stop)
    });
    let content = if from < end { Span::new(from, end).trimmed(text) } else { return None };
    let words = 1 + content.of(text).bytes().filter(|byte| *byte == b' ').count();
    let quoted = document.quoted();
    let until = quoted.partition_point(|quoted| quoted.open.start() < content.end());
    let whole = quoted
        .get(until.saturating_sub(4)..until)
        .unwrap_or_default()
        .iter()
        .map(|quoted| quoted.span())
        .all(|quoted| quoted.end() <= content.start() || content.start() <= quoted.start() && quoted.end() <= content.end());
    (whole && words > 1 && words <= LONGEST).then_some(content)
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::quotation::{Kind, Quotation, quotations, speech};

    /// The speaker, the cue and the clause.
    type Said<'a> = (&'a str, &'a str, &'a str);

    /// Each report of `text`.
    fn reports(text: &str) -> Vec<Said<'_>> {
        let found = speech(&Document::new(text));
        let reported = found.iter().filter(|entry| entry.kind == Kind::Indirect);
        let of = |entry: &Quotation| {
            (
                entry.speaker.map_or("", |speaker| speaker.name.of(text)),
                entry.cue.map_or("", |cue| cue.of(text)),
                entry.content.of(text),
            )
        };
        reported.map(of).collect()
    }

    #[test]
    fn forms() {
        let table: &[(&str, &[Said])] = &[
            // before the clause
            ("Ann Lee said that the ferry would sail.", &[("Ann Lee", "said", "the ferry would sail")]),
            ("Ann Lee said the ferry would sail.", &[("Ann Lee", "said", "the ferry would sail")]),
            ("Ann Lee told Reuters that the ferry would sail.", &[("Ann Lee", "told", "the ferry would sail")]),
            ("Ann Lee told Reuters the ferry would sail.", &[("Ann Lee", "told", "the ferry would sail")]),
            ("Ann Lee said in a statement on Friday that officials lied.", &[("Ann Lee", "said", "officials lied")]),
            ("Ann Lee denied that the ferry had been late.", &[("Ann Lee", "denied", "the ferry had been late")]),
            ("Ann Lee warned the ferry would be late.", &[("Ann Lee", "warned", "the ferry would be late")]),
            ("Ann Lee insisted she was ready.", &[("Ann Lee", "insisted", "she was ready")]),
            ("Ann Lee asked whether the ferry was late.", &[("Ann Lee", "asked", "whether the ferry was late")]),
            ("Ann Lee asked the captain why it was late.", &[("Ann Lee", "asked", "why it was late")]),
            ("A spokesman for the harbour said it was open.", &[("A spokesman", "said", "it was open")]),
            ("Officials said there were ten ferries in the U.S.", &[("Officials", "said", "there were ten ferries in the U.S.")]),
            ("Ann Lee has said that was wrong.", &[("Ann Lee", "said", "that was wrong")]),
            // behind it
            ("The ferry would sail, Ann Lee said.", &[("Ann Lee", "said", "The ferry would sail")]),
            ("But the ferry was late, said Ann Lee, who runs it.", &[("Ann Lee", "said", "the ferry was late")]),
            ("The ferry was late, Ann Lee told Reuters on Friday.", &[("Ann Lee", "told", "The ferry was late")]),
            ("The ferry was late, according to Ann Lee.", &[("Ann Lee", "according to", "The ferry was late")]),
            ("According to Ann Lee, the ferry was late.", &[("Ann Lee", "According to", "the ferry was late")]),
            ("According to Ann Lee, a pilot from Nordby, it was late.", &[("Ann Lee", "According to", "it was late")]),
            // where it ends
            ("Lee said it was late, but drivers kept calm.", &[("Lee", "said", "it was late")]),
            ("Lee said it was late, while Ray had left.", &[("Lee", "said", "it was late")]),
            ("Lee said it was late because the crew was ill.", &[("Lee", "said", "it was late because the crew was ill")]),
            (
                "Lee said it was late, adding that the crew was ill.",
                &[("Lee", "said", "it was late"), ("Lee", "adding", "the crew was ill")],
            ),
            (
                "Lee said it was late and insisted that it was safe.",
                &[("Lee", "said", "it was late"), ("Lee", "insisted", "it was safe")],
            ),
            // the outermost of two
            ("Lee said Ray had warned that it was late.", &[("Lee", "said", "Ray had warned that it was late")]),
            // who speaks, across sentences
            (
                "Ann Lee came. She said the ferry was late. She added that it was safe.",
                &[("Ann Lee", "said", "the ferry was late"), ("Ann Lee", "added", "it was safe")],
            ),
            // with a part in quotation marks
            ("Lee said it was “quite safe” now.", &[("Lee", "said", "it was “quite safe” now")]),
            ("It was a “disgrace,” Ann Lee said.", &[("Ann Lee", "said", "It was a “disgrace,”")]),
            ("Lee said it was late: “It is the weather again.”", &[("Lee", "said", "it was late")]),
        ];
        let wrong: Vec<_> = table
            .iter()
            .map(|(text, expected)| (text, reports(text), expected))
            .filter(|(_, found, expected)| found != *expected)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn what_nobody_is_reported_to_have_said() {
        for text in [
            "Ann Lee did not say whether the ferry was late.",
            "Ann Lee declined to say whether the ferry was late.",
            "Ann Lee never said that the ferry was late.",
            "Ann Lee should say that the ferry was late.",
            "Ann Lee said nothing, but the captain was angry.",
            "Ann Lee said little about the ferry that sank.",
            "The ferry is said to be late.",
            "He was told that the ferry was late.",
            "The law says that ferries must stop.",
            "The law says nothing about ferries.",
            "It said that the ferry was late.",
            "No official said the ferry was late.",
            "Did Ann Lee say that the ferry was late?",
            "If Ann Lee said that the ferry was late, nobody heard it.",
            "Drivers who said the ferry was late went home.",
            "Ann Lee and Tom Ray said the ferry was late.",
            "The firm reported a profit that was late.",
            "The ministry announced the deal that ended the strike.",
            "Ann Lee said, “The ferry is quite safe.”",
            "Ann Lee said that “the ferry is safe”.",
            "“Ann Lee said the ferry was late,” Tom Ray said.",
            "“It is late. Ann Lee said the ferry was safe. I agree,” Tom Ray said.",
            "It is safe, and Ann Lee said the ferry was late.”",
            "''Ann Lee said the ferry was late,'' Tom Ray said.",
            "'Ann Lee said the ferry was late.",
        ] {
            assert_eq!(reports(text), [], "{text}");
        }
    }

    #[test]
    fn quotations_stay_as_they_are() {
        let text = "“We are,” said Ann Lee, “ready to talk.” She said that the talks were “quite useful”.\n\nTom Ray told Reuters that \
                    the talks had failed. “Nobody,” he said, “was ready.” Lee said that Ray was wrong, adding that he was late.";
        let document = Document::new(text);
        let (plain, all) = (quotations(&document), speech(&document));
        let index = |entry: &Quotation| plain.iter().position(|other| other.content == entry.content);
        let quoted: Vec<Quotation> = all
            .iter()
            .filter(|entry| entry.kind != Kind::Indirect)
            .map(|entry| Quotation { continues: entry.continues.and_then(|led| index(&all[led])), ..entry.clone() })
            .collect();
        assert_eq!(quoted, plain);
        assert!(all.iter().zip(all.iter().skip(1)).all(|(one, next)| one.content.start() < next.content.start()));
        let reported: Vec<&Quotation> = all.iter().filter(|entry| entry.kind == Kind::Indirect).collect();
        assert_eq!(reported.len(), 4);
        for report in reported {
            let (cue, content) = (report.cue.unwrap(), report.content);
            assert!(cue.end() <= content.start() || content.end() <= cue.start(), "{}", content.of(text));
            let apart = |other: &Quotation| other.content.end() <= content.start() || content.end() <= other.content.start();
            assert!(plain.iter().all(|other| apart(other) || other.kind == Kind::Partial), "{}", content.of(text));
        }
    }

    #[test]
    fn a_report_of_what_is_quoted_elsewhere_is_no_better_version() {
        let text = "“The old bridge must close this winter,” Ann Lee said. Lee said that the old bridge must close this winter.";
        let found = speech(&Document::new(text));
        let novelty: Vec<_> = found.iter().map(|entry| (entry.kind, entry.reasons.novelty)).collect();
        assert_eq!(novelty, [(Kind::Direct, 1.0), (Kind::Indirect, 0.5)]);
    }
}
