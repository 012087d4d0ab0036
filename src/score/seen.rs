//! Which terms a passage has had so far, for one passage after another: nothing is cleared between them.

/// How often each term was seen in the passage that is read.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// The number of the passage, counted from 1.
    passage: u32,
    /// By term: the passage that had it last, and how often.
    counts: Vec<(u32, u32)>,
}

impl Seen {
    /// Begins a passage of a text that has so many terms.
    pub(crate) fn begin(&mut self, terms: usize) {
        self.counts.resize(terms, (0, 0));
        self.passage += 1;
    }

    /// Counts a term; how often the passage has it so far.
    #[inline]
    pub(crate) fn count(&mut self, term: u32) -> u32 {
        let Some((passage, count)) = self.counts.get_mut(term as usize) else { return 1 };
        *count = if *passage == self.passage { *count + 1 } else { 1 };
        *passage = self.passage;
        *count
    }

    /// Whether the passage has had a term.
    pub(crate) fn has(&self, term: u32) -> bool {
        self.counts.get(term as usize).is_some_and(|&(passage, _)| passage == self.passage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_passage_is_counted_by_itself() {
        let mut seen = Seen::default();
        seen.begin(3);
        assert_eq!([2, 1, 2, 2].map(|term| seen.count(term)), [1, 1, 2, 3]);
        assert_eq!([0, 1, 2, 3].map(|term| seen.has(term)), [false, true, true, false]);
        seen.begin(3);
        assert!(!seen.has(2));
        assert_eq!([2, 2].map(|term| seen.count(term)), [1, 2]);
    }
}
