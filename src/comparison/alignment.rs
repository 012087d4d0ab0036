//! What two runs of words have in common, in order.

use crate::comparison::concordance::Term;

/// What a word adds where both runs have it, in hundredths; a word of content tells more than a stop word.
const CONTENT: i32 = 100;
const STOP: i32 = 35;
/// What differs costs, in hundredths as well.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Costs {
    /// A word that stands in the place of another.
    replaced: i32,
    /// Words that only one run has: for the gap, and for each word of it after the first. Leaving out much is hardly worse
    /// than little.
    gap: i32,
    gap_word: i32,
}

/// Costs that tell whether two runs are of one text: what is common by accident does not pay for its gaps.
pub(crate) const STRICT: Costs = Costs { replaced: 40, gap: 100, gap_word: 2 };
/// Costs that tell which words are common to two runs known to be of one text.
pub(crate) const LENIENT: Costs = Costs { replaced: 10, gap: 30, gap_word: 2 };

/// The best local alignment of two runs of words.
#[derive(Clone, Debug, Default)]
pub(crate) struct Alignment {
    /// The words that both have, as places in either run, in order.
    pub pairs: Vec<(u32, u32)>,
    /// Their weight less what the gaps between them cost.
    pub score: i32,
    /// Their weight.
    pub matched: i32,
}

/// How much a word counts in an alignment.
pub(crate) fn weight(term: Term) -> i32 {
    if term.is_content() { CONTENT } else { STOP }
}

/// Where the best alignment that ends at a cell comes from.
mod from {
    pub(super) const BOTH: u8 = 1;
    pub(super) const FIRST: u8 = 2;
    pub(super) const SECOND: u8 = 3;
    pub(super) const STEP: u8 = 3;
    /// The gap in the second run that ends here began earlier.
    pub(super) const FIRST_GOES_ON: u8 = 4;
    /// The gap in the first run that ends here began earlier.
    pub(super) const SECOND_GOES_ON: u8 = 8;
}

/// Room to align in, which is used again and again.
#[derive(Debug, Default)]
pub(crate) struct Aligner {
    /// Where the best alignment that ends at each pair of words comes from.
    steps: Vec<u8>,
    /// For each word of the second run, what the best alignment that ends there scores, and what one with a gap in the second run.
    row: Vec<(i32, i32)>,
}

impl Aligner {
    /// Aligns two runs of words: Smith and Waterman 1981, with the affine gaps of Gotoh 1982.
    ///
    /// The departure is the cost of a gap, which is nearly all in its opening: outlets cut a remark short in the middle and
    /// leave out clauses, so what counts is how many runs of words are common, and a single common word is not worth a gap.
    /// Takes time and space in the product of the two lengths; the callers bound them.
    pub(crate) fn align(&mut self, first: &[Term], second: &[Term], costs: Costs) -> Alignment {
        let low = i32::MIN / 2;
        self.steps.clear();
        self.steps.reserve(first.len() * second.len());
        self.row.clear();
        self.row.resize(second.len(), (0, low));
        let (mut best, mut end) = (0, (0, 0));
        for (i, a) in first.iter().enumerate() {
            let same = weight(*a);
            let (mut diagonal, mut left, mut skips_second) = (0, 0, low);
            for (j, (b, (cell, skip_first))) in second.iter().zip(&mut self.row).enumerate() {
                let above = *cell;
                let both = diagonal + if a.number() == b.number() { same } else { -costs.replaced };
                let mut came = 0;
                let (open, on) = (above - costs.gap, *skip_first - costs.gap_word);
                *skip_first = open.max(on);
                if on > open {
                    came |= from::FIRST_GOES_ON;
                }
                let (open, on) = (left - costs.gap, skips_second - costs.gap_word);
                skips_second = open.max(on);
                if on > open {
                    came |= from::SECOND_GOES_ON;
                }
                let value = both.max(*skip_first).max(skips_second).max(0);
                if value > 0 {
                    came |= if value == both {
                        from::BOTH
                    } else if value == *skip_first {
                        from::FIRST
                    } else {
                        from::SECOND
                    };
                }
                if value > best {
                    (best, end) = (value, (i + 1, j + 1));
                }
                self.steps.push(came);
                diagonal = above;
                left = value;
                *cell = value;
            }
        }
        trace(first, second, &self.steps, end, best)
    }
}

/// Walks back from the end of the best alignment to its beginning.
fn trace(first: &[Term], second: &[Term], steps: &[u8], end: (usize, usize), score: i32) -> Alignment {
    // of the words before the i-th and the j-th; neither is 0
    let at = |i: usize, j: usize| steps.get((i - 1) * second.len() + j - 1).copied().unwrap_or(0);
    let (mut i, mut j) = end;
    // room for what most remarks have in common
    let mut found = Alignment { pairs: Vec::with_capacity(8), score, matched: 0 };
    while i > 0 && j > 0 {
        match at(i, j) & from::STEP {
            from::BOTH => {
                (i, j) = (i - 1, j - 1);
                if let (Some(a), Some(b)) = (first.get(i), second.get(j))
                    && a.number() == b.number()
                {
                    found.pairs.push((i as u32, j as u32));
                    found.matched += weight(*a);
                }
            }
            from::FIRST => {
                while i > 1 && at(i, j) & from::FIRST_GOES_ON != 0 {
                    i -= 1;
                }
                i -= 1;
            }
            from::SECOND => {
                while j > 1 && at(i, j) & from::SECOND_GOES_ON != 0 {
                    j -= 1;
                }
                j -= 1;
            }
            _ => break,
        }
    }
    found.pairs.reverse();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Terms from words: those of three letters and fewer are stop words.
    fn terms(text: &str) -> Vec<Term> {
        let number = |word: &str| word.bytes().fold(7_u32, |sum, byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
        text.split_whitespace().map(|word| Term::new(number(word), word.len() > 3)).collect()
    }

    fn align(first: &[Term], second: &[Term], costs: Costs) -> Alignment {
        Aligner::default().align(first, second, costs)
    }

    #[test]
    fn alignments() {
        let table = [
            ("", "", ""),
            ("train", "", ""),
            ("the train left", "the train left", "the train left"),
            // what stands around is no part of it
            ("yes the train left early", "but the train left", "the train left"),
            // one word in the place of another
            ("have long dreamt of visiting", "have long dreamed of visiting", "have long of visiting"),
            // a clause left out
            ("the train which was late and cold left the station", "the train left the station", "the train left the station"),
            // in order: what stands first here and last there is not followed
            ("north train station", "train station north", "train station"),
            // one common word is not worth a gap
            ("train station a b c d north", "train station north", "train station"),
            ("alpha", "omega", ""),
        ];
        for (a, b, expected) in table {
            let words: Vec<&str> = a.split_whitespace().collect();
            let found: Vec<_> = align(&terms(a), &terms(b), STRICT).pairs.iter().map(|&(i, _)| words[i as usize]).collect();
            assert_eq!(found.join(" "), expected, "{a} / {b}");
            let other: Vec<&str> = b.split_whitespace().collect();
            let found: Vec<_> = align(&terms(b), &terms(a), STRICT).pairs.iter().map(|&(_, j)| words[j as usize]).collect();
            assert_eq!(found.join(" "), expected, "{b} / {a}");
            assert!(align(&terms(a), &terms(b), STRICT).pairs.iter().all(|&(i, j)| words[i as usize] == other[j as usize]));
        }
    }

    #[test]
    fn lenient_costs_keep_what_a_few_words_away_is_common() {
        let (a, b) = (terms("i have long dreamt of your country"), terms("i have dreamed of your country"));
        assert_eq!(align(&a, &b, STRICT).pairs.len(), 3);
        assert_eq!(align(&a, &b, LENIENT).pairs.len(), 5);
    }

    #[test]
    fn score_is_weight_less_gaps() {
        let found = align(&terms("train left from cold wet platform nine"), &terms("train left from platform nine"), STRICT);
        assert_eq!(found.matched, 5 * CONTENT);
        assert_eq!(found.score, found.matched - STRICT.gap - STRICT.gap_word);
    }
}
