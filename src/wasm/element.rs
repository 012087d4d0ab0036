//! The text of a DOM element as an article, and excerpts of it as places in the page.
