//! What the module offers to who counts its instructions: a text is made first, so that the counted call only reads it.

use crate::CALLS;
use crate::shapes::{ORDINARY, SHAPES};
use std::cell::RefCell;

thread_local! {
    static TEXTS: RefCell<[String; 2]> = const { RefCell::new([String::new(), String::new()]) };
}

/// Makes the text of a shape, and for `compare` a second one: 0 is the ordinary article, and 1 the first of `SHAPES`.
#[unsafe(no_mangle)]
extern "C" fn prepare(first: usize, second: usize, bytes: usize) {
    let text = |shape: usize| shape.checked_sub(1).map_or(&ORDINARY, |index| &SHAPES[index]).text(bytes);
    TEXTS.set([text(first), text(second)]);
}

/// Calls one of `CALLS` with the texts that were made.
#[unsafe(no_mangle)]
extern "C" fn call(function: usize) -> usize {
    TEXTS.with_borrow(|texts| CALLS[function].1(texts))
}
