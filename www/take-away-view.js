import { FORMS, plainText } from './brief.js';
import { copy } from './clipboard.js';
import { element } from './package/element.js';

/**
 * The sheet from which the digest is taken away: copied, downloaded, printed or shared, and seen before.
 *
 * @typedef {import('./brief.js').Brief} Brief
 */

/** Shows what there is to take away. */
export class TakeAwayView {
  #dialog;
  #preview;
  #said;
  /** @type {Brief | null} */
  #brief = null;
  #form = FORMS[0];

  /** @param {HTMLDialogElement} dialog */
  constructor(dialog) {
    const find = (selector) => /** @type {HTMLElement} */ (dialog.querySelector(selector));
    this.#dialog = dialog;
    this.#preview = find('pre');
    this.#said = find('[role=status]');
    find('.forms').append(
      ...FORMS.map((form, index) =>
        element(
          'label',
          {},
          element('input', { type: 'radio', name: 'form', checked: index === 0, onchange: () => this.#choose(form) }),
          form.name,
        ),
      ),
    );
    const on = (selector, act) => find(selector).addEventListener('click', act);
    on('.copy', () => this.#copy());
    on('.download', () => this.#download());
    on('.link', () => this.#copyLink());
    on('.print', () => this.#print());
    on('.share', () => this.#share());
    find('.share').hidden = !navigator.share;
  }

  /** @param {Brief} brief */
  open(brief) {
    this.#brief = brief;
    this.#said.textContent = '';
    this.#write();
    this.#dialog.showModal();
  }

  #choose(form) {
    this.#form = form;
    this.#said.textContent = '';
    this.#write();
  }

  #write() {
    this.#preview.textContent = this.#text;
    this.#preview.scrollTop = 0;
  }

  get #text() {
    return this.#form.write(/** @type {Brief} */ (this.#brief));
  }

  async #copy() {
    const isHtml = this.#form.extension === 'html';
    const text = this.#text;
    this.#tell(await copy(text, isHtml ? { html: text } : {}), `Copied as ${this.#form.name}`);
  }

  async #copyLink() {
    const { isHereOnly } = /** @type {Brief} */ (this.#brief);
    this.#tell(await copy(location.href), `Copied the link to this view${isHereOnly ? ', which opens in this browser only: what you brought is kept nowhere else' : ''}`);
  }

  #tell(done, text) {
    this.#said.textContent = done ? text : 'This browser does not let the page copy. Mark the text above to copy it by hand.';
  }

  #download() {
    const { extension, type } = this.#form;
    const href = URL.createObjectURL(new Blob([this.#text], { type: `${type};charset=utf-8` }));
    element('a', { href, download: `${fileName(/** @type {Brief} */ (this.#brief).title)}.${extension}` }).click();
    // The browser has it by then.
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    this.#said.textContent = `Downloaded as ${this.#form.name}`;
  }

  #print() {
    this.#dialog.close();
    print();
  }

  async #share() {
    const brief = /** @type {Brief} */ (this.#brief);
    const data = { title: brief.title, text: plainText(brief), ...(brief.url ? { url: brief.url } : {}) };
    try {
      await navigator.share(data);
      this.#said.textContent = 'Shared';
    } catch (error) {
      // To think better of it is no failure.
      if (/** @type {Error} */ (error).name !== 'AbortError') this.#said.textContent = 'This could not be shared from here.';
    }
  }
}

/** A name that every system takes. */
function fileName(title) {
  const plain = title.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().slice(0, 60).trim();
  return plain.replaceAll(' ', '-').toLowerCase() || 'digest';
}
