//! Which of what articles quote echoes what another article quotes.

use crate::comparison::alignment::{self, Alignment, LENIENT, STRICT};
use crate::comparison::concordance::Term;
use crate::comparison::utterance::{Utterance, Wording, articles};
use crate::sorting;

/// Two wordings of one remark.
#[derive(Debug)]
pub(crate) struct Echo {
    /// The two, as indices of the wordings.
    pub wordings: (usize, usize),
    /// The words that both have, as places in either.
    pub pairs: Vec<(usize, usize)>,
    /// How much both have in common.
    score: i32,
    /// Whether it is nearly all that the shorter says.
    whole: bool,
}

/// A piece of a wording is no longer than this, and begins so many words after the one before: alignment takes the product
/// of two lengths, so a long wording is aligned in pieces that overlap.
const PIECE: usize = 128;
const STEP: usize = 96;
/// With how many of the others that follow it among those with the same two words a piece is paired.
const NEIGHBOURS: usize = 32;
/// Two stop words that more pieces have than this pair none of them.
const COMMONPLACE: usize = 16;
/// With how many others a piece is aligned, those first that have most in common with it.
const CANDIDATES: usize = 8;

/// The pairs of wordings that report one remark.
///
/// Only pieces that have two neighbouring words in common are aligned, and each with a bounded number of others, so the
/// time is linear in the words quoted, whatever they are.
pub(crate) fn echoes(utterances: &[Utterance], wordings: &[Wording]) -> Vec<Echo> {
    let mut pieces = Vec::new();
    for (index, wording) in wordings.iter().enumerate() {
        let mut start = 0;
        while start == 0 || start + PIECE - STEP < wording.terms.len() {
            let end = (start + PIECE).min(wording.terms.len());
            pieces.push(Piece { wording: index, start, terms: wording.terms.get(start..end).unwrap_or(&[]) });
            start += STEP;
        }
    }
    let mut found = Vec::new();
    for (a, b) in candidates(&pieces) {
        let (Some(a), Some(b)) = (pieces.get(a), pieces.get(b)) else { continue };
        if a.wording == b.wording {
            continue;
        }
        let said = |piece: &Piece| wordings.get(piece.wording)?.utterances.first().and_then(|&index| utterances.get(index));
        let contradicted = said(a).zip(said(b)).is_some_and(|(a, b)| a.contradicts(b));
        let alignment = alignment::align(a.terms, b.terms, STRICT);
        let shorter = weight(a.terms).min(weight(b.terms));
        if same_remark(&alignment, shorter, contradicted) {
            let (score, whole) = (alignment.score, covers(&alignment, shorter, WHOLE));
            // where all of one is in the other, there is nothing left to find
            let complete = alignment.matched == shorter;
            let pairs = if complete { alignment.pairs } else { alignment::align(a.terms, b.terms, LENIENT).pairs };
            let pairs = pairs.into_iter().map(|(i, j)| (a.start + i, b.start + j)).collect();
            found.push(Echo { wordings: (a.wording, b.wording), pairs, score, whole });
        }
    }
    strongest(utterances, wordings, found)
}

/// The echoes but those whose words have a stronger echo in the same article: two remarks on one subject often share a phrase,
/// and where each has its own version in the other article, the phrase makes no third.
fn strongest(utterances: &[Utterance], wordings: &[Wording], mut echoes: Vec<Echo>) -> Vec<Echo> {
    let articles = |index: usize| wordings.get(index).map_or(Vec::new(), |wording| articles(utterances, &wording.utterances));
    // for each wording the articles that echo it, and which of its words they echo
    let mut taken: Vec<Vec<(usize, Vec<bool>)>> = vec![Vec::new(); wordings.len()];
    sorting::sort_by(&mut echoes, |a, b| b.score.cmp(&a.score).then(a.wordings.cmp(&b.wordings)));
    echoes.retain(|echo| {
        let (a, b) = echo.wordings;
        let sides = [(a, articles(b), false), (b, articles(a), true)];
        let place = |pair: &(usize, usize), second: bool| if second { pair.1 } else { pair.0 };
        let mut sides_taken = sides.iter().map(|(wording, articles, second)| {
            let marks = taken.get(*wording).into_iter().flatten().filter(|(article, _)| articles.contains(article));
            let marks: Vec<&Vec<bool>> = marks.map(|(_, marks)| marks).collect();
            let is_taken = |pair: &&(usize, usize)| marks.iter().any(|marks| marks.get(place(pair, *second)) == Some(&true));
            2 * echo.pairs.iter().filter(is_taken).count() > echo.pairs.len()
        });
        let (first, second) = (sides_taken.next() == Some(true), sides_taken.next() == Some(true));
        if first && second || (first || second) && !echo.whole {
            return false;
        }
        for (wording, articles, second) in sides {
            let Some(length) = wordings.get(wording).map(|wording| wording.terms.len()) else { continue };
            let Some(marks) = taken.get_mut(wording) else { continue };
            for article in articles {
                let at = marks.iter().position(|(of, _)| *of == article).unwrap_or_else(|| {
                    marks.push((article, vec![false; length]));
                    marks.len() - 1
                });
                let Some((_, words)) = marks.get_mut(at) else { continue };
                for pair in &echo.pairs {
                    if let Some(word) = words.get_mut(place(pair, second)) {
                        *word = true;
                    }
                }
            }
        }
        true
    });
    echoes
}

#[derive(Debug)]
struct Piece<'a> {
    wording: usize,
    start: usize,
    terms: &'a [Term],
}

/// The pairs of pieces that are worth aligning, the lower number first, in order.
fn candidates(pieces: &[Piece]) -> Vec<(usize, usize)> {
    let mut pairs: Vec<(u32, u32, i32)> = Vec::new();
    let mut couples: Vec<(u32, u32, i32, u32)> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        for couple in piece.terms.windows(2) {
            if let [a, b] = couple {
                couples.push((a.number(), b.number(), alignment::weight(*a) + alignment::weight(*b), index as u32));
            }
        }
    }
    sorting::sort(&mut couples);
    couples.dedup();
    for same in couples.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
        let weight = same.first().map_or(0, |couple| couple.2);
        if weight < LEAST / 2 && same.len() > COMMONPLACE {
            continue;
        }
        for (at, &(_, _, _, a)) in same.iter().enumerate() {
            pairs.extend(same.iter().skip(at + 1).take(NEIGHBOURS).map(|&(_, _, _, b)| (a, b, weight)));
        }
    }
    sorting::sort(&mut pairs);
    let mut summed: Vec<(u32, u32, i32)> = Vec::new();
    for (a, b, weight) in pairs {
        match summed.last_mut().filter(|last| (last.0, last.1) == (a, b)) {
            Some(last) => last.2 += weight,
            None => summed.push((a, b, weight)),
        }
    }
    let mut chosen = Vec::new();
    sorting::sort_by_key(&mut summed, |&(a, b, weight)| (a, -weight, b));
    let (mut last, mut count) = (u32::MAX, 0);
    for (a, b, weight) in summed {
        count = if a == last { count + 1 } else { 0 };
        last = a;
        if count < CANDIDATES && weight >= LEAST / 2 {
            chosen.push((a as usize, b as usize));
        }
    }
    chosen
}

/// Fewer common words than this show nothing, even where they are all of a quotation: two words of content, or one and some stop words.
const LEAST: i32 = 150;
/// So many show that two people say the same, where they are nearly all that one says.
const MORE: i32 = 300;
/// Common words of this weight are no accident, however much else is said around them.
const AMPLE: i32 = 500;
/// The share of the shorter wording, in hundredths, that makes two of one remark, and the share that is nearly all of it.
const HALF: i32 = 50;
const WHOLE: i32 = 80;

fn weight(terms: &[Term]) -> i32 {
    terms.iter().map(|&term| alignment::weight(term)).sum()
}

/// Whether a wording can be told to be one remark with another of the same words: not where it is all too short.
pub(crate) fn tells(terms: &[Term]) -> bool {
    weight(terms) >= LEAST
}

fn covers(alignment: &Alignment, shorter: i32, share: i32) -> bool {
    100 * alignment.matched >= share * shorter
}

/// Whether two pieces are of one remark: where half of the shorter is in the other, or a long run of words is in both.
///
/// It takes more where the articles name different speakers: what else is common to two people is a phrase.
fn same_remark(alignment: &Alignment, shorter: i32, contradicted: bool) -> bool {
    let half = alignment.score >= LEAST && covers(alignment, shorter, HALF);
    let ample = alignment.score >= AMPLE;
    if contradicted { (half && ample) || (alignment.score >= MORE && covers(alignment, shorter, WHOLE)) } else { half || ample }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::concordance::Concordance;
    use crate::comparison::utterance::wordings;
    use crate::document::Document;
    use crate::quotation::{Kind, Quotation};
    use crate::span::Span;

    fn echo(a: &str, b: &str) -> bool {
        let documents = [Document::new(a), Document::new(b)];
        let concordance = Concordance::new(&documents);
        let utterance = |article: usize, text: &str| {
            let content = Span::new(0, text.len());
            let quotation = Quotation {
                content,
                kind: Kind::Direct,
                cue: None,
                speaker: None,
                evidence: None,
                continues: None,
                score: 0.0,
                reasons: Default::default(),
                terms: Vec::new(),
            };
            Utterance::new(article, &documents[article], &quotation, &concordance)
        };
        let utterances = [utterance(0, a), utterance(1, b)];
        let wordings = wordings(&utterances);
        match wordings.as_slice() {
            [one] => tells(one.terms),
            _ => !echoes(&utterances, &wordings).is_empty(),
        }
    }

    #[test]
    fn wordings_of_one_remark() {
        let table = [
            // as it stands, and with other marks and forms
            ("We will rebuild the harbour,", "We will rebuild the harbour.", true),
            ("The F.B.I. has asked for nothing", "the FBI has asked for nothing", true),
            // two translations
            (
                "I have heard a lot about your country and have long dreamt of visiting it",
                "I’ve heard so many good things about your country and have long dreamed of visiting",
                true,
            ),
            // cut short, at either end and in the middle
            ("not one crown of public money", "I can tell you that not one crown of public money will be spent on it", true),
            (
                "The tunnel ... will open in spring",
                "The tunnel, which my predecessor never believed in and this council has paid for twice, will open in spring",
                true,
            ),
            // each has the end or the beginning of the other
            (
                "Nobody told us anything. The water came through the front door at four in the morning.",
                "The water came through the front door at four in the morning. We left with what we wore.",
                true,
            ),
            // on one subject, and not the same
            (
                "The tunnel will open in spring, and it will cost what we said.",
                "I never believed in the tunnel, and I do not believe that it will cost what they say.",
                false,
            ),
            ("We are ready to talk about prices", "We are not here to talk about wages", false),
            // too short to tell
            ("the tunnel", "the tunnel", false),
            ("it is what it is", "what a shame that is", false),
            ("", "", false),
            ("", "The tunnel will open in spring", false),
        ];
        for (a, b, expected) in table {
            assert_eq!(echo(a, b), expected, "{a} / {b}");
            assert_eq!(echo(b, a), expected, "{b} / {a}");
        }
    }

    #[test]
    fn a_long_utterance_is_aligned_in_pieces() {
        let long: String = (0..1000).map(|n| format!("word{n} ")).collect();
        let end = "word900 word901 word902 word903";
        assert!(echo(&long, end));
    }
}
