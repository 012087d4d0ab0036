//! Groups of numbered things that are linked in pairs.

/// Things numbered from 0, each in a group of its own until it is joined to another: a forest of disjoint sets.
#[derive(Debug)]
pub(crate) struct Groups {
    parents: Vec<usize>,
}

impl Groups {
    pub(crate) fn new(count: usize) -> Self {
        Groups { parents: (0..count).collect() }
    }

    /// The lowest number in the group of `thing`.
    pub(crate) fn first(&mut self, mut thing: usize) -> usize {
        while let Some(&parent) = self.parents.get(thing).filter(|&&parent| parent != thing) {
            // halves the path, so that the next walk is shorter
            let grandparent = self.parents.get(parent).copied().unwrap_or(parent);
            if let Some(place) = self.parents.get_mut(thing) {
                *place = grandparent;
            }
            thing = grandparent;
        }
        thing
    }

    /// Makes one group of two.
    pub(crate) fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.first(a), self.first(b));
        if let Some(parent) = self.parents.get_mut(a.max(b)) {
            *parent = a.min(b);
        }
    }

    /// The groups of two and more, each in order, in the order of their first.
    pub(crate) fn groups(mut self) -> Vec<Vec<usize>> {
        let mut members: Vec<Vec<usize>> = vec![Vec::new(); self.parents.len()];
        for thing in 0..self.parents.len() {
            let first = self.first(thing);
            if let Some(group) = members.get_mut(first) {
                group.push(thing);
            }
        }
        members.retain(|group| group.len() > 1);
        members
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
        assert_eq!(groups.groups(), [vec![1, 4], vec![3, 5, 6]]);
        assert!(Groups::new(0).groups().is_empty());
    }
}
