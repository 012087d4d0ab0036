/**
 * Defines `<nutgraf-summary>` and `<nutgraf-quotes>`: what a page adds as its one `<script type="module">`.
 */

import { NutgrafQuotesElement, NutgrafSummaryElement } from './elements.js';

NutgrafSummaryElement.define();
NutgrafQuotesElement.define();

export { NutgrafQuotesElement, NutgrafSummaryElement };
