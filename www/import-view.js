import { copy as copyText } from './clipboard.js';
import { element } from './package/element.js';
import { bookmarkletOf, HANDED, handedOver } from './import/bookmarklet.js';
import { filesOf } from './import/dropped.js';
import { messageOf } from './import/importer.js';
import { hostOf, urlOf } from './import/url.js';

/**
 * The ways to bring articles in: a dialogue to paste, choose files and open an address; and what is dropped or pasted anywhere
 * on the page, or handed over by the bookmark.
 *
 * @typedef {import('./import/importer.js').Importer} Importer
 */

/** What reads is loaded as the dialogue opens, or with the first article to be read. */
const drafts = () => import('./import/draft.js');

const REFUSED = 'Open it there, select the article, copy it and paste it above.';
const CUT = 'The other page could not hand over its text: its site cuts the tie between pages. Copy the text there and paste it here.';

/** Where articles come in. */
export class ImportView {
  #root;
  #importer;
  #text;
  #from;
  #address;
  /** What was last pasted into the box, with the HTML that the box cannot show. */
  #pasted = { text: '', html: '' };

  /**
   * @param {HTMLDialogElement} root
   * @param {HTMLElement} opener  the button that opens it
   * @param {Importer} importer
   */
  constructor(root, opener, importer) {
    const find = (selector) => /** @type {any} */ (root.querySelector(selector));
    this.#root = root;
    this.#importer = importer;
    this.#text = /** @type {HTMLTextAreaElement} */ (find('#import-text'));
    this.#from = /** @type {HTMLInputElement} */ (find('#import-from'));
    this.#address = /** @type {HTMLInputElement} */ (find('#import-address'));

    opener.addEventListener('click', () => this.open());
    find('.close').addEventListener('click', () => root.close());
    // A click beside it closes it, as people expect.
    root.addEventListener('click', (event) => event.target === root && root.close());
    this.#text.addEventListener('paste', ({ clipboardData }) => {
      this.#pasted = { text: clipboardData?.getData('text/plain') ?? '', html: clipboardData?.getData('text/html') ?? '' };
    });
    onSubmit(find('.paste'), () => this.#readPasted());
    onSubmit(find('.address'), () => this.#openAddress());
    find('#import-files').addEventListener('change', ({ target }) => {
      root.close();
      importer.many([...target.files]);
      // The same files can be chosen again.
      target.value = '';
    });
    this.#offerBookmark(find('.bookmarklet'), find('.copy'), find('.copied'));
    this.#listen();
  }

  open() {
    for (const wrong of this.#root.querySelectorAll('.wrong')) wrong.replaceChildren();
    if (!this.#root.open) this.#root.showModal();
    this.#text.focus();
    drafts().then(({ pageReader }) => pageReader(), () => {});
  }

  /** Takes what the bookmark hands over, if the page was opened by it. */
  async receive() {
    if (location.hash !== HANDED) return;
    history.replaceState(null, '', location.pathname + location.search);
    const handed = await handedOver();
    if (!handed) return this.#complain('.paste', CUT);
    const { text, html, url, title } = handed;
    const done = await this.#one('.paste', async (engine) => {
      const isWhole = text === '';
      const draft = await (await drafts()).draftOfPasted(engine, { text: isWhole ? html : text, html: isWhole ? '' : html, url: urlOf(url)?.href, name: title || undefined });
      return { ...draft, source: draft.source ?? hostOf(urlOf(url)) };
    });
    if (!done) this.#text.value = text || html;
  }

  async #readPasted() {
    const text = this.#text.value;
    const html = text === this.#pasted.text.replace(/\r\n?/g, '\n') ? this.#pasted.html : '';
    const url = urlOf(this.#from.value);
    if (this.#from.value.trim() !== '' && !url) return this.#complain('.paste', 'The address is none: it should begin with https://.');
    const done = await this.#one('.paste', async (engine) => {
      const draft = await (await drafts()).draftOfPasted(engine, { text, html, url: url?.href });
      return { ...draft, source: draft.source ?? hostOf(url) };
    });
    if (done) this.#text.value = this.#from.value = '';
  }

  async #openAddress() {
    const address = this.#address.value;
    const button = /** @type {HTMLButtonElement} */ (this.#root.querySelector('.address button'));
    if (button.ariaBusy === 'true') return;
    const label = button.textContent;
    // It may take as long as the other side does.
    [button.ariaBusy, button.textContent] = ['true', 'Opening…'];
    const done = await this.#one('.address', async (engine) => (await drafts()).draftOfAddress(engine, address));
    [button.ariaBusy, button.textContent] = ['false', label];
    if (done) this.#address.value = '';
    else this.#from.value = urlOf(address)?.href ?? '';
  }

  /** Brings one article in; where that fails, the dialogue says why, at the form that it would have come by. */
  async #one(form, make) {
    try {
      await this.#importer.one(make);
      this.#root.close();
      return true;
    } catch (error) {
      this.#complain(form, messageOf(error));
      return false;
    }
  }

  #complain(form, message) {
    if (!this.#root.open) this.open();
    const url = form === '.address' ? urlOf(this.#address.value) : null;
    const wrong = this.#root.querySelector(`${form} .wrong`);
    wrong?.replaceChildren(
      message,
      ...(url ? [' ', element('a', { href: url.href, target: '_blank', rel: 'noopener noreferrer' }, REFUSED)] : []),
    );
  }

  /** Takes what is dropped or pasted anywhere, but text in a field. */
  #listen() {
    let isOurs = false;
    addEventListener('dragstart', () => (isOurs = true));
    addEventListener('dragend', () => (isOurs = false));
    const takes = ({ dataTransfer, target }) => {
      if (isOurs || dataTransfer === null) return false;
      const has = (type) => dataTransfer.types.includes(type);
      // A field takes text by itself, but no file.
      return isField(target) ? has('Files') && !has('text/plain') : ['Files', 'text/html', 'text/plain'].some(has);
    };
    const show = (isOver) => document.body.classList.toggle('dropping', isOver);
    addEventListener('dragover', (event) => {
      if (!takes(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
      show(true);
    });
    addEventListener('dragleave', (event) => event.relatedTarget === null && show(false));
    addEventListener('drop', (event) => {
      show(false);
      if (!takes(event)) return;
      event.preventDefault();
      this.#take(/** @type {DataTransfer} */ (event.dataTransfer));
    });
    addEventListener('paste', (event) => {
      if (isField(event.target) || !event.clipboardData) return;
      event.preventDefault();
      this.#take(event.clipboardData);
    });
  }

  /** @param {DataTransfer} transfer */
  async #take(transfer) {
    const text = transfer.getData('text/plain');
    const html = transfer.getData('text/html');
    if (transfer.types.includes('Files') && text === '') {
      const files = await filesOf(transfer);
      this.#root.close();
      await this.#importer.many(files);
      return;
    }
    if (text.trim() === '' && html === '') return;
    if (isAddress(text)) {
      this.#address.value = text.trim();
      await this.#openAddress();
      return;
    }
    // What cannot be read is not lost: it is in the box, to be mended.
    const done = await this.#one('.paste', async (engine) => (await drafts()).draftOfPasted(engine, { text, html }));
    if (!done) this.#text.value = text.trim() === '' ? html : text;
  }

  /** @param {HTMLAnchorElement} link  @param {HTMLElement} copy  @param {HTMLElement} copied */
  #offerBookmark(link, copy, copied) {
    link.href = bookmarkletOf(location.href.split('#')[0]);
    // Here it would do nothing: the page allows no script in an address.
    link.addEventListener('click', (event) => {
      event.preventDefault();
      copied.textContent = 'Drag it to the bar of bookmarks; chosen there, it opens the page that you are on.';
    });
    copy.addEventListener('click', async () => {
      copied.textContent = (await copyText(link.href))
        ? 'Copied. Make a bookmark of any page, and replace its address by this.'
        : 'This browser does not let the page copy. Drag the bookmark instead.';
    });
  }
}

/** Whether text is an address and nothing else. */
const isAddress = (text) => /^\s*https?:\/\/\S+\s*$/.test(text);

/** Whether something takes what is typed. */
const isField = (target) => target instanceof Element && target.closest('textarea, select, input:not([type="file"], [type="checkbox"], [type="range"]), [contenteditable]') !== null;

function onSubmit(form, act) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    act();
  });
}
