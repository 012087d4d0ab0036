//! Rows of numbers, one after another in one allocation.

/// Numbers in rows.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// Where each row ends among the items, and the next begins.
    ends: Vec<u32>,
    items: Vec<u32>,
}

/// Takes a row, and a number that is to stand next in it.
pub(crate) type Tell<'a> = dyn FnMut(u32, u32) + 'a;

impl Rows {
    /// So many rows, of what `each` tells, which is asked twice, and tells the same.
    pub(crate) fn new(count: usize, each: &dyn Fn(&mut Tell)) -> Self {
        let mut ends = vec![0_u32; count];
        each(&mut |row, _| {
            if let Some(length) = ends.get_mut(row as usize) {
                *length += 1;
            }
        });
        let mut items = 0;
        for end in &mut ends {
            // where the row begins, until its items have moved the end behind them
            items += std::mem::replace(end, items);
        }
        let mut items = vec![0; items as usize];
        each(&mut |row, item| {
            if let Some(end) = ends.get_mut(row as usize)
                && let Some(place) = items.get_mut(*end as usize)
            {
                *place = item;
                *end += 1;
            }
        });
        Rows { ends, items }
    }

    /// Adds a row of `items`.
    pub(crate) fn push(&mut self, items: &[u32]) {
        self.items.extend_from_slice(items);
        self.ends.push(self.items.len() as u32);
    }

    /// How many rows there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// The row numbered `index`; empty where there is none.
    pub(crate) fn row(&self, index: usize) -> &[u32] {
        let end = |index: usize| self.ends.get(index).copied().unwrap_or_default() as usize;
        let start = index.checked_sub(1).map_or(0, end);
        self.items.get(start..end(index)).unwrap_or_default()
    }

    /// The rows, in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &[u32]> {
        (0..self.len()).map(|index| self.row(index))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stand_in_their_rows_in_order() {
        let told = [(2, 7), (0, 1), (2, 3), (5, 9), (2, 7)];
        let mut rows = Rows::new(4, &|tell| told.iter().for_each(|&(row, item)| tell(row, item)));
        rows.push(&[4, 4]);
        assert_eq!(rows.iter().collect::<Vec<_>>(), [&[1][..], &[], &[7, 3, 7], &[], &[4, 4]]);
        assert!(rows.row(9).is_empty());
    }
}
