/**
 * The elements as classes. Importing them defines nothing: `NutgrafSummaryElement.define()` does, under its own tag or another.
 */

export { NutgrafQuotesElement } from './elements/quotes.js';
export { NutgrafSummaryElement } from './elements/summary.js';
