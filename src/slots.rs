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
        if self.used * 2 > self.slots.len() {
            self.grow();
        }
    }

    /// Where the search for `hash` begins: the high bits, in which every bit of the key has a say.
    fn first(&self, hash: u32) -> usize {
        ((u64::from(hash) * self.slots.len() as u64) >> 32) as usize
    }

    fn behind(&self, slot: usize) -> usize {
        (slot + 1) & (self.slots.len() - 1)
    }

    /// Doubles the table.
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
    pub(crate) fn add(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    pub(crate) fn finish(self) -> u32 {
        (self.0 >> 32) as u32
    }
}

/// The eight bytes at `at`, the first one lowest; 0 for those past the end.
pub(crate) fn eight(bytes: &[u8], at: usize) -> u64 {
    match bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        Some(eight) => u64::from_le_bytes(*eight),
        None => {
            let rest = bytes.get(at..).unwrap_or_default().iter().take(8);
            rest.rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
        }
    }
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
    }
}
