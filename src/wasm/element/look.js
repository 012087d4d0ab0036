// How an element is shown, as far as its text goes.

import { call, property } from './node.js';
import { isBlock, isNotText, isPreformatted } from './tag.js';

/**
 * @typedef {object} Look
 * @property {boolean} block  it stands apart from the text before and after
 * @property {boolean} text  it and what is in it can be text
 * @property {boolean} visible  its own text shows; an element in it may be visible where it is not
 * @property {import('./flow.js').WhiteSpace} whiteSpace
 * @property {boolean} row  a row of boxes in a line of text, `display: inline-flex` or `inline-grid`: CSS makes blocks of what is in it
 */

// Roles of what is not text, or not of the article.
const NOT_TEXT_ROLES = new Set([
  'alertdialog', 'button', 'complementary', 'contentinfo', 'dialog', 'menu', 'menubar', 'navigation', 'search', 'tablist',
  'toolbar', 'tooltip',
]); // prettier-ignore

/** Where the elements are. */
export class Page {
  // The window that shows them; none where they have no computed style.
  #window;
  // Whether the root can be seen. Where it cannot, a page that is still hidden say, what is in it counts as visible.
  #rootVisible;
  /**
   * How the root is shown.
   *
   * @type {Look}
   */
  rootLook;

  /** @param {Element} root */
  constructor(root) {
    this.#window = property(property(root, 'ownerDocument'), 'defaultView');
    // an element outside of the document, or of what is shown of it, has a computed style in which all is empty
    if (!this.#style(root)?.display) this.#window = null;
    const style = this.#style(root);
    const whiteSpace = whiteSpaceOf(style, property(root, 'localName'), 'collapse');
    this.rootLook = { block: true, text: true, visible: true, whiteSpace, row: false };
    this.#rootVisible = isVisible(style, true);
  }

  /**
   * How `element` is shown, in a parent that is shown so.
   *
   * @param {Element} element
   * @param {Look} parent
   * @returns {Look}
   */
  look(element, parent) {
    const tag = property(element, 'localName');
    const style = this.#style(element);
    let block = isBlock(tag);
    let row = false;
    let { visible } = parent;
    if (style) {
      const { display } = style;
      const inline = isInline(display);
      // nothing inline is: it would be a block
      const absolute = !inline && (style.position === 'absolute' || style.position === 'fixed');
      // a child of a shadow host that has no slot for it has no display
      if (display === 'none' || (display === '' && this.#window) || (absolute && isClipped(style))) {
        return { ...parent, block: false, text: false };
      }
      row = display === 'inline-flex' || display === 'inline-grid';
      if (inline) block = false;
      // A float, such as a drop cap, and an item of a row are blocks in CSS though they stand in a line:
      // there the tag tells.
      else if (display !== '') block ||= !(parent.row || absolute || isFloat(style));
      if (this.#rootVisible) visible = isVisible(style, visible);
    }
    const closed = tag === 'details' && !call(element, 'hasAttribute', 'open');
    const text = parent.text && !isNotText(tag) && !closed && !this.#isMarkedOff(element, block);
    return { block, text, visible, whiteSpace: whiteSpaceOf(style, tag, parent.whiteSpace), row };
  }

  /**
   * Whether CSS puts marks around a `<q>`; many pages take them away to write their own.
   *
   * @param {Element} element
   */
  hasMarks(element) {
    if (!this.#window) return true;
    const { content } = this.#window.getComputedStyle(element, '::before');
    return !['', 'none', 'normal', '""', 'no-open-quote'].includes(content);
  }

  // Whether an attribute says that it is not text. `aria-hidden` does, though it hides from the ears alone: on news pages it
  // is on icons, copies and advertisements (Mozilla's Readability leaves it out too).
  #isMarkedOff(element, block) {
    // CSS sees to `hidden`, but for a block that is hidden until it is searched for
    const hidden = property(element, 'hidden');
    if (this.#window ? block && hidden === 'until-found' : hidden) return true;
    const roles = call(element, 'getAttribute', 'role')?.split(/[ \t\n\f\r]/);
    return call(element, 'getAttribute', 'aria-hidden') === 'true' || Boolean(roles?.some((role) => NOT_TEXT_ROLES.has(role)));
  }

  /**
   * Its computed style, or where there is none, what its `style` attribute says; plain XML has none of it.
   *
   * @returns {CSSStyleDeclaration | undefined}
   */
  #style(element) {
    return this.#window ? this.#window.getComputedStyle(element) : property(element, 'style');
  }
}

function isInline(display) {
  return display === 'contents' || display === 'math' || display.startsWith('inline') || display.startsWith('ruby');
}

function isVisible(style, parent) {
  const visibility = style?.visibility;
  return visibility ? visibility === 'visible' : parent;
}

/** @returns {import('./flow.js').WhiteSpace} */
function whiteSpaceOf(style, tag, parent) {
  const value = style?.whiteSpace;
  if (!value) return isPreformatted(tag) ? 'keep' : parent;
  if (value.startsWith('pre-line') || value.startsWith('preserve-breaks')) return 'keep-breaks';
  if (value.startsWith('pre') || value.startsWith('break-spaces')) return 'keep';
  return 'collapse';
}

const isFloat = ({ cssFloat }) => Boolean(cssFloat) && cssFloat !== 'none';

// Clipped to nothing, which with `position: absolute` is the way to hide words from the eyes that a screen reader says.
const isClipped = ({ clip, clipPath }) =>
  Boolean(clip?.startsWith('rect(') || clipPath?.startsWith('inset(50%') || clipPath?.startsWith('inset(100%'));
