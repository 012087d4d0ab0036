//! Makes the lexicon of a language out of its word lists: one row of all words, each with what the lists say of it.
//!
//! Each word is once in it, whatever many lists have it. `lexicon.rs` reads it, and says how it is written.

// what goes wrong here ends the build
#![allow(clippy::expect_used, clippy::indexing_slicing)]

#[path = "list.rs"]
mod list;
#[path = "rows.rs"]
mod rows;
#[path = "traits.rs"]
#[allow(dead_code)]
mod traits;

use std::collections::BTreeMap;
use std::path::Path;
use std::{env, fs};

use list::entries;
use rows::{END, FIRST};
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
    let mut kinds: BTreeMap<u64, Vec<&str>> = BTreeMap::new();
    words.iter().for_each(|(word, traits)| kinds.entry(traits.0).or_default().push(word));
    let mut rows = Vec::new();
    for words in kinds.values() {
        if !rows.is_empty() {
            rows.push(END);
        }
        let mut before: &[u8] = b"";
        for word in words.iter().map(|word| word.as_bytes()) {
            assert!(word.iter().all(|byte| (FIRST..END).contains(byte)), "{word:?}");
            let common = word.iter().zip(before).take_while(|(a, b)| a == b).count().min(usize::from(FIRST) - 1);
            rows.push(common as u8);
            rows.extend_from_slice(&word[common..]);
            before = word;
        }
    }
    write("words", &rows);
    write("kinds.rs", format!("[{}]", kinds.keys().map(|kind| format!("{kind:#x}")).collect::<Vec<_>>().join(", ")).as_bytes());
    write("boilerplate", entries(&source("boilerplate")).collect::<Vec<_>>().join("\n").as_bytes());
}
