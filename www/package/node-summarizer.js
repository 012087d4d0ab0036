/** `nutgraf/summarizer` in Node, where the engine is that of `nutgraf`. */

import './node.js';

export * from './summarizer.js';
