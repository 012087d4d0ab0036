//! Writes what fuzzing starts from: `seeds FOLDER` makes a corpus of our articles, and the alphabet as libFuzzer's dictionary.

use nutgraf_fuzz::inputs::{ALPHABET, ARTICLES, SEPARATOR, TARGETS};
use nutgraf_fuzz::random::Random;
use std::fs;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).expect("a folder"));
    let separator = SEPARATOR.to_string();
    let mut corpus: Vec<Vec<u8>> = ARTICLES.iter().map(|article| article.as_bytes().to_vec()).collect();
    corpus.push(ARTICLES[2..].join(&separator).into_bytes());
    corpus.push(ALPHABET.concat().into_bytes());
    corpus.extend((0..100).map(|seed| Random::new(seed).bytes()));
    for (target, _) in TARGETS {
        let own = folder.join(target);
        fs::create_dir_all(&own)?;
        for (index, bytes) in corpus.iter().enumerate() {
            fs::write(own.join(format!("seed-{index}")), bytes)?;
        }
    }
    let quoted = |piece: &&str| piece.bytes().map(|byte| format!("\\x{byte:02x}")).collect::<String>();
    let separators = [separator.as_str()];
    let words = ALPHABET.iter().chain(&separators).map(|piece| format!("\"{}\"\n", quoted(piece)));
    fs::write(folder.join("alphabet.dict"), words.collect::<String>())
}
