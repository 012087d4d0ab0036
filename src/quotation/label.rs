//! The labels of a transcript: `"WALLACE: Welcome back."`

use crate::quotation::class::Class;
use crate::quotation::clause::Clauses;
use crate::quotation::passage::Passage;
use crate::quotation::person::People;
use crate::quotation::speaker::Speaker;
use crate::span::Span;
use crate::text::character::{self, CAPITAL};
use crate::text::token::Token;

/// The speaker that a passage out of a transcript opens with, and the number of the person. Somebody whom the article names,
/// or anybody in an article that is `transcribed`: `"BREAKING: We have a deal"` names nobody.
pub(crate) fn speaker(clauses: &Clauses, people: &People, transcribed: bool, passage: &Passage) -> Option<(Speaker, Option<u32>)> {
    let mention = label(clauses.document.text(), passage)?;
    let tokens = clauses.document.tokens();
    let at = |byte: usize| tokens.partition_point(|token| token.start() < byte);
    let person = labelled(clauses, people, tokens.get(at(mention.start())..at(mention.end()))?);
    if person.is_none() && !transcribed {
        return None;
    }
    let name = person.and_then(|person| people.get(person)).map_or(mention, |person| person.name);
    Some((Speaker { mention, name, description: None }, person))
}

/// Whom the words of a label name: by a surname, behind titles or none, or by a whole name.
fn labelled(clauses: &Clauses, people: &People, words: &[Token]) -> Option<u32> {
    let (last, before) = words.split_last()?;
    let titles = before.iter().all(|token| clauses.class(token.word()) == Class::Title);
    let person = if titles { people.surnamed(last.word()) } else { people.named(before.first()?.word(), last.word()) };
    person.filter(|&person| people.get(person).is_some_and(|person| person.human > 0))
}

/// So many labelled passages make an article a transcript, where the labels are not all the same.
const TRANSCRIBED: usize = 3;

/// Whether so many of `passages` open with a label that the article reads as a transcript.
pub(crate) fn is_transcript(text: &str, passages: &[Passage]) -> bool {
    let mut labels = passages.iter().filter_map(|passage| label(text, passage)).map(|label| label.of(text));
    let Some(first) = labels.next() else { return false };
    let (others, different) = labels.fold((0, false), |(count, different), label| (count + 1, different || label != first));
    others + 1 >= TRANSCRIBED && different
}

/// The longest label of a transcript, in bytes.
const LABEL: usize = 40;

/// The words in capitals that a passage opens with before a colon.
fn label(text: &str, passage: &Passage) -> Option<Span> {
    let content = passage.content.of(text);
    let mut capitals = 0;
    for (at, c) in content.char_indices().take_while(|&(at, _)| at <= LABEL) {
        match c {
            ':' => {
                let start = passage.content.start();
                return (capitals > 1).then(|| Span::new(start, start + at).trimmed(text));
            }
            ' ' | '.' | '-' | '\'' | '’' => {}
            _ if character::of(c) & CAPITAL != 0 => capitals += 1,
            _ => break,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::quotation::quotations;

    fn names(text: &str) -> Vec<&str> {
        let found = quotations(&Document::new(text));
        found.iter().map(|quotation| quotation.speaker.map_or("", |speaker| speaker.name.of(text))).collect()
    }

    #[test]
    fn a_label_gives_way_to_the_attribution_and_names_somebody() {
        let table: &[(&str, &[&str])] = &[
            ("“FAKE NEWS: The media is lying to us all,” Donald Trump wrote on Twitter.", &["Donald Trump"]),
            ("“BREAKING: We have a deal with Russia,” tweeted Ann Lee.", &["Ann Lee"]),
            ("Ann Lee met reporters.\n\n“BREAKING: We have a deal with Russia.”", &[""]),
            ("Ann Lee spoke on Fox News.\n\n“FAKE NEWS: They are lying to us all.”", &["Ann Lee"]),
            ("Ann Lee met Tom Ray.\n\n“ANN LEE: We are ready to talk.”\n\n“MR. RAY: So are we.”", &["Ann Lee", "Tom Ray"]),
            // a transcript of people whom the article does not name
            ("It began.\n\n“RAY: Are you ready?”\n\n“FOX: We are.”\n\n“RAY: Then speak.”", &["RAY", "FOX", "RAY"]),
            ("It began.\n\n“VIDEO: The talks.”\n\n“VIDEO: The deal.”\n\n“VIDEO: The end.”", &["", "", ""]),
        ];
        for (text, expected) in table {
            assert_eq!(names(text), *expected, "{text}");
        }
    }

    #[test]
    fn a_label_has_letters() {
        for text in [
            "Rain fell today. “   : we are here now,” said Ann Lee.",
            "Rain fell today. “...: we are here now,” said Ann Lee.",
            "Rain fell today. “- A: we are here now,” said Ann Lee.",
        ] {
            assert_eq!(names(text), ["Ann Lee"], "{text}");
        }
        for label in ["   ", "...", "' '", "A."] {
            let text = format!("Ann Lee spoke.\n\nIt rained. “{label}: we are here now.”");
            let found = quotations(&Document::new(&text));
            assert!(found.iter().all(|quotation| quotation.speaker.is_none()), "{text}");
        }
    }

    #[test]
    fn a_label_is_read_before_letters_of_two_bytes() {
        for text in [
            "Ann Lee spoke.\n\n“LEE: We are ready to talk and to go th é and so on.”",
            "Ann Lee spoke.\n\n“LEE: We are ready to talk and to go the é and so on.”",
        ] {
            let document = Document::new(text);
            let mentions: Vec<_> =
                quotations(&document).iter().map(|q| q.speaker.map(|speaker| speaker.mention.of(text))).collect();
            assert_eq!((names(text), mentions), (vec!["Ann Lee"], vec![Some("LEE")]), "{text}");
        }
    }
}
