//! A word list as its file has it.
//!
//! The build script has this file too, and the library for its tests alone.

/// The entries of a list, without the rule on top of it.
pub fn entries(source: &str) -> impl Iterator<Item = &str> {
    source.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}
