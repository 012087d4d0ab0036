//! Which of what articles quote echoes what another article quotes.

use crate::comparison::alignment::{self, Aligner, Alignment, LENIENT, STRICT};
use crate::comparison::concordance::Term;
use crate::comparison::rows::Rows;
use crate::comparison::utterance::Utterances;
use crate::slots::{Hash, Slots};
use crate::sorting;

/// Two wordings of one remark.
#[derive(Debug)]
pub(crate) struct Echo {
    /// The two, as indices of the wordings.
    pub wordings: (u32, u32),
    /// The words that both have, as places in either.
    pub pairs: Vec<(u32, u32)>,
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
pub(crate) fn echoes(utterances: &Utterances, wordings: &Rows, articles: &Rows) -> Vec<Echo> {
    let mut pieces = Vec::new();
    for (wording, own) in (0..).zip(wordings.iter()) {
        let Some(&utterance) = own.first() else { continue };
        let terms = utterances.terms(utterance);
        let mut start = 0;
        while start == 0 || start + PIECE - STEP < terms.len() {
            let end = (start + PIECE).min(terms.len());
            pieces.push(Piece { wording, utterance, start: start as u32, terms: terms.get(start..end).unwrap_or_default() });
            start += STEP;
        }
    }
    let mut found = Vec::new();
    let mut aligner = Aligner::default();
    for (a, b) in candidates(&pieces) {
        let (Some(a), Some(b)) = (pieces.get(a as usize), pieces.get(b as usize)) else { continue };
        if a.wording == b.wording {
            continue;
        }
        let alignment = aligner.align(a.terms, b.terms, STRICT);
        let shorter = weight(a.terms).min(weight(b.terms));
        if same_remark(&alignment, shorter, utterances.contradict(a.utterance, b.utterance)) {
            let (score, whole) = (alignment.score, covers(&alignment, shorter, WHOLE));
            // where all of one is in the other, there is nothing left to find
            let complete = alignment.matched == shorter;
            let mut pairs = if complete { alignment.pairs } else { aligner.align(a.terms, b.terms, LENIENT).pairs };
            for (i, j) in &mut pairs {
                (*i, *j) = (*i + a.start, *j + b.start);
            }
            found.push(Echo { wordings: (a.wording, b.wording), pairs, score, whole });
        }
    }
    strongest(utterances, wordings, articles, found)
}

/// The words of a wording that an article echoes.
#[derive(Debug)]
struct Taken {
    article: u32,
    words: Vec<bool>,
}

impl Taken {
    fn has(&self, word: u32) -> bool {
        self.words.get(word as usize) == Some(&true)
    }
}

/// The echoes but those whose words have a stronger echo in the same article: two remarks on one subject often share a phrase,
/// and where each has its own version in the other article, the phrase makes no third.
fn strongest(utterances: &Utterances, wordings: &Rows, articles: &Rows, mut echoes: Vec<Echo>) -> Vec<Echo> {
    let articles = |wording: u32| articles.row(wording as usize);
    // for each wording the articles that echo it
    let mut taken: Vec<Vec<Taken>> = Vec::new();
    taken.resize_with(wordings.len(), Vec::new);
    sorting::sort_by(&mut echoes, |a, b| b.score.cmp(&a.score).then(a.wordings.cmp(&b.wordings)));
    echoes.retain(|echo| {
        let (a, b) = echo.wordings;
        let sides = [(a, articles(b), false), (b, articles(a), true)];
        let words = |second: bool| echo.pairs.iter().map(move |pair| if second { pair.1 } else { pair.0 });
        let [first, second] = sides.map(|(wording, articles, second)| {
            let marks = taken.get(wording as usize).map_or(&[][..], Vec::as_slice);
            let is_taken = |&word: &u32| marks.iter().any(|taken| taken.has(word) && articles.contains(&taken.article));
            2 * words(second).filter(is_taken).count() > echo.pairs.len()
        });
        if first && second || (first || second) && !echo.whole {
            return false;
        }
        for (wording, articles, second) in sides {
            let length = wordings.row(wording as usize).first().map_or(0, |&first| utterances.terms(first).len());
            let Some(marks) = taken.get_mut(wording as usize) else { continue };
            for &article in articles {
                let at = marks.iter().position(|taken| taken.article == article).unwrap_or(marks.len());
                if at == marks.len() {
                    marks.push(Taken { article, words: vec![false; length] });
                }
                let Some(taken) = marks.get_mut(at) else { continue };
                for word in words(second) {
                    if let Some(word) = taken.words.get_mut(word as usize) {
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
    wording: u32,
    /// The first utterance of the wording.
    utterance: u32,
    start: u32,
    terms: &'a [Term],
}

/// Two words that stand one after the other in pieces.
#[derive(Debug)]
struct Couple {
    numbers: (u32, u32),
    weight: i32,
    /// How many pieces have it, and the entry of the last of them.
    pieces: u32,
    last: u32,
}

/// That a piece has a couple.
#[derive(Debug)]
struct Entry {
    piece: u32,
    couple: u32,
    /// The entry of the next piece that has it.
    next: u32,
}

/// The couples of all pieces, each once for a piece, in their order.
fn couples(pieces: &[Piece]) -> (Vec<Couple>, Vec<Entry>) {
    let (mut couples, mut entries): (Vec<Couple>, Vec<Entry>) = (Vec::new(), Vec::new());
    let mut slots = Slots::with_room(0);
    for (piece, own) in (0..).zip(pieces) {
        for pair in own.terms.windows(2) {
            let &[a, b] = pair else { continue };
            let (numbers, weight) = ((a.number(), b.number()), alignment::weight(a) + alignment::weight(b));
            let both = u64::from(numbers.0) << 32 | u64::from(numbers.1);
            let hash = Hash::default().with(both).finish();
            let same = |couple: u32| couples.get(couple as usize).is_some_and(|couple| couple.numbers == numbers);
            let number = slots.find(hash, &|part| if part == 0 { both } else { 0 }, &same).unwrap_or_else(|slot| {
                slots.fill(slot, hash, couples.len() as u32);
                couples.push(Couple { numbers, weight, pieces: 0, last: u32::MAX });
                couples.len() as u32 - 1
            });
            let Some(couple) = couples.get_mut(number as usize) else { continue };
            couple.weight = couple.weight.min(weight);
            let entry = entries.len() as u32;
            match entries.get_mut(couple.last as usize) {
                Some(last) if last.piece == piece => continue,
                Some(last) => last.next = entry,
                None => {}
            }
            couple.last = entry;
            couple.pieces += 1;
            entries.push(Entry { piece, couple: number, next: u32::MAX });
        }
    }
    (couples, entries)
}

/// The pairs of pieces that are worth aligning, the lower number first, in order.
fn candidates(pieces: &[Piece]) -> Vec<(u32, u32)> {
    let (couples, entries) = couples(pieces);
    let mut chosen = Vec::new();
    // what each piece has in common with the one that is looked at
    let mut common = vec![0_i32; pieces.len()];
    let mut met: Vec<u64> = Vec::new();
    for own in entries.chunk_by(|a, b| a.piece == b.piece) {
        for entry in own {
            let Some(couple) = couples.get(entry.couple as usize) else { continue };
            if couple.weight < LEAST / 2 && couple.pieces as usize > COMMONPLACE {
                continue;
            }
            let behind = std::iter::successors(entries.get(entry.next as usize), |entry| entries.get(entry.next as usize));
            for other in behind.take(NEIGHBOURS) {
                if let Some(common) = common.get_mut(other.piece as usize) {
                    if *common == 0 {
                        met.push(u64::from(other.piece));
                    }
                    *common += couple.weight;
                }
            }
        }
        let Some(piece) = own.first().map(|entry| entry.piece) else { continue };
        // those first that have most in common
        for other in &mut met {
            let weight = common.get_mut(*other as usize).map(std::mem::take).unwrap_or_default();
            *other |= ((i32::MAX - weight) as u64) << 32;
        }
        sorting::sort_numbers(&mut met);
        let worth = met.iter().take(CANDIDATES).filter(|&&other| (other >> 32) as i32 <= i32::MAX - LEAST / 2);
        chosen.extend(worth.map(|&other| (piece, other as u32)));
        met.clear();
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
        let mut utterances = Utterances::default();
        for (article, text) in [a, b].into_iter().enumerate() {
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
            utterances.add(article, &documents[article], &quotation, &concordance);
        }
        let wordings = wordings(&utterances);
        match wordings.len() {
            1 => tells(utterances.terms(0)),
            _ => !echoes(&utterances, &wordings, &utterances.articles_of(&wordings)).is_empty(),
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
