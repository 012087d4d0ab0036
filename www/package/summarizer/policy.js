// What the document of a window says of whether summarising may go on in it. There is none in a worker or in Node.

/**
 * @param {typeof globalThis} global
 * @returns {boolean} false in a frame that was removed
 */
export function isFullyActive(global) {
  return !global.closed;
}

/**
 * Whether the permissions policy allows the feature `summarizer`. Where a browser does not know the feature, or does
 * not tell, nothing forbids it: the engine is the page's own code.
 *
 * @param {typeof globalThis} global
 * @returns {boolean}
 */
export function isAllowed(global) {
  const document = /** @type {any} */ (global.document);
  const policy = document?.permissionsPolicy ?? document?.featurePolicy;
  return !policy?.features().includes('summarizer') || policy.allowsFeature('summarizer');
}
