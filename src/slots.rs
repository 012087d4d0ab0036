//! A hash table that holds numbers. The keys live elsewhere, so that nothing is allocated for one.

/// Slots with open addressing. No order depends on a seed: the same keys give the same table.
#[derive(Clone, Debug)]
pub(crate) struct Slots {
    /// The length is a power of two.
    slots: Vec<Slot>,
    used: usize,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    first: u64,
    hash: u32,
    /// The number plus one; 0 where the slot is free.
    number: u32,
}

/// What a slot keeps of a key. It may be all of a short one, which is then told from others without a look at where it lives.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key {
    first: u64,
    pub(crate) hash: u32,
}

impl Key {
    /// The highest bit of `first`, which is free in a short key of ASCII.
    const LONG: u64 = 1 << 63;

    /// The key of `bytes`.
    pub(crate) fn of(bytes: &[u8]) -> Key {
        let long = if bytes.len() > 8 { Key::LONG } else { 0 };
        Key { first: eight(bytes, 0) | long, hash: hash(bytes) }
    }

    /// The key of up to eight bytes of ASCII, none of them 0: where two are the same, so are the bytes.
    #[inline]
    pub(crate) fn short(bytes: u64) -> Key {
        Key { first: bytes, hash: Hash::default().with(bytes).finish() }
    }

    /// The key of more than eight bytes, of which `first` are the first eight.
    #[inline]
    pub(crate) fn long(first: u64, hash: Hash) -> Key {
        Key { first: first | Key::LONG, hash: hash.finish() }
    }
}

impl From<u32> for Key {
    fn from(hash: u32) -> Key {
        Key { first: 0, hash }
    }
}

impl Slots {
    /// A table with room for `count` numbers; it grows where there are more.
    pub(crate) fn with_room(count: usize) -> Self {
        Slots { slots: vec![Slot::default(); (count * 2).next_power_of_two().max(16)], used: 0 }
    }

    /// The number filed under `key` that is the `same`, or the slot where it belongs.
    #[inline]
    pub(crate) fn find(&self, key: Key, same: impl Fn(u32) -> bool) -> Result<u32, usize> {
        let mut slot = self.first(key.hash);
        loop {
            match self.slots.get(slot) {
                Some(Slot { number: 0, .. }) | None => return Err(slot),
                Some(filed) if filed.hash == key.hash && filed.first == key.first && same(filed.number - 1) => {
                    return Ok(filed.number - 1);
                }
                Some(_) => slot = self.behind(slot),
            }
        }
    }

    /// Files `number` in the slot that `find` gave for `key`.
    pub(crate) fn fill(&mut self, slot: usize, key: Key, number: u32) {
        if let Some(place) = self.slots.get_mut(slot) {
            *place = Slot { first: key.first, hash: key.hash, number: number + 1 };
            self.used += 1;
        }
        if self.used * 2 > self.slots.len() {
            self.grow();
        }
    }

    /// Where the search for `hash` begins: by its high bits, in which every bit of the key has a say.
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
        let twice = vec![Slot::default(); self.slots.len() * 2];
        for filed in std::mem::replace(&mut self.slots, twice) {
            if filed.number == 0 {
                continue;
            }
            let mut slot = self.first(filed.hash);
            while self.slots.get(slot).is_some_and(|other| other.number != 0) {
                slot = self.behind(slot);
            }
            if let Some(place) = self.slots.get_mut(slot) {
                *place = filed;
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
        let find = |slots: &Slots, key: &str| slots.find(Key::of(key.as_bytes()), |number| keys[number as usize] == key);
        for (number, key) in keys.iter().enumerate() {
            let slot = find(&slots, key).unwrap_err();
            slots.fill(slot, Key::of(key.as_bytes()), number as u32);
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
