// What a node says, asked past the names that a page gives: a form has its controls under theirs, and a document its frames, before
// its own properties. `<input name="nextSibling">` would send a walk in circles.

/**
 * A property.
 *
 * @param {object} node
 * @param {string} name
 */
export const property = (node, name) => Reflect.get(Object.getPrototypeOf(node), name, node);

/**
 * What a method gives.
 *
 * @param {object} node
 * @param {string} method
 * @param {...unknown} args
 */
export const call = (node, method, ...args) => Reflect.apply(property(node, method), node, args);
