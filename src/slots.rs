//! A hash table that holds numbers. The keys live elsewhere, so that nothing is allocated for one.

/// Slots with open addressing. No order depends on a seed: the same keys give the same table.
#[derive(Clone, Debug)]
pub(crate) struct Slots {
    /// The hash of a key, and its number plus one; 0 where the slot is free. The length is a power of two.
    slots: Vec<(u32, u32)>,
    used: usize,
}

impl Slots {
    /// A table with room for `count` numbers; it grows where there are more.
    pub(crate) fn with_room(count: usize) -> Self {
        Slots { slots: vec![(0, 0); (count * 2).next_power_of_two().max(16)], used: 0 }
    }

    /// The number filed under `hash` that is the `same`, or the slot where it belongs.
    #[inline]
    pub(crate) fn find(&self, hash: u32, same: impl Fn(u32) -> bool) -> Result<u32, usize> {
        let mut slot = self.first(hash);
        loop {
            match self.slots.get(slot) {
                Some(&(_, 0)) | None => return Err(slot),
                Some(&(filed, number)) if filed == hash && same(number - 1) => return Ok(number - 1),
                Some(_) => slot = self.behind(slot),
            }
        }
    }

    /// Files `number` in the slot that `find` gave for `hash`.
    pub(crate) fn fill(&mut self, slot: usize, hash: u32, number: u32) {
        if let Some(place) = self.slots.get_mut(slot) {
            *place = (hash, number + 1);
            self.used += 1;
        }
        // a small table stays near; a fuller one would be searched longer
        if self.used * 8 > self.slots.len() * 5 {
            self.grow();
        }
    }

    /// Where the search for `hash` begins: the high bits, in which every bit of the key has a say.
    #[inline]
    fn first(&self, hash: u32) -> usize {
        ((u64::from(hash) * self.slots.len() as u64) >> 32) as usize
    }

    #[inline]
    fn behind(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    /// Doubles the table.
    #[inline(never)]
    fn grow(&mut self) {
        let twice = vec![(0, 0); self.slots.len() * 2];
        for (hash, number) in std::mem::replace(&mut self.slots, twice) {
            if number == 0 {
                continue;
            }
            let mut slot = self.first(hash);
            while self.slots.get(slot).is_some_and(|entry| entry.1 != 0) {
                slot = self.behind(slot);
            }
            if let Some(place) = self.slots.get_mut(slot) {
                *place = (hash, number);
            }
        }
    }
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

    #[test]
    fn what_is_filed_is_found() {
        let keys: Vec<String> = (0..5000).map(|n| format!("key{n}")).collect();
        let mut slots = Slots::with_room(0);
        let find = |slots: &Slots, key: &str| slots.find(hash(key.as_bytes()), |number| keys[number as usize] == key);
        for (number, key) in keys.iter().enumerate() {
            let slot = find(&slots, key).unwrap_err();
            slots.fill(slot, hash(key.as_bytes()), number as u32);
        }
        for (number, key) in keys.iter().enumerate() {
            assert_eq!(find(&slots, key), Ok(number as u32));
        }
        assert!(find(&slots, "another").is_err());
    }

    #[test]
    fn eight_bytes_or_what_there_is() {
        assert_eq!(eight(b"\x01\x02", 0), 0x0201);
        assert_eq!(eight(b"012345678", 1), u64::from_le_bytes(*b"12345678"));
        assert_eq!(eight(b"\x01", 5), 0);
        for length in 0..8 {
            let all = *b"abcdefgh";
            assert_eq!(eight(&all[..length], 0), (0..length).map(|at| u64::from(all[at]) << (8 * at)).sum());
        }
    }
}
