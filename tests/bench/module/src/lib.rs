//! The floor of the benchmark, in one module with what is measured against it.
//!
//! Without the feature `nutgraf`, which is on by default, the module is the floor alone: how soon the barest of wasm answers.

use hashbrown::HashTable;
#[cfg(all(feature = "nutgraf", target_arch = "wasm32"))]
pub use nutgraf::wasm::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::*;

/// One pass that splits, lower-cases and counts words, and no more; gives how many distinct ones there are.
///
/// A word is a run of ASCII letters and digits and of all that is not ASCII. It is hashed as it is read.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub fn floor(text: &str) -> u32 {
    let mut counts: HashTable<(u32, u32, u32)> = HashTable::with_capacity(1024);
    let mut arena: Vec<u8> = Vec::with_capacity(16 * 1024);
    let (mut start, mut hash) = (0, SEED);
    for &byte in text.as_bytes().iter().chain(b" ") {
        let small = SMALL[byte as usize];
        if small != 0 {
            arena.push(small);
            hash = (hash ^ u64::from(small)).wrapping_mul(PRIME);
        } else if arena.len() > start {
            let word = arena.split_at(start);
            let hash_of = |&(start, end, _): &(u32, u32, u32)| hash_of(&arena[start as usize..end as usize]);
            let same = |&(from, to, _): &(u32, u32, u32)| word.0[from as usize..to as usize] == *word.1;
            match counts.find_mut(mixed(hash), same) {
                Some(entry) => {
                    entry.2 += 1;
                    arena.truncate(start);
                }
                None => {
                    counts.insert_unique(mixed(hash), (start as u32, arena.len() as u32, 1), hash_of);
                    start = arena.len();
                }
            }
            hash = SEED;
        }
    }
    counts.len() as u32
}

/// FNV-1a of 64 bits.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Brings the high bits down, where the table looks.
fn mixed(hash: u64) -> u64 {
    hash ^ (hash >> 32)
}

fn hash_of(word: &[u8]) -> u64 {
    mixed(word.iter().fold(SEED, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME)))
}

/// The byte in lower case, or 0 where it is of no word.
const SMALL: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let c = byte as u8;
        if c.is_ascii_alphanumeric() || !c.is_ascii() {
            table[byte] = c.to_ascii_lowercase();
        }
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    #[test]
    fn words() {
        assert_eq!(super::floor("The bridge, the Bridge and café"), 4);
    }
}
