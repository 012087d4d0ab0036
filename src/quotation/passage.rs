//! The quoted passages of an article that can be quotations: the outermost ones.

use crate::document::{Document, Role};
use crate::language::{Trait, WORK, clause_word, naming_verb, speech_word};
use crate::quotation::clause::Clauses;
use crate::quotation::part::{CUES, Kind, POSSESSIVE, Part, before, kind, owns};
use crate::span::Span;
use crate::text::character::{self, CAPITAL, FIGURE, OF_WORD, SMALL, SPACE};
use crate::text::mark::Quoted;

/// An outermost quoted passage.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passage {
    /// With its marks.
    pub span: Span,
    /// Without them.
    pub content: Span,
    /// The index of its paragraph.
    pub paragraph: usize,
    /// Whether the remark goes on in the next paragraph, which opens with a mark of its own.
    pub open: bool,
}

/// The outermost quoted passages of the body, in order.
///
/// One whose closing mark is missing counts only where the next paragraph opens with a mark, as it does where one
/// remark runs over several paragraphs.
pub(crate) fn passages(document: &Document) -> Vec<Passage> {
    let text = document.text();
    let single = remarks_are_in_single_marks(document);
    let mut found = Vec::new();
    for (index, paragraph) in document.paragraphs().iter().enumerate() {
        if paragraph.role != Role::Body {
            continue;
        }
        let opens_next =
            document.paragraphs().get(index + 1).is_some_and(|next| next.span.of(text).starts_with(['"', '“', '‘', '\'', '«']));
        let quoted = document.quoted().get(paragraph.quoted.clone()).unwrap_or(&[]);
        for passage in quoted.iter().filter(|passage| passage.depth == 0 && !passage.content.is_empty()) {
            let open = passage.close.is_none();
            if is_single(text, passage) && !single {
                continue;
            }
            if !open || opens_next {
                found.push(Passage { span: passage.span(), content: passage.content, paragraph: index, open });
            }
        }
    }
    found
}

/// What a passage is that names something and is not spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Named {
    /// A book, a film, a programme.
    Title,
    Nickname,
}

/// Whether `content` has three words or more between white space.
#[inline(never)]
pub(crate) fn has_three_words(content: &str) -> bool {
    content.split_whitespace().nth(2).is_some()
}

/// Whether the passage at part `index` is a nickname: one or two words between forename and surname.
pub(crate) fn is_nickname(clauses: &Clauses, parts: &[Part], index: usize) -> bool {
    let Some([before, passage, after]) = index.checked_sub(1).and_then(|first| parts.get(first..first + 3)) else { return false };
    let content = clauses.written(passage);
    before.kind == Kind::Name
        && after.kind == Kind::Name
        && !has_three_words(content)
        && character::first(character::trim(content, "\"“‘'")) & CAPITAL != 0
        && !content.as_bytes().contains(&b',')
}

/// Whether the passage at part `index` is the title of a work: its words have capitals, as titles do, and it stands where
/// a thing is named (on CBS's "…", called "…") and not where somebody speaks; or it stands behind what a work is called: the film "…".
pub(crate) fn is_title(clauses: &Clauses, parts: &[Part], index: usize) -> bool {
    let Some(passage) = parts.get(index) else { return false };
    let led = index.checked_sub(1).and_then(|index| parts.get(index));
    let work = is_work(clauses, parts, index);
    let content = character::trim(clauses.written(passage), "\"“”‘’',.");
    if !has_title_case(content, if work { 1 } else { 2 }) {
        return false;
    }
    if work {
        return true;
    }
    let next = kind(parts, index + 1);
    let Some(led) = led else { return matches!(next, Kind::Be | Kind::Auxiliary) };
    // `decried the "Great Wall"`, `railed against its "Great Wall"`: the words of somebody, unlike `praised the "Big Sky" series`
    let article = led.kind == Kind::Noun && led.words() == 1;
    let series = matches!(next, Kind::Word | Kind::Noun | Kind::Utterance | Kind::Name);
    let governed = matches!(before(parts, index, 2), Kind::Preposition | Kind::To);
    let coined = article && !series && governed && CUES.has(before(parts, index, 3));
    // `called Kim "Great Liar"`, `called him "Great Liar"`
    let label = CUES.has(before(parts, index, 2)) && (led.kind == Kind::Name && !led.is(POSSESSIVE) || led.kind == Kind::Word);
    !coined
        && !label
        && match led.kind {
            Kind::Cue | Kind::Saying => is_any(clauses, led, &[naming_verb::CALL, speech_word::HEARER]),
            Kind::Name
            | Kind::Noun
            | Kind::Word
            | Kind::Utterance
            | Kind::Preposition
            | Kind::By
            | Kind::To
            | Kind::Verb
            | Kind::Participle
            | Kind::Quote => true,
            _ => false,
        }
}

/// Whether part `index` is the title of the work that is called so before it: `the film "…"`, and across a comma `her novel, "…"`.
fn is_work(clauses: &Clauses, parts: &[Part], index: usize) -> bool {
    let traits = |token: usize| clauses.document.vocabulary().traits(clauses.word(token));
    let comma = before(parts, index, 1) == Kind::Comma;
    let Some(at) = index.checked_sub(1 + usize::from(comma)) else { return false };
    let Some(part) = parts.get(at).filter(|part| part.kind == Kind::Noun && part.words() > 1 && !part.is(POSSESSIVE)) else {
        return false;
    };
    let owned = || {
        traits(part.first()).is(clause_word::HIS) || traits(part.first()).is(clause_word::ITS) || owns(parts, at.wrapping_sub(1))
    };
    // `called the film "…"` says what it is like
    let verb = at.checked_sub(1).and_then(|verb| parts.get(verb)).filter(|verb| matches!(verb.kind, Kind::Cue | Kind::Saying));
    let label = verb.is_some_and(|verb| is_any(clauses, verb, &[naming_verb::CALL, naming_verb::LABEL]));
    traits(part.end() - 1).is(WORK) && !label && (!comma || owned())
}

/// Whether `content` has from `least` to eleven words with capitals as titles have them: on all but the short ones, and not on every
/// letter.
fn has_title_case(content: &str, least: usize) -> bool {
    let mut words = 0;
    let mut shouted = true;
    // of the word that is read, whether it begins small, and how many characters it has up to its last letter
    let (mut inside, mut small, mut read, mut length) = (false, false, 0, 0);
    for c in content.chars() {
        let sort = character::of(c);
        if sort & SPACE != 0 {
            inside = false;
            continue;
        }
        if !inside {
            words += 1;
            (inside, read, length) = (true, 0, 0);
        }
        let lower = sort & SMALL != 0;
        if sort & OF_WORD != 0 {
            if read == 0 {
                small = lower;
            }
            length = read + 1;
        }
        read += usize::from(length > 0);
        shouted &= !lower;
        if words == 12 || small && length > 3 {
            return false;
        }
    }
    words >= least && !shouted && !content.ends_with('!') && character::first(content) & (CAPITAL | FIGURE) != 0
}

/// Whether the passage at part `index` is what a thing is called: `a feature called "…"`, `his so-called "…"`.
pub(crate) fn is_name(clauses: &Clauses, parts: &[Part], index: usize) -> bool {
    let led = index.checked_sub(1).and_then(|led| parts.get(led));
    if led.is_some_and(|led| led.is_worded() && clauses.written(led).ends_with("so-called")) {
        return true;
    }
    let Some([named, verb]) = index.checked_sub(2).and_then(|first| parts.get(first..index)) else { return false };
    matches!(named.kind, Kind::Noun | Kind::Word | Kind::Utterance)
        // `what officials called "…"`
        && before(parts, index, 3) != Kind::Relative
        && matches!(verb.kind, Kind::Cue | Kind::Saying | Kind::Verb | Kind::Participle)
        && is_any(clauses, verb, &[naming_verb::CALL, naming_verb::NAME])
}

/// Whether a list says one of `listed` of the last word of a part.
fn is_any(clauses: &Clauses, part: &Part, listed: &[Trait]) -> bool {
    let traits = clauses.document.vocabulary().traits(clauses.word(part.end() - 1));
    listed.iter().any(|&listed| traits.is(listed))
}

fn is_single(text: &str, passage: &Quoted) -> bool {
    matches!(passage.open.of(text), "'" | "‘" | "‚")
}

/// Whether the article puts remarks in single marks, as British papers do. Where it puts them in double ones, an
/// outermost single mark stands for a word, a title or the quotation of a headline.
fn remarks_are_in_single_marks(document: &Document) -> bool {
    let outer = document.quoted().iter().filter(|passage| passage.depth == 0);
    let mut balance = 0;
    for passage in outer {
        balance += if is_single(document.text(), passage) { 1 } else { -1 };
    }
    balance > 0
}
