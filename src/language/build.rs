//! Makes the lexicon of a language out of its word lists: one row of all words, each with what the lists say of it.
//!
//! A word is written as what it has in common with the word before it, and the rest: a third of the room that the lists take, and
//! each word is once in it, whatever many lists have it. `lexicon.rs` reads it, and says how it is written.

// what goes wrong here ends the build
#![allow(clippy::expect_used, clippy::indexing_slicing)]

#[path = "list.rs"]
mod list;
#[path = "traits.rs"]
#[allow(dead_code)]
mod traits;

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use list::entries;
use traits::{LISTS, Traits, of};

fn main() {
    let folder = Path::new("src/language/english");
    println!("cargo::rerun-if-changed=src/language");
    let source = |list: &str| fs::read_to_string(folder.join(list).with_extension("txt")).expect("each list has its file");
    let out = env::var("OUT_DIR").expect("cargo says where to write");
    let write = |name: &str, content: &[u8]| fs::write(Path::new(&out).join(name), content).expect("the folder can be written to");

    let mut words: BTreeMap<String, Traits> = BTreeMap::new();
    for (list, classes) in LISTS {
        for entry in entries(&source(list)) {
            let (word, class) = if classes.is_empty() { (entry, "") } else { entry.split_once(' ').expect(entry) };
            let traits = words.entry(word.to_owned()).or_default();
            // two classes in one would be a third
            assert!(!traits.listed(of(list, class)), "{list}: {word} stands twice");
            *traits = traits.with(of(list, class));
        }
    }
    // those that many words have take the least room
    let mut kinds: BTreeMap<u64, usize> = BTreeMap::new();
    words.values().for_each(|traits| *kinds.entry(traits.0).or_default() += 1);
    let mut kinds: Vec<(u64, usize)> = kinds.into_iter().collect();
    kinds.sort_by_key(|&(traits, count)| (usize::MAX - count, traits));
    let kinds: Vec<u64> = kinds.into_iter().map(|(traits, _)| traits).collect();
    assert!(kinds.len() <= 256, "the number of a kind is a byte");

    let mut rows = Vec::new();
    let mut before: &[u8] = b"";
    for (word, traits) in &words {
        let word = word.as_bytes();
        let common = word.iter().zip(before).take_while(|(a, b)| a == b).count().min(15);
        let rest = &word[common..];
        rows.push((common << 4 | rest.len().min(15)) as u8);
        if rest.len() >= 15 {
            rows.push(u8::try_from(rest.len()).expect("no word is so long"));
        }
        rows.extend_from_slice(rest);
        rows.push(kinds.iter().position(|&kind| kind == traits.0).expect("each kind is listed") as u8);
        before = word;
    }
    write("words", &rows);
    write("kinds.rs", format!("[{}]", kinds.iter().map(|kind| format!("{kind:#x}")).collect::<Vec<_>>().join(", ")).as_bytes());
    write("boilerplate", entries(&source("boilerplate")).collect::<Vec<_>>().join("\n").as_bytes());
}
