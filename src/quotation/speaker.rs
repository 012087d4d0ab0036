//! Who spoke each quoted passage.
//!
//! Decided in this order, and left open where none applies: a wrong name under a remark is worse than none.
//! 1. A nickname, the title of a work or what a thing is called (`a feature called "…"`) has no speaker.
//! 2. The attribution in the passage's own sentence ([`cue`](crate::quotation::cue)); without one, the label that a passage
//!    out of a transcript opens with; the speaker of the passage that it is joined to (`"…" and "…"`); or the attribution
//!    in the next sentence where that is nothing else.
//! 3. The sentence before, where it reports speech and quotes none, or ends with a colon.
//! 4. The same remark going on: after an interruption by its cue, in the next paragraph after a passage without a
//!    closing mark, or in the same paragraph after a remark with a speaker.
//! 5. For a remark that makes a paragraph of its own, the line with a name above or below it, or whoever spoke last in
//!    the paragraph before.
//! 6. Whom the sentence before is about.
//!
//! The cases are those of Elson and McKeown (2010), "Automatic attribution of quoted speech in literary narrative", and
//! of O'Keefe et al. (2012), "A sequence labelling approach to quote attribution". Unlike theirs, nothing is parsed, and
//! the subject of just any verb is no speaker: on news that was right one time in three. It is one where the words are plainly
//! its own: of a verb with a clause (`learned that "…"`), of one that puts a thing `as "…"`, and before a colon.

use crate::document::Document;
use crate::language::{ORGANISATION, speech_word};
use crate::quotation::antecedent::{antecedent, is_subject};
use crate::quotation::clause::Clauses;
use crate::quotation::cue::{self, Evidence};
use crate::quotation::label;
use crate::quotation::part::{CUES, FINITE, Kind, Kinds, OF, POSSESSIVE, Part, before, beginning, first, is_mention, kind, last};
use crate::quotation::passage::{self, Named, Passage};
use crate::quotation::person::People;
use crate::quotation::verb::{self, Attribution};
use crate::quotation::wording;
use crate::span::Span;
use crate::text::character::{self, CAPITAL, FIGURE, LETTER, OF_WORD};

/// Who spoke a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaker {
    /// The words that stand for the speaker where the quotation is: `he`, `Putin's adviser`, `Kim`.
    pub mention: Span,
    /// The fullest form of the speaker's name in the article, or the mention where it gives no name. It is then a description or a
    /// pronoun (`the ministry`, `he`: the article does not tell for certain whom it means), and no name to file somebody under.
    pub name: Span,
    /// What is said of the speaker beside the mention, between commas: `a former senior researcher at the institute`.
    pub description: Option<Span>,
}

/// What was found of a passage.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Found {
    pub speaker: Option<Speaker>,
    pub evidence: Option<Evidence>,
    pub cue: Option<Span>,
    pub continues: Option<usize>,
    /// Whom the speaker is, where the article names them; before that is found, who spoke last.
    pub person: Option<u32>,
    /// Whether the passage is a sentence or more, and not a part of one.
    pub whole: bool,
    /// What the passage names, where it is no remark.
    pub named: Option<Named>,
}

impl Found {
    fn tell(&mut self, speaker: Option<Speaker>, person: Option<u32>, evidence: Evidence) {
        (self.speaker, self.person, self.evidence) = (speaker, person, Some(evidence));
    }
}

/// Gives each passage its speaker.
pub(crate) fn attribute(clauses: &Clauses, people: &People) -> Vec<Found> {
    let (document, passages) = (clauses.document, clauses.passages);
    let reader = Reader { document, clauses, people, transcribed: label::is_transcript(document.text(), passages) };
    let mut all: Vec<Found> = Vec::with_capacity(passages.len());
    for (number, passage) in passages.iter().enumerate() {
        // a title or a word with distance does not interrupt who is speaking
        let spoken = (number.saturating_sub(3)..number)
            .rev()
            .find(|&i| all.get(i).is_some_and(|found| found.named.is_none() && (found.whole || found.speaker.is_some())));
        let previous = spoken.and_then(|i| Some((i, passages.get(i)?, all.get(i)?)));
        let found = match clauses.place(number) {
            Some(place) => reader.decide(passage, place, previous, &all),
            None => Found::default(),
        };
        all.push(found);
    }
    all
}

/// The speaker whose mention is part `index` of `sentence`, and the number of the person, where somebody spoke `last`.
pub(crate) fn mentioned(
    clauses: &Clauses,
    people: &People,
    (sentence, index): (usize, usize),
    last: Option<u32>,
) -> Option<(Speaker, Option<u32>)> {
    Reader { document: clauses.document, clauses, people, transcribed: false }.name(sentence, index, last)
}

/// How many parts around a passage are looked at.
const NEAR: usize = 60;

/// What is no passage, and what parts two passages that belong together or are joined.
const WORDS: Kinds = Kinds::of(&[Kind::Quote]).others();
const PARTING: Kinds = Kinds::of(&[Kind::Quote, Kind::Adverb, Kind::Conjunction, Kind::Comma, Kind::Word]).others();
const UNJOINED: Kinds = Kinds::of(&[Kind::Conjunction, Kind::Comma, Kind::Noun, Kind::Adverb]).others();

/// From so many passages back somebody who has spoken may go on without being named.
const SPOKEN: usize = 8;

/// Whether a remark opens with who is then somebody else: `He was a good man.`
fn opens_with_a_third(content: &str) -> bool {
    let word = content.get(..character::leading(content, LETTER)).unwrap_or_default();
    matches!(word, "He" | "She" | "His" | "Her")
}

struct Reader<'a> {
    document: &'a Document<'a>,
    clauses: &'a Clauses<'a>,
    people: &'a People,
    /// Whether the article is a transcript.
    transcribed: bool,
}

impl Reader<'_> {
    /// Who spoke `passage`, which is part `index` of `sentence`, after the passage `previous`; `earlier` is what was found of all before.
    fn decide(
        &self,
        passage: &Passage,
        (sentence, index): (usize, usize),
        previous: Option<(usize, &Passage, &Found)>,
        earlier: &[Found],
    ) -> Found {
        let parts = self.clauses.of(sentence);
        let text = self.document.text();
        let content = passage.content.of(text).trim_end();
        // the marks of a passage within may stand last
        let full = character::ends_with(character::trim(content, "'’\"”"), ",?!—–-….");
        let near = index.saturating_sub(NEAR);
        let opens = last(parts, near, index, WORDS).is_none();
        // `Instead, "…"`: words that add nothing to who speaks
        let linked = last(parts, near, index, PARTING).is_none();
        let alone = opens && first(parts, index, index + NEAR, WORDS).is_none();
        let capital = character::at(content, character::leading_others(content, OF_WORD)) & (CAPITAL | FIGURE) != 0;
        let mut found = Found::default();
        if passage::is_nickname(self.clauses, parts, index) {
            found.named = Some(Named::Nickname);
            return found;
        }
        if passage::is_title(self.clauses, parts, index) {
            found.named = Some(Named::Title);
            return found;
        }
        found.whole = capital && passage::has_three_words(content);
        let recent = previous.filter(|(_, before, _)| before.paragraph + 2 >= passage.paragraph);
        found.person = recent.and_then(|(_, _, earlier)| earlier.person);
        // without words beside it, nothing says who speaks
        let told = !alone && !passage::is_name(self.clauses, parts, index);
        let attribution = if told { cue::attribution(parts, index, full) } else { None };
        let attribution = attribution.filter(|&(attribution, _)| self.is_sure(parts, index, attribution));
        if let Some((attribution, evidence)) = attribution {
            self.attribute(&mut found, sentence, attribution, evidence);
            // `"A," said X, "b."`: one cue between two passages, and it is that of both
            if let Some((number, before, earlier)) = previous
                && earlier.cue == found.cue
                && found.cue.is_some_and(|cue| before.span.end() <= cue.start())
            {
                found.continues = Some(number);
            }
            return found;
        }
        if let Some((speaker, person)) = label::speaker(self.clauses, self.people, self.transcribed, passage) {
            found.tell(Some(speaker), person, Evidence::Before);
            return found;
        }
        // `"A" and "b"`: what is joined to a passage has its speaker
        let joined =
            last(parts, near, index, UNJOINED).and_then(|joined| parts.get(joined)).filter(|part| part.kind == Kind::Quote);
        if let Some((number, _, earlier)) = previous
            && joined.is_some_and(|part| part.first() == number)
            && earlier.speaker.is_some()
        {
            return Found { whole: found.whole, continues: None, ..*earlier };
        }
        let ends = !matches!(kind(parts, index + 1), Kind::Be | Kind::Auxiliary);
        let told = if opens && capital && ends { self.told(passage, sentence, alone) } else { None };
        let signed = told.is_some_and(|told| told.cue.is_none());
        // `“…,” said Kim. “….” Police disagree.`
        let going_on =
            previous.is_some_and(|(_, before, earlier)| before.paragraph == passage.paragraph && earlier.speaker.is_some());
        if opens
            && !signed
            && index + 1 == parts.len()
            && character::ends_with(content, "?!.…")
            && let Some(attribution) = self.next(sentence, character::ends_with(content, "?!"), going_on)
        {
            self.attribute(&mut found, sentence + 1, attribution, Evidence::After);
            return found;
        }
        let previous = previous.filter(|(_, _, earlier)| told.is_none() && earlier.speaker.is_some());
        if let Some((number, before, earlier)) = previous
            && (opens && (capital || before.open) || linked && index < 4)
            && (before.paragraph == passage.paragraph || before.paragraph + 1 == passage.paragraph && before.open)
        {
            found.tell(earlier.speaker, earlier.person, Evidence::Continued);
            (found.cue, found.continues) = (earlier.cue, Some(number));
            return found;
        }
        if opens && let Some(attribution) = self.colon(passage, sentence) {
            self.attribute(&mut found, sentence - 1, attribution, Evidence::Colon);
        } else if let Some((number, before, earlier)) = previous
            && alone
            && capital
            && before.paragraph + 1 == passage.paragraph
        {
            found.tell(earlier.speaker, earlier.person, Evidence::Paragraph);
            found.continues = Some(number);
        } else if let Some(attribution) = told {
            self.attribute(&mut found, sentence - 1, attribution, Evidence::Paragraph);
        } else if opens
            && found.whole
            && index + 1 == parts.len()
            && character::ends_with(content, "?!.…")
            && !opens_with_a_third(content)
            && let Some(speaker) = self.subject_before(passage, sentence, alone, earlier)
        {
            self.attribute(&mut found, sentence - 1, verb::silent(speaker), Evidence::Paragraph);
        }
        found
    }

    /// Whom the sentence before is about, in the same paragraph or in the one before a passage that stands `alone`, where they have
    /// spoken a few passages ago: who has not may be dead, or the one who is spoken of.
    fn subject_before(&self, passage: &Passage, sentence: usize, alone: bool, earlier: &[Found]) -> Option<usize> {
        let (before, parts) = self.unquoted_before(passage, sentence, alone)?;
        let index = (0..parts.len().min(NEAR)).find(|&index| is_mention(parts, index) && is_subject(parts, index))?;
        // `Ray was jailed`
        let passive = kind(parts, index + 1) == Kind::Be && matches!(kind(parts, index + 2), Kind::Verb | Kind::Cue);
        let (_, person) = self.name(before, index, None)?;
        let person = person.filter(|&person| !passive && self.is_human(person))?;
        let spoke = earlier.iter().rev().take(SPOKEN).any(|found| found.speaker.is_some() && found.person == Some(person));
        spoke.then_some(index)
    }

    /// The sentence before `sentence` and its parts, where it quotes nothing and stands in the paragraph of `passage`, or in the one
    /// before a passage that stands `alone`.
    fn unquoted_before(&self, passage: &Passage, sentence: usize, alone: bool) -> Option<(usize, &[Part])> {
        let before = sentence.checked_sub(1)?;
        let parts = self.clauses.of(before);
        let paragraph = self.document.sentences().get(before)?.paragraph;
        let near = paragraph == passage.paragraph || alone && paragraph + 1 == passage.paragraph;
        let quotes = first(parts, 0, 4 * NEAR, Kinds::of(&[Kind::Quote])).is_some();
        (near && !quotes).then_some((before, parts))
    }

    fn is_human(&self, person: u32) -> bool {
        self.people.get(person).is_some_and(|person| person.human > 0)
    }

    /// Whether an attribution that rests on where a name stands, and on no verb of reporting beside it, names a human being:
    /// `"…," beamed Kim`, `Lee called it "…" and Kim "…"`.
    fn is_sure(&self, parts: &[Part], index: usize, attribution: Attribution) -> bool {
        let Attribution { cue, speaker, .. } = attribution;
        let behind = cue.is_some_and(|cue| kind(parts, cue) == Kind::Verb && index < cue && cue < speaker);
        let loose = behind || speaker + 1 == index && cue.is_some_and(|cue| cue < speaker);
        let name = parts.get(speaker).filter(|part| part.kind == Kind::Name);
        let human = || name.and_then(|name| self.people.find(self.clauses, name)).is_some_and(|person| self.is_human(person));
        name.is_none() || !loose || human()
    }

    /// The attribution in the sentence before `sentence`, where that ends with a colon.
    fn colon(&self, passage: &Passage, sentence: usize) -> Option<Attribution> {
        let before = sentence.checked_sub(1)?;
        let parts = self.clauses.of(before);
        let near = self.document.sentences().get(before)?.paragraph + 1 >= passage.paragraph;
        if !near || parts.last()?.kind != Kind::Colon {
            return None;
        }
        verb::before_any(parts, parts.len()).or_else(|| wording::announced(parts, parts.len()))
    }

    /// The attribution that the next sentence of the paragraph is.
    fn next(&self, sentence: usize, marked: bool, going_on: bool) -> Option<Attribution> {
        let sentences = self.document.sentences();
        let same = sentences.get(sentence)?.paragraph == sentences.get(sentence + 1)?.paragraph;
        let parts = self.clauses.of(sentence + 1);
        if same {
            // `Kim said on Monday.` tells what went before, and `Police disagree.` or `Kim said he was tired.` need not
            let says = |attribution: &Attribution| {
                attribution.cue.is_some_and(|cue| {
                    let word = parts.get(cue).map(|part| self.clauses.word(part.first())).unwrap_or(u32::MAX);
                    self.document.vocabulary().traits(word).is(speech_word::FREE)
                        && matches!(kind(parts, cue + 1), Kind::End | Kind::Adverb | Kind::Preposition)
                        && parts.len() < cue + 6
                        && first(parts, attribution.speaker + 1, cue, FINITE).is_none()
                })
            };
            let whole = cue::whole(parts, marked).filter(|whole| marked || !going_on || says(whole));
            whole.or_else(|| cue::signature(parts).filter(|signed| signed.speaker == 1))
        } else {
            self.signature(sentence + 1)
        }
    }

    /// Who is named by a paragraph of one line that names and says nothing.
    fn signature(&self, sentence: usize) -> Option<Attribution> {
        let sentences = self.document.sentences();
        let paragraph = self.document.paragraphs().get(sentences.get(sentence)?.paragraph)?;
        let attribution = if paragraph.sentences.len() == 1 { cue::signature(self.clauses.of(sentence)) } else { None }?;
        let name = self.clauses.of(sentence).get(attribution.speaker)?;
        let human = self.people.find(self.clauses, name).and_then(|person| self.people.get(person))?.human;
        (human > 2 || attribution.speaker == 1 && human > 0).then_some(attribution)
    }

    /// The attribution of the sentence before, where that reports speech without quoting it: in the same paragraph, or
    /// in the paragraph before a passage that stands `alone`.
    fn told(&self, passage: &Passage, sentence: usize, alone: bool) -> Option<Attribution> {
        let (before, parts) = self.unquoted_before(passage, sentence, alone)?;
        if self.document.sentences().get(before)?.paragraph < passage.paragraph
            && let Some(attribution) = self.signature(before)
        {
            return Some(attribution);
        }
        verb::reported(parts)
    }

    /// Keeps in `found` what `attribution`, in `sentence`, tells.
    fn attribute(&self, found: &mut Found, sentence: usize, attribution: Attribution, evidence: Evidence) {
        let parts = self.clauses.of(sentence);
        found.cue = attribution.cue.and_then(|cue| parts.get(cue)).map(|part| self.clauses.span(part));
        let (mut speaker, person) = self.name(sentence, attribution.speaker, found.person).unzip();
        if let (Some(speaker), Some(relative)) = (&mut speaker, attribution.relative.and_then(|index| parts.get(index))) {
            speaker.mention = self.clauses.span(relative);
        }
        found.tell(speaker, person.flatten(), evidence);
    }

    /// The speaker whose mention is part `index` of `sentence`.
    fn name(&self, sentence: usize, index: usize, last: Option<u32>) -> Option<(Speaker, Option<u32>)> {
        let parts = self.clauses.of(sentence);
        let part = parts.get(index)?;
        let mut mention = self.clauses.span(part);
        if part.kind == Kind::Name {
            mention = self.clauses.name(part);
        } else if part.is(POSSESSIVE) {
            mention = self.clauses.without_possessive(mention);
        } else if let Some(owner) = parts.get(beginning(parts, index)) {
            mention = Span::new(self.clauses.span(owner).start(), mention.end());
        }
        let person = match part.kind {
            Kind::Name => self.people.find(self.clauses, part),
            Kind::Noun => self
                .apposed(parts, index)
                .or_else(|| self.people.titled(self.clauses, part, self.clauses.first_of(sentence) + index))
                .or_else(|| antecedent(self.clauses, self.people, sentence, index, last)),
            Kind::Pronoun => antecedent(self.clauses, self.people, sentence, index, last),
            _ => None,
        };
        let name = person.and_then(|person| self.people.get(person)).map(|person| person.name);
        Some((Speaker { mention, name: name.unwrap_or(mention), description: self.description(parts, index) }, person))
    }

    /// Who is named right after a noun phrase: `his wife, Ann Lee,`, `the head of the agency, Ann Lee,`, `one of her lawyers, Ann Lee,`.
    fn apposed(&self, parts: &[Part], index: usize) -> Option<u32> {
        let one = parts.get(index).is_some_and(|part| part.length == 1) && parts.get(index + 1).is_some_and(|part| part.is(OF));
        let mut comma = if one { index + 3 } else { index + 1 };
        while comma < index + 5 && kind(parts, comma) == Kind::Preposition && self.is_body(parts, comma + 1) {
            comma += 2;
        }
        let name = parts.get(comma + 1).filter(|part| kind(parts, comma) == Kind::Comma && part.kind == Kind::Name)?;
        let closed = parts.get(comma + 2).is_none_or(|part| part.kind == Kind::Comma);
        if closed {
            self.people.find(self.clauses, name).filter(|&person| self.people.get(person).is_some_and(|p| p.human > 0))
        } else {
            None
        }
    }

    /// Whether part `index` is a name or an organisation, and nobody whom the name behind it could be of: `the mother of the victim, …`.
    fn is_body(&self, parts: &[Part], index: usize) -> bool {
        let organisation = |token: usize| self.document.vocabulary().traits(self.clauses.word(token)).is(ORGANISATION);
        parts.get(index).is_some_and(|part| match part.kind {
            Kind::Name => true,
            Kind::Noun | Kind::Word => part.end().checked_sub(1).is_some_and(organisation),
            _ => false,
        })
    }

    /// The apposition after the name at `index`, with the relative clause that ends it: up to the next comma, dash or passage, to the
    /// attribution, or to the end of the sentence.
    fn description(&self, parts: &[Part], index: usize) -> Option<Span> {
        const MARKS: Kinds = Kinds::of(&[Kind::Comma, Kind::Dash, Kind::Colon, Kind::Quote]);
        let from = index + 2;
        if kind(parts, index + 1) != Kind::Comma || !matches!(kind(parts, from), Kind::Noun | Kind::Utterance | Kind::Word) {
            return None;
        }
        let limit = parts.len().min(index + NEAR);
        let mut end = first(parts, from, limit, MARKS).unwrap_or(limit);
        if let Some(verb) = first(parts, from, end, FINITE) {
            let relative = first(parts, from, verb, Kinds::of(&[Kind::Relative, Kind::That]));
            // a verb of reporting would be that of the sentence: `an accountant who was said to …`
            if relative.is_none() || first(parts, verb, end, CUES).is_some() {
                end = relative.unwrap_or(verb);
                // `to whom`
                end -= usize::from(relative.is_some() && matches!(before(parts, end, 1), Kind::Preposition | Kind::To | Kind::By));
            }
        }
        let last = parts.get(from..end)?.last()?;
        Some(Span::new(self.clauses.span(parts.get(from)?).start(), self.clauses.span(last).end()))
    }
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::quotation::quotations;

    /// Each text, with the speaker's name and the cue of each of its quotations; empty where there is none.
    #[test]
    fn speakers() {
        let mut wrong = Vec::new();
        let table: &[(&str, &[(&str, &str)])] = &[
            // where the cue stands
            ("“We are ready,” said Kim Jong Un.", &[("Kim Jong Un", "said")]),
            ("“We are ready,” Ann Lee told Reuters on Monday.", &[("Ann Lee", "told")]),
            ("Ann Lee said, “We are ready to talk.”", &[("Ann Lee", "said")]),
            ("Ann Lee told Reuters in Moscow: “We are ready.”", &[("Ann Lee", "told")]),
            ("According to Ann Lee, the visit was “quite useful”.", &[("Ann Lee", "According to")]),
            ("The visit was “quite useful,” according to Ann Lee.", &[("Ann Lee", "according to")]),
            ("The visit was “quite useful” in the end, Ann Lee said.", &[("Ann Lee", "said")]),
            ("The visit, Ann Lee said, was “quite useful” in the end.", &[("Ann Lee", "said")]),
            ("“We are ready,” Ann Lee was quoted as saying.", &[("Ann Lee", "quoted")]),
            ("“Are you ready?” Ann Lee asked.", &[("Ann Lee", "asked")]),
            ("“You must see this!” Ann Lee wrote on Twitter.", &[("Ann Lee", "wrote")]),
            ("Said Ann Lee: “We are ready.”", &[("Ann Lee", "Said")]),
            ("ANN LEE: “We are ready.”", &[("ANN LEE", "")]),
            ("“We are ready.”\n\n— Ann Lee", &[("Ann Lee", "")]),
            ("“We are ready.” ― Ann Lee", &[("Ann Lee", "")]),
            ("Ann Lee spoke.\n\n“LEE: We are ready to talk.”", &[("Ann Lee", "")]),
            ("“I did it,” beamed Ann Lee.", &[("Ann Lee", "beamed")]),
            ("“Never,” came the reply from Ann Lee.", &[("Ann Lee", "came")]),
            ("“Stay at home,” was Ann Lee’s advice.", &[("Ann Lee", "advice")]),
            ("Ann Lee’s advice to parents: “Stay at home.”", &[("Ann Lee", "advice")]),
            ("“A black day” is how Ann Lee described it.", &[("Ann Lee", "described")]),
            ("Ann Lee issued a call for “calm on all sides”.", &[("Ann Lee", "issued")]),
            ("The tax, described as “a bung” by Ann Lee, will go.", &[("Ann Lee", "described")]),
            ("The tax, described by Ann Lee as “a bung”, will go.", &[("Ann Lee", "described")]),
            ("It is what critics call “a bung”.", &[("critics", "call")]),
            ("It is what officials called “a bung”.", &[("officials", "called")]),
            ("The talks were, in the words of Ann Lee, “a slow disaster”.", &[("Ann Lee", "in the words of")]),
            ("“It’s a joke,” was the response of Ann Lee.", &[("Ann Lee", "the response")]),
            ("“A joke.” That was Ann Lee’s verdict.", &[("Ann Lee", "verdict")]),
            ("“A joke.” Those are the words of nurse Ann Lee.", &[("Ann Lee", "the words")]),
            ("Ann Lee’s response was blunt: “It’s a joke.”", &[("Ann Lee", "was")]),
            ("It was, said Ann Lee, “a joke”.", &[("Ann Lee", "said")]),
            ("Tom Ray called it “a joke” and Ann Lee “a fraud”.", &[("Tom Ray", "called"), ("Ann Lee", "called")]),
            ("Tom Ray called Ann Lee “a liar” and Jim Fox “a fraud”.", &[("Tom Ray", "called"), ("Tom Ray", "called")]),
            // one remark, several parts
            ("“We are,” said Ann Lee, “ready to talk.”", &[("Ann Lee", "said"), ("Ann Lee", "said")]),
            ("“We are ready,” said Ann Lee. “Come soon.”", &[("Ann Lee", "said"), ("Ann Lee", "said")]),
            ("Ann Lee said: “We are ready.\n\n“Come soon.”", &[("Ann Lee", "said"), ("Ann Lee", "said")]),
            ("Ann Lee said she was tired.\n\n“I want to go home.”", &[("Ann Lee", "said")]),
            // whom the sentence before is about
            ("Ann Lee died on Monday. “My heart is broken.”", &[("", "")]),
            ("Ann Lee was beaten by Tom Ray. “There is nobody better.”", &[("", "")]),
            (
                "“We heard a crack,” said Ann Lee.\n\nLee has a house there.\n\n“I ran for my life.”",
                &[("Ann Lee", "said"), ("Ann Lee", "")],
            ),
            (
                "“We heard a crack,” said Ann Lee.\n\nLee was jailed on Friday.\n\n“It is a loss for us.”",
                &[("Ann Lee", "said"), ("", "")],
            ),
            ("“We heard a crack,” said Ann Lee.\n\nTom Ray died.\n\n“It is a loss for us.”", &[("Ann Lee", "said"), ("", "")]),
            ("“We heard a crack,” said Ann Lee.\n\nLee has a house there.\n\n“A LONG WAY HOME”", &[("Ann Lee", "said"), ("", "")]),
            // who the subject is
            ("“Yes,” said Chon Hyun-joon, a former researcher at the institute.", &[("Chon Hyun-joon", "said")]),
            ("Boeing said the fault was “minor”.", &[("Boeing", "said")]),
            ("Speaking on Monday, Ann Lee said the fault was “minor”.", &[("Ann Lee", "said")]),
            ("Striker Ann Lee said it was “a dream”.", &[("Ann Lee", "said")]),
            ("“Yes,” said retired Army general Ann Lee.", &[("Ann Lee", "said")]),
            ("Ann Lee, who was visiting Rome, Italy, said it was “a fine day”.", &[("Ann Lee", "said")]),
            ("Ann Lee, during a stop in Columbus, Ohio, said she was “very glad”.", &[("Ann Lee", "said")]),
            ("A spokesman for the Interior Ministry said the man was “in good health”.", &[("A spokesman", "said")]),
            ("Ann Lee said it was “a poor deal”; Tom Ray called it “a fine day”.", &[("Ann Lee", "said"), ("Tom Ray", "called")]),
            ("Tom Ray attacked Ann Lee and called her “an old friend of the banks”.", &[("Tom Ray", "called")]),
            ("Tom Ray said Ann Lee had called it “a disgrace to the town”.", &[("Tom Ray", "said")]),
            ("The talks failed, with Ann Lee calling them “a waste of time”.", &[("Ann Lee", "calling")]),
            ("Tom Ray met Ann Lee on Monday, calling the talks “a waste of time”.", &[("Tom Ray", "calling")]),
            ("The plan was called “a waste of money” by Ann Lee.", &[("Ann Lee", "called")]),
            ("Ann Lee’s remark that the talks were “a waste of time” was ill received.", &[("Ann Lee", "remark")]),
            ("A letter obtained by Reuters said the plan was “dead and buried”.", &[("A letter", "said")]),
            // and not the one who owns it
            ("“Yes,” Lee’s lawyer said.", &[("Lee’s lawyer", "said")]),
            ("“Yes,” said the victim’s older brother.", &[("the victim’s older brother", "said")]),
            ("“Yes,” the minister’s spokesman, Tom Ray, told reporters.", &[("Tom Ray", "told")]),
            ("The club’s chairman, Tom Ray, called it “a poor deal”.", &[("Tom Ray", "called")]),
            ("The firm’s founder’s wife said it was “a poor deal”.", &[("The firm’s founder’s wife", "said")]),
            ("A spokesman for the minister’s office said it was “a poor deal”.", &[("A spokesman", "said")]),
            ("“Yes,” the Bay Union’s Ann Lee said.", &[("Ann Lee", "said")]),
            ("A source close to the player said he was “gutted”.", &[("A source", "said")]),
            ("A court heard that Tom Ray had told police he had “lost it”.", &[("Tom Ray", "told")]),
            ("Ann Lee, the minister, attacked Tom Ray’s plan, which a report said was “a mess”.", &[("a report", "said")]),
            // who is named behind an office
            ("The head of the agency, Tom Ray, said it was “over”.", &[("Tom Ray", "said")]),
            ("“Yes,” said the mayor of Rome, Tom Ray.", &[("Tom Ray", "said")]),
            ("A spokesman for the minister, Tom Ray, said it was “over”.", &[("A spokesman", "said")]),
            ("The mother of the victim, Tom Ray, said he was “kind”.", &[("The mother", "said")]),
            ("A lawyer for the accused, Tom Ray, said it was “over”.", &[("A lawyer", "said")]),
            // whoever hands the words on
            ("Police quoted Ann Lee as saying it was “a poor deal”.", &[("Ann Lee", "saying")]),
            ("“Yes,” the agency quoted Ann Lee as saying.", &[("Ann Lee", "quoted")]),
            ("Ann Lee was quoted by the agency as saying it was “a poor deal”.", &[("Ann Lee", "saying")]),
            ("“Yes,” said Dilma dos Santos.", &[("Dilma dos Santos", "said")]),
            ("“Yes,” said Ursula von der Leyen.", &[("Ursula von der Leyen", "said")]),
            // from the mention to the name
            ("Ann Lee left. “Goodbye,” Lee said.", &[("Ann Lee", "said")]),
            ("Tom Ray met Ann Lee. “Goodbye,” she said.", &[("Ann Lee", "said")]),
            ("Keir Hall met Ann Lee. Mr Hall left. “Goodbye,” he said.", &[("Keir Hall", "said")]),
            ("Tom Hall said it was “a go”. He called it “a dream”.", &[("Tom Hall", "said"), ("Tom Hall", "called")]),
            ("Mr. Fox met Mrs. Wolf. “Goodbye,” he said.", &[("Fox", "said")]),
            ("Miss Fox met King Wolf. “Goodbye,” she said.", &[("Fox", "said")]),
            ("Ann Lee said: “Go.” Her rival, Tom Ray, replied. “No,” he wrote.", &[("Ann Lee", "said"), ("Tom Ray", "wrote")]),
            (
                "Jim Fox praised Tom Ray, saying: “Good.” Ray shrugged. “Yes,” he said.",
                &[("Jim Fox", "saying"), ("Tom Ray", "said")],
            ),
            ("Jim Fox left. Tom Ray spoke. “Goodbye,” he told Ray.", &[("Jim Fox", "told")]),
            ("NASA’s Bill Ray said it was “a go”. “We are ready,” he added.", &[("Bill Ray", "said"), ("Bill Ray", "added")]),
            ("Sen. Ann Lee met Gov. Tom Ray. “Goodbye,” the senator said.", &[("Ann Lee", "said")]),
            ("Tom Ray and Jim Fox met. “Goodbye,” she said.", &[("she", "said")]),
            ("Kremlin adviser Yuri Ushakov left. Putin’s adviser said it was “a good start”.", &[("Yuri Ushakov", "said")]),
            ("Ann Lee left. The 34-year-old said it was “a dream”.", &[("Ann Lee", "said")]),
            ("Ann Lee left. “Goodbye,” said his doctor.", &[("his doctor", "said")]),
            ("Mayor Ann Lee met Mayor Tom Ray. “Goodbye,” the mayor said.", &[("the mayor", "said")]),
            ("“Goodbye,” said her mother Kate.", &[("Kate", "said")]),
            ("President Trump left. “Goodbye,” Mr. Trump said.", &[("President Trump", "said")]),
            ("“Goodbye,” said his wife, Ann Lee.", &[("Ann Lee", "said")]),
            ("“Goodbye,” a senior official said.", &[("a senior official", "said")]),
            ("“Goodbye,” the ministry said in a statement.", &[("the ministry", "said")]),
            ("“It was loud,” said officials.", &[("officials", "said")]),
            ("“That is a lie,” Lee shot back.", &[("Lee", "shot")]),
            // nobody
            ("Ann Lee “a dream”.", &[("", "")]),
            ("“Murderer!” is what Tom Ray was greeted with.", &[("", "")]),
            ("“I Will Always Love You,” made Whitney Houston a star.", &[("", "")]),
            ("“The worst day of my life,” began Chapter One.", &[("", "")]),
            ("Ann Lee appeared on NBC’s “Meet the Press” on Sunday.", &[("", "")]),
            ("Tom “Red” Ray won.", &[("", "")]),
            ("The voters were told “to stay at home”.", &[("", "")]),
            ("The so-called “truce” held.", &[("", "")]),
            ("“Goodbye.”", &[("", "")]),
        ];
        for (text, expected) in table {
            let document = Document::new(text);
            let found: Vec<_> = quotations(&document)
                .iter()
                .map(|quotation| {
                    let name = quotation.speaker.map_or("", |speaker| speaker.name.of(text));
                    (name.to_owned(), quotation.cue.map_or("", |cue| cue.of(text)).to_owned())
                })
                .collect();
            let expected: Vec<_> = expected.iter().map(|(name, cue)| (name.to_string(), cue.to_string())).collect();
            if found != expected {
                wrong.push(format!("{text}\n   found {found:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn descriptions() {
        for (text, expected) in [
            (
                "“Yes,” said Ann Lee, a former researcher at the institute in Seoul.",
                "a former researcher at the institute in Seoul",
            ),
            ("“No,” said Tom Ray.", ""),
            // a relative clause is there to its end, or not at all
            ("“No,” said Tom Ray, an accountant who ran the campaign in Nordby.", "an accountant who ran the campaign in Nordby"),
            ("“No,” said Tom Ray, an accountant who ran the campaign, on Monday.", "an accountant who ran the campaign"),
            ("“No,” said Tom Ray, an accountant who said he ran the campaign.", "an accountant"),
            ("“No,” said Tom Ray, a man to whom nobody said a word.", "a man"),
            ("“No,” said Tom Ray, the owner of the boat.", "the owner of the boat"),
        ] {
            let found = quotations(&Document::new(text))[0].speaker.and_then(|speaker| speaker.description);
            assert_eq!(found.map_or("", |span| span.of(text)), expected, "{text}");
        }
    }
}
