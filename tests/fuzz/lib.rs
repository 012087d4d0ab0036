//! What every fuzz target does: the laws, and for some inputs that time grows with the text and no faster.

#[path = "../support/inputs.rs"]
pub mod inputs;
#[path = "../support/laws.rs"]
mod laws;
#[path = "../support/random.rs"]
pub mod random;

use cpu_time::ThreadTime;
use inputs::Target;
use std::time::Duration;

/// The time is measured of one input in so many, for it takes as long as hundreds of others.
const TIMED: u32 = 64;
/// An input is repeated up to so many bytes, and to twice as many.
const BYTES: usize = 32_000;
/// How many times the time of half the text may the whole text take: two, and room for a cache that no longer holds it.
const GROWTH: f64 = 3.0;
/// What is too short to be measured.
const LEAST: Duration = Duration::from_millis(2);

/// Checks the laws over an input.
pub fn check(bytes: &[u8], target: Target) {
    target(bytes);
    let sum = bytes.iter().fold(0u32, |sum, &byte| sum.wrapping_mul(31).wrapping_add(u32::from(byte)));
    if bytes.len() > 1 && sum.is_multiple_of(TIMED) {
        check_growth(bytes, target);
    }
}

/// The text doubled, and doubled again, takes about double the time. Time on a busy machine is noisy: it must fail each time to count.
fn check_growth(bytes: &[u8], target: Target) {
    let time = |length: usize| {
        // the first byte is the options of some targets
        let text: Vec<u8> = bytes[..1].iter().chain(bytes[1..].iter().cycle().take(length)).copied().collect();
        let once = || {
            let start = ThreadTime::now();
            target(&text);
            start.elapsed()
        };
        once().min(once())
    };
    // one step that is dear is no growth: where time grows by more than the text, it does at each doubling
    let doubled = |length: usize| time(length * 2) > LEAST + time(length).mul_f64(GROWTH);
    let grows = |_| doubled(BYTES) && doubled(BYTES * 2);
    assert!(!(0..4).all(grows), "the text doubled takes more than {GROWTH} times as long: {:?}", String::from_utf8_lossy(bytes));
}
