//! Groups of numbered things that are linked in pairs.

use crate::comparison::rows::Rows;

/// Things numbered from 0, each in a group of its own until it is joined to another: a forest of disjoint sets.
#[derive(Debug)]
pub(crate) struct Groups {
    parents: Vec<u32>,
}

impl Groups {
    pub(crate) fn new(count: usize) -> Self {
        Groups { parents: (0..count as u32).collect() }
    }

    /// The lowest number in the group of `thing`.
    pub(crate) fn first(&mut self, mut thing: usize) -> usize {
        let parent = |parents: &[u32], thing: usize| parents.get(thing).map_or(thing, |&parent| parent as usize);
        while parent(&self.parents, thing) != thing {
            // halves the path, so that the next walk is shorter
            let grandparent = parent(&self.parents, parent(&self.parents, thing));
            if let Some(place) = self.parents.get_mut(thing) {
                *place = grandparent as u32;
            }
            thing = grandparent;
        }
        thing
    }

    /// Makes one group of two.
    pub(crate) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        if let Some(parent) = self.parents.get_mut(a.max(b)) {
            *parent = a.min(b) as u32;
        }
    }

    /// The groups, each in order, in the row of its first; the rows of the others are empty.
    pub(crate) fn groups(mut self) -> Rows {
        for thing in 0..self.parents.len() {
            let first = self.first(thing);
            if let Some(parent) = self.parents.get_mut(thing) {
                *parent = first as u32;
            }
        }
        Rows::new(self.parents.len(), &|tell| (0..).zip(&self.parents).for_each(|(thing, &first)| tell(first, thing)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_in_order() {
        let mut groups = Groups::new(7);
        for (a, b) in [(6, 5), (4, 1), (5, 3), (1, 4)] {
            groups.join(a, b);
        }
        assert_eq!(groups.first(6), 3);
        assert_eq!(groups.groups().iter().collect::<Vec<_>>(), [&[0][..], &[1, 4], &[2], &[3, 5, 6], &[], &[], &[]]);
        assert_eq!(Groups::new(0).groups().len(), 0);
    }
}
