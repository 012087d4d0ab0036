//! A hash table that holds numbers. The keys live elsewhere, so that nothing is allocated for one.
//!
//! A key is found in no more steps than it has bits, whatever the others are; a step compares keys where their hashes are the same. The
//! hash alone does not see to that: it is public, and keys with one hash are quickly made. So no key lies far from the slot that its
//! hash names: where that neighbourhood is full, the key goes into a digital search tree (Coffman and Eve, "File structures using
//! hashing functions", 1970), in which the bits of the key itself lead the way, and no way is longer than the key. In ordinary texts
//! hardly any word comes there.

/// In so many slots a key may lie, counted from the one that its hash names.
const NEAR: usize = 48;
/// What there is behind the last slot that a hash names. A table of 2^4 slots or more doubles less than 32 times.
const MARGIN: usize = NEAR + 32;

/// Slots with open addressing. No order depends on a seed: the same keys give the same table.
#[derive(Clone, Debug)]
pub(crate) struct Slots {
    /// The hash of a key, and its number plus one; 0 where the slot is free.
    slots: Vec<(u32, u32)>,
    /// How many slots a hash can name, a power of two.
    size: usize,
    used: usize,
    /// In so many slots a key is looked for.
    reach: usize,
    /// The tree of the keys that found no slot; the first node is its root.
    crowd: Vec<Node>,
}

/// A key in the tree.
#[derive(Clone, Debug)]
struct Node {
    hash: u32,
    number: u32,
    /// The nodes under it, by the next bit of their keys; 0 where there is none.
    under: [u32; 2],
}

/// Where a key belongs that is not in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Slot(usize),
    /// Under a node of the tree, on one of its sides.
    Under(usize, usize),
}

impl Slots {
    /// A table with room for `count` numbers; it grows where there are more.
    pub(crate) fn with_room(count: usize) -> Self {
        let size = (count * 2).next_power_of_two().max(16);
        Slots { slots: vec![(0, 0); size + MARGIN], size, used: 0, reach: NEAR, crowd: Vec::new() }
    }

    /// The number of the key that is the `same`, of those filed under `hash`, or the place where it belongs. `part` gives the parts of
    /// the key, 64 bits each, and 0 behind the last: what keys differ in tells them apart in the tree.
    pub(crate) fn find(&self, hash: u32, part: &dyn Fn(usize) -> u64, same: &dyn Fn(u32) -> bool) -> Result<u32, Place> {
        match self.near(hash, same) {
            Ok(number) => Ok(number),
            Err(Some(slot)) if self.crowd.is_empty() => Err(Place::Slot(slot)),
            Err(slot) => self.find_in_crowd(hash, part, same).map_err(|place| slot.map_or(place, Place::Slot)),
        }
    }

    /// [`Slots::find`] for the numbers that lie near to where `hash` says: most do.
    #[inline]
    pub(crate) fn find_near(&self, hash: u32, same: impl Fn(u32) -> bool) -> Option<u32> {
        self.near(hash, same).ok()
    }

    /// The number, or the slot that is free for it.
    #[inline]
    fn near(&self, hash: u32, same: impl Fn(u32) -> bool) -> Result<u32, Option<usize>> {
        let first = self.first(hash);
        let mut slot = first;
        loop {
            match self.slots.get(slot) {
                Some(&(_, 0)) => return Err(Some(slot)),
                Some(&(filed, number)) if filed == hash && same(number - 1) => return Ok(number - 1),
                Some(_) if slot < first + self.reach => slot += 1,
                _ => return Err(None),
            }
        }
    }

    #[inline(never)]
    fn find_in_crowd(&self, hash: u32, part: &dyn Fn(usize) -> u64, same: &dyn Fn(u32) -> bool) -> Result<u32, Place> {
        let (mut place, mut next, mut bits) = ((0, 0), 0, 0);
        for depth in 0.. {
            let Some(node) = self.crowd.get(next) else { break };
            if node.hash == hash && same(node.number) {
                return Ok(node.number);
            }
            bits = if depth % 64 == 0 { part(depth / 64) } else { bits >> 1 };
            place = (next, (bits & 1) as usize);
            match node.under.get(place.1) {
                Some(&under) if under > 0 => next = under as usize,
                _ => break,
            }
        }
        Err(Place::Under(place.0, place.1))
    }

    /// Files `number` in the place that `find` gave for `hash`.
    pub(crate) fn fill(&mut self, place: Place, hash: u32, number: u32) {
        match place {
            Place::Slot(slot) => {
                if let Some(slot) = self.slots.get_mut(slot) {
                    *slot = (hash, number + 1);
                    self.used += 1;
                }
            }
            Place::Under(node, side) => {
                let next = self.crowd.len() as u32;
                if let Some(under) = self.crowd.get_mut(node).and_then(|node| node.under.get_mut(side)) {
                    *under = next;
                }
                self.crowd.push(Node { hash, number, under: [0, 0] });
            }
        }
        // a small table stays near; a fuller one would be searched longer
        if self.used * 8 > self.size * 5 {
            self.grow();
        }
    }

    /// Where the search for `hash` begins: the high bits, in which every bit of the key has a say.
    #[inline]
    fn first(&self, hash: u32) -> usize {
        ((u64::from(hash) * self.size as u64) >> 32) as usize
    }

    /// Doubles the table. What is in the tree stays there.
    #[inline(never)]
    fn grow(&mut self) {
        self.size *= 2;
        // Filed anew in their order, keys come to lie one slot farther from home at most: what is between a key and its home then has
        // lain before it, and behind half of where that begins.
        self.reach += 1;
        let twice = vec![(0, 0); self.size + MARGIN];
        for (hash, number) in std::mem::replace(&mut self.slots, twice) {
            if number == 0 {
                continue;
            }
            let mut slot = self.first(hash);
            while self.slots.get(slot).is_some_and(|slot| slot.1 > 0) {
                slot += 1;
            }
            if let Some(slot) = self.slots.get_mut(slot) {
                *slot = (hash, number);
            }
        }
    }
}

/// The parts of a key that is a text, for [`Slots::find`].
pub(crate) fn parts(text: &[u8]) -> impl Fn(usize) -> u64 {
    move |number| eight(text, number * 8)
}

/// Whether two texts are the same, eight bytes at a time.
#[inline]
pub(crate) fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && (0..a.len()).step_by(8).all(|at| eight(a, at) == eight(b, at))
}

/// The hash of `bytes`.
pub(crate) fn hash(bytes: &[u8]) -> u32 {
    let mut hash = Hash::default();
    let mut at = 0;
    while at < bytes.len() {
        hash.add(eight(bytes, at));
        at += 8;
    }
    hash.finish()
}

/// A hash in the making: one multiplication for each eight bytes, as in the tables of rustc.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hash(u64);

impl Hash {
    #[inline]
    pub(crate) fn with(mut self, number: u64) -> Hash {
        self.add(number);
        self
    }

    #[inline]
    pub(crate) fn add(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    #[inline]
    pub(crate) fn finish(self) -> u32 {
        (self.0 >> 32) as u32
    }
}

/// The eight bytes at `at`, the first one lowest; 0 for those past the end.
#[inline]
pub(crate) fn eight(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => fewer(bytes.get(at..).unwrap_or_default()),
    }
}

/// [`eight`] where there are fewer.
fn fewer(bytes: &[u8]) -> u64 {
    let (low, rest, shift) = match bytes {
        [a, b, c, d, rest @ ..] => (u32::from_le_bytes([*a, *b, *c, *d]), rest, 32),
        _ => (0, bytes, 0),
    };
    let high = match rest {
        [] => 0,
        [a] => u64::from(*a),
        [a, b] => u64::from(u16::from_le_bytes([*a, *b])),
        [a, b, c, ..] => u64::from(u32::from_le_bytes([*a, *b, *c, 0])),
    };
    u64::from(low) | high << shift
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::cell::Cell;

    #[test]
    fn what_is_filed_is_found() {
        let keys: Vec<String> = (0..5000).map(|n| format!("key{n}")).collect();
        let mut slots = Slots::with_room(0);
        let find = |slots: &Slots, key: &str| {
            slots.find(hash(key.as_bytes()), &parts(key.as_bytes()), &|number| keys[number as usize] == key)
        };
        for (number, key) in keys.iter().enumerate() {
            let slot = find(&slots, key).unwrap_err();
            slots.fill(slot, hash(key.as_bytes()), number as u32);
        }
        for (number, key) in keys.iter().enumerate() {
            assert_eq!(find(&slots, key), Ok(number as u32));
        }
        assert!(find(&slots, "another").is_err());
    }

    /// Whatever their hashes are, keys are kept apart, and few are looked at for one.
    #[test]
    fn keys_with_one_hash() {
        let count = 3000;
        let hashes: [fn(u64) -> u32; 5] = [
            |_| u32::MAX,
            // neighbours; a few far apart; at the end of the table; and among ordinary ones
            |key| 1 << 31 | (key as u32 % 3),
            |key| (key as u32 % 20) << 27,
            |key| u32::MAX - (key as u32 & 0xfff),
            |key| if key % 3 == 0 { 7 << 28 } else { Hash::default().with(key).finish() },
        ];
        // numbers from below and from above, and what a multiplication makes of them
        let keys: [fn(u64) -> u64; 3] =
            [|number| number, |number| number << 50, |number| number.wrapping_mul(0x0123_4567_89ab_cdef)];
        for (name, (hash, key)) in hashes.into_iter().flat_map(|hash| keys.map(|key| (hash, key))).enumerate() {
            let mut slots = Slots::with_room(0);
            let looked = Cell::new(0);
            let find = |slots: &Slots, number: u64| {
                let part = |part: usize| if part == 0 { key(number) } else { 0 };
                slots.find(hash(number), &part, &|other| {
                    looked.set(looked.get() + 1);
                    key(u64::from(other)) == key(number)
                })
            };
            for number in 0..count {
                let place = find(&slots, number).unwrap_err();
                slots.fill(place, hash(number), number as u32);
                // those before are where they were, after the table has grown too
                assert_eq!(find(&slots, number / 2), Ok(number as u32 / 2), "{name}");
            }
            (0..count).for_each(|number| assert_eq!(find(&slots, number), Ok(number as u32), "{name}"));
            assert!(find(&slots, count).is_err(), "{name}");
            // each was looked for three times: near to its slot, and along its bits
            assert!(looked.get() <= 3 * (MARGIN as u64 + 64) * count, "{name}: {}", looked.get() / count);
        }
    }

    #[test]
    fn eight_bytes_or_what_there_is() {
        assert_eq!(eight(b"\x01\x02", 0), 0x0201);
        assert_eq!(eight(b"012345678", 1), u64::from_le_bytes(*b"12345678"));
        assert_eq!(eight(b"\x01", 5), 0);
        for length in 0..8 {
            let all = *b"abcdefgh";
            assert_eq!(eight(&all[..length], 0), (0..length).map(|at| u64::from(all[at]) << (8 * at)).sum::<u64>());
        }
    }
}
