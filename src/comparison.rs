//! Several reports of one event, held against each other.

use crate::concordance::Concordance;
use crate::document::Document;
use crate::remark::{self, Remark};

/// What several articles share, and where they part.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The remarks that two or more quote.
    pub quotations: Vec<Remark>,
}

/// Compares articles.
pub fn compare(documents: &[Document]) -> Comparison {
    let concordance = Concordance::new(documents);
    Comparison { quotations: remark::remarks(documents, &concordance) }
}
