//! Where something stands in one of several articles.

use crate::span::Span;

/// A span of one of the articles that are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which article, counted from 0 in the order in which they were given.
    pub article: usize,
    /// Where it stands there.
    pub span: Span,
}
