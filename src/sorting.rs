//! Sorting, in one copy for all types.
//!
//! The standard library's sort is compiled anew for each type and each comparison, which came to a fifth of the wasm. Here
//! indices are sorted, through one comparison that is called by pointer, and the items follow.

use std::cmp::Ordering;

/// Sorts `items` by `compare`; equal ones keep their order.
pub(crate) fn sort_by<T>(items: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let places = places(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(places, &mut |a, b| items.swap(a, b));
}

/// Sorts `items`; equal ones keep their order.
pub(crate) fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts `items` by what `key` gives for each; equal ones keep their order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

/// The indices of `numbers`, the greatest first, of equal ones the earlier.
pub(crate) fn descending(numbers: &[f64]) -> Vec<u32> {
    let mut indices: Vec<u32> = (0..numbers.len() as u32).collect();
    let number = |index: u32| numbers.get(index as usize).copied().unwrap_or_default();
    sort_by(&mut indices, |&a, &b| number(b).total_cmp(&number(a)));
    indices
}

/// Sorts numbers, such as have a key in their upper half and what belongs to it in the lower one.
///
/// It merges as [`places`] does, but the numbers themselves: there are very many, and it needs room for one row of them and no
/// comparison to be called, where [`sort_by`] needs two rows of indices and a call for each step.
#[inline(never)]
pub(crate) fn sort_numbers(numbers: &mut [u64]) {
    let mut run = 16;
    for few in numbers.chunks_mut(run) {
        for end in 1..few.len() {
            let mut at = end;
            while at > 0 && few.get(at - 1) > few.get(at) {
                few.swap(at - 1, at);
                at -= 1;
            }
        }
    }
    let mut merged = Vec::new();
    while run < numbers.len() {
        for pair in numbers.chunks_mut(2 * run) {
            let (mut left, mut right) = pair.split_at_checked(run).unwrap_or((pair, &[]));
            merged.clear();
            while let ([first, left_rest @ ..], [second, right_rest @ ..]) = (left, right) {
                if first <= second {
                    merged.push(*first);
                    left = left_rest;
                } else {
                    merged.push(*second);
                    right = right_rest;
                }
            }
            // what is left of the right one stands in its place
            merged.extend_from_slice(left);
            if let Some(sorted) = pair.get_mut(..merged.len()) {
                sorted.copy_from_slice(&merged);
            }
        }
        run *= 2;
    }
}

/// The place in the order of `compare` of each of the numbers below `length`; empty where they are in order.
///
/// A merge sort from the bottom up, in runs of 1, 2, 4, …
#[inline(never)]
fn places(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    if (1..length).all(|index| compare(index - 1, index) != Ordering::Greater) {
        return Vec::new();
    }
    let mut indices: Vec<usize> = (0..length).collect();
    let mut merged = Vec::with_capacity(length);
    let mut run = 1;
    while run < length {
        for pair in indices.chunks(2 * run) {
            let (mut left, mut right) = pair.split_at_checked(run).unwrap_or((pair, &[]));
            while let ([first, left_rest @ ..], [second, right_rest @ ..]) = (left, right) {
                // of equals the left one goes first: it stood first
                if compare(*first, *second) == Ordering::Greater {
                    merged.push(*second);
                    right = right_rest;
                } else {
                    merged.push(*first);
                    left = left_rest;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut indices, &mut merged);
        merged.clear();
        run *= 2;
    }
    merged.resize(length, 0);
    for (place, &index) in indices.iter().enumerate() {
        if let Some(slot) = merged.get_mut(index) {
            *slot = place;
        }
    }
    merged
}

/// Calls `swap` until each item stands in its place: each call brings one home.
#[inline(never)]
fn arrange(mut places: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for index in 0..places.len() {
        while let Some(&place) = places.get(index).filter(|place| **place != index) {
            swap(index, place);
            places.swap(index, place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        sort_by_key(&mut items, |item| item.0);
        assert_eq!(items, [(0, 'e'), (1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        sort_by(&mut items, |a, b| b.1.cmp(&a.1));
        assert_eq!(items.iter().map(|item| item.1).collect::<String>(), "edcba");
    }

    #[test]
    fn as_the_standard_library_sorts() {
        let mut items: Vec<u32> = (0..500).map(|n: u32| n.wrapping_mul(2_654_435_761) % 97).collect();
        let mut expected = items.clone();
        expected.sort();
        sort(&mut items);
        assert_eq!(items, expected);
        sort(&mut Vec::<u8>::new());
        for length in 0..200 {
            let mut items: Vec<u64> = (0..length).map(|n: u64| n.wrapping_mul(0x9e37_79b9_7f4a_7c15) % 97).collect();
            let mut expected = items.clone();
            expected.sort();
            sort_numbers(&mut items);
            assert_eq!(items, expected);
        }
        assert_eq!(descending(&[0.5, 2.0, -1.0, 2.0, 0.5]), [1, 3, 0, 4, 2]);
    }
}
