import { addressNow, addressOf, USUAL } from './address.js';
import { ArticleListView } from './article-list-view.js';
import { LoadError } from './articles.js';
import { Bulletin } from './bulletin.js';
import { ComparisonView } from './comparison-view.js';
import { Comparison } from './comparison.js';
import { afterFrame } from './frames.js';
import { ImportView } from './import-view.js';
import { Importer } from './import/importer.js';
import { isOwn } from './library.js';
import { Notice } from './notice.js';
import { keepPage } from './offline.js';
import { Reader } from './reader.js';
import { Reading, headlineOf } from './reading.js';
import { loadEngine } from './resources.js';
import { Shelf } from './shelf.js';
import { giveKeys } from './shortcuts.js';
import { TakeAwayView } from './take-away-view.js';
import { Trail } from './trail.js';

/**
 * The page: which articles are open, and what is said where they cannot be. The address decides.
 *
 * @typedef {import('./articles.js').Article} Article
 */

/** How long the list waits for more that is new, where a hundred articles come in. In milliseconds. */
const SOON = 100;
/** How long what is shown may take to be seen, where it is not seen at all: a page in the background is never drawn. In milliseconds. */
const SEEN = 100;

const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const go = (hash) => void (location.hash = hash);

const status = byId('status');
const notice = new Notice(byId('notice'));
const bulletin = new Bulletin(byId('bulletin'));
const listView = new ArticleListView(byId('articles'), { onCompare: (files) => go(addressOf(files)), onForget: forget });
const trail = new Trail();
const comparisonView = new ComparisonView(byId('comparison'), (length) => keepView({ ...address.view, ...length }, null));
const reader = new Reader(byId, {
  onView: keepView,
  onLeave: () => go(addressOf(address.files)),
  onNews: (text) => (status.textContent = text),
});
const takeAway = new TakeAwayView(/** @type {HTMLDialogElement} */ (byId('take-away')));
const takeItAway = () => takeAway.open(reader.brief);
byId('take').addEventListener('click', takeItAway);
giveKeys(reader, takeItAway, /** @type {HTMLDialogElement} */ (byId('help')), byId('ask'));

const shelf = new Shelf();
let address = addressNow();
/** What is open, which is the first article where the address names nothing; by the time it does, another may be first. @type {string[]} */
let named = [];
/** Counts what was asked for, so that what is slow cannot replace what was chosen after it. */
let turn = 0;
/** Whether no article was opened yet: the first takes the engine and the browser longer than those that follow. */
let isFirst = true;
/** Set while the list is about to be shown anew. @type {ReturnType<typeof setTimeout> | undefined} */
let listing;

const engineLoading = loadEngine();
// Whoever needs the engine waits for it and deals with its failure; until then nobody does.
engineLoading.catch(() => {});

const importer = new Importer(shelf.library, engineLoading, bulletin, openThese);
const importView = new ImportView(
  /** @type {HTMLDialogElement} */ (byId('import')),
  /** @type {HTMLElement} */ (document.querySelector('#articles .bring')),
  importer,
);

byId('skip').addEventListener('click', (event) => {
  // Followed as a link, it would take the article out of the address.
  event.preventDefault();
  byId('main').focus();
});

start();

async function start() {
  const error = await shelf.load(address.files);
  list();
  shelf.library.addEventListener('change', () => (listing ??= setTimeout(list, SOON)));
  addEventListener('hashchange', follow);
  if (error && shelf.articles.length === 0) {
    notice.show('The list of articles could not be loaded', messageOf(error), { retry: true });
  } else {
    await open();
  }
  await importView.receive();
  await nameTheRest();
  await keepPage();
}

/** Lists the articles there are now. */
function list() {
  clearTimeout(listing);
  listing = undefined;
  listView.show(shelf.articles);
}

/**
 * Opens articles, even where the address names them already: they may have come in the meantime.
 *
 * @param {string[]} files
 */
function openThese(files) {
  const hash = addressOf(files);
  if (location.hash === hash) open();
  else go(hash);
}

/**
 * Forgets articles, until the reader thinks better of it. Where they were open, what is left of them stays so.
 *
 * @param {string[]} files
 */
async function forget(files) {
  const before = location.hash;
  let forgotten;
  try {
    forgotten = await shelf.library.forget(files);
  } catch (error) {
    console.error(error);
    return bulletin.show({ text: 'This browser did not let the page forget.', problems: ['Please load it again, and try once more.'] });
  }
  const undo = async () => {
    await shelf.library.restore(forgotten);
    list();
    if (location.hash === before) open();
    else go(before);
  };
  list();
  const [first] = forgotten;
  bulletin.show({
    text: forgotten.length === 1 ? `Forgotten: “${first.article.title}”.` : `Forgotten: ${forgotten.length} articles.`,
    actions: [{ label: 'Undo', act: undo }],
    focus: true,
  });
  const left = address.files.filter((file) => !files.includes(file));
  if (left.length < address.files.length) openThese(left);
  else if (address.files.length === 0) open();
}

/** Goes where the address leads, which may be the same article, looked at in another way. */
function follow() {
  const next = addressNow();
  if (trail.isReturn) return trail.keep(addressOf(named, next.place, address.view));
  const isSame = JSON.stringify([orFirst(next.files), next.place]) === JSON.stringify([named, address.place]);
  if (reader.isOpen && isSame) {
    address = next;
    return reader.set(next.view);
  }
  return open();
}

/**
 * Keeps in the address how an article is looked at.
 *
 * @param {import('./address.js').View} view
 * @param {'on' | 'back' | null} step  whether it is a step that the browser's own Back takes back, or is that
 */
function keepView(view, step) {
  address.view = view;
  const hash = addressOf(named, address.place, view);
  if (step === 'on') trail.push(hash);
  else if (step === 'back') trail.back(hash);
  else trail.keepSoon(hash);
}

/**
 * What is open where the address names nothing: the first article.
 *
 * @param {string[]} files
 */
function orFirst(files) {
  return files.length > 0 ? files : shelf.articles.slice(0, 1).map(({ file }) => file);
}

/** Opens what the address names: an article, several of them compared, or a place in one of those; else the first article. */
async function open() {
  const mine = ++turn;
  const { place: left, view: before } = address;
  address = addressNow();
  // A link that says nothing of it leaves the length and the colours as the reader wants them.
  if (trail.isNew) address.view = { ...address.view, ...habits(before, address.view) };
  const { files, place } = address;
  trail.keep(files.length > 0 ? addressOf(files, place, address.view) : location.hash);
  const { articles } = shelf;
  if (listing) list();
  if (articles.length === 0) {
    close();
    return notice.show('There is nothing to read yet', 'The list of articles is empty. Bring your own: paste one, or drop a file.');
  }
  named = orFirst(files);
  const chosen = articles.filter(({ file }) => named.includes(file)).sort((a, b) => named.indexOf(a.file) - named.indexOf(b.file));
  close();
  notice.showLoading();
  listView.setOpen(chosen.map(({ file }) => file), place ? named[place.article] : null);
  const unknown = named.find((file) => !chosen.some((article) => article.file === file));
  if (unknown !== undefined) {
    const why = isOwn(unknown)
      ? 'It was forgotten, or brought in in another browser: what is brought in stays where it was.'
      : `“${unknown}” is not among the articles here. Choose one from the list.`;
    return notice.show('No such article', why);
  }

  const isDue = () => mine === turn;
  if (chosen.length === 1 || place) return read(chosen[place?.article ?? 0], isDue);
  return compare(chosen, isDue, left);
}

/**
 * Opens one article.
 *
 * @param {Article} article
 * @param {() => boolean} isDue  whether it is still what the reader wants
 */
async function read(article, isDue) {
  const [text, engine] = await Promise.allSettled([shelf.text(article.file), engineLoading]);
  if (!isDue()) return;
  const title = titleOf(article);
  if (text.status === 'rejected') {
    return notice.show('This article could not be loaded', messageOf(text.reason), { retry: true });
  }
  if (text.value.trim() === '') {
    return notice.show('This article is empty', `There is no text in ${article.file}.`);
  }
  if (engine.status === 'rejected') {
    showPlain(text.value, title);
    return notice.show(
      'The summariser could not be loaded',
      'Here is the article as it stands. Either the connection was lost on the way, or WebAssembly, which finds the key points and quotes, is switched off in this browser.',
      { retry: true },
    );
  }
  try {
    const reading = new Reading(engine.value, article, text.value);
    document.title = `${reading.title} – nutgraf`;
    notice.hide();
    if (isFirst && !address.place && isPlain(address.view)) {
      reader.preview(reading, address.view);
      await seen();
      if (!isDue()) return;
    }
    isFirst = false;
    reader.show(reading, address.place, address.view);
    status.textContent = `Opened: ${reading.title}`;
  } catch (error) {
    console.error(error);
    close();
    showPlain(text.value, title);
    notice.show('The summariser failed on this article', 'Here it is as it stands.', { retry: true });
  }
}

/**
 * Opens a comparison. What cannot be had of it is told, and the rest is compared, as far as two are left.
 *
 * @param {Article[]} chosen
 * @param {() => boolean} isDue  whether it is still what the reader wants
 * @param {import('./address.js').Place | null} left  the place that the reader comes back from
 */
async function compare(chosen, isDue, left) {
  const [texts, [engine]] = await Promise.all([
    Promise.allSettled(chosen.map(({ file }) => shelf.text(file))),
    Promise.allSettled([engineLoading]),
  ]);
  if (!isDue()) return;
  if (engine.status === 'rejected') {
    return notice.show(
      'The summariser could not be loaded',
      'Without it nothing can be compared. Each article can still be read: choose one from the list.',
      { retry: true },
    );
  }
  /** @type {string[]} */
  const missing = [];
  const readings = texts.flatMap((text, index) => {
    const article = chosen[index];
    if (text.status === 'rejected') missing.push(`“${titleOf(article)}” could not be loaded. ${messageOf(text.reason)}`);
    else if (text.value.trim() === '') missing.push(`“${titleOf(article)}” is empty.`);
    else return [{ article, text: text.value }];
    return [];
  });
  const options = { retry: texts.some(({ status }) => status === 'rejected') };
  if (readings.length < 2) return notice.show('There are no two articles to compare', missing.join(' '), options);
  try {
    const read = readings.map(({ article, text }) => new Reading(engine.value, article, text));
    // Before the way back to a line is measured.
    if (missing.length === 0) notice.hide();
    else notice.show('Not all of them could be compared', missing.join(' '), options);
    comparisonView.show(new Comparison(engine.value, read, address.files), left, address.view);
  } catch (error) {
    console.error(error);
    close();
    return notice.show('The summariser failed on these articles', 'Each can still be read: choose one from the list.', {
      retry: true,
    });
  }
  document.title = `${readings.length} articles compared – nutgraf`;
  status.textContent = `Compared: ${readings.length} articles`;
}

/**
 * What a reader takes along to the next article: the length, the balance and the heat map, where its link says nothing of them.
 *
 * @param {import('./address.js').View} before
 * @param {import('./address.js').View} next
 */
function habits(before, next) {
  const names = /** @type {const} */ (['sentences', 'words', 'weight', 'heat']);
  if (names.some((name) => next[name] !== USUAL[name])) return {};
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}

/**
 * Whether the key points are what is looked at, and nothing in particular.
 *
 * @param {import('./address.js').View} view
 */
function isPlain({ open, find, tab }) {
  return open === null && find === '' && (tab === null || tab === 'summary');
}

/** Waits until what was done is seen. */
function seen() {
  return new Promise((done) => {
    afterFrame(() => done(null));
    setTimeout(done, SEEN);
  });
}

/** Shows text alone: better than nothing where its key points cannot be had. */
function showPlain(text, title) {
  reader.showPlain(text, title);
  document.title = `${title} – nutgraf`;
}

/** Takes away whatever is open. */
function close() {
  reader.close();
  comparisonView.close();
  status.textContent = '';
  document.title = 'nutgraf';
}

/** Finds the headlines of the articles that came without a title, once the reader has something to read. */
async function nameTheRest() {
  const engine = await engineLoading.catch(() => null);
  if (!engine) return;
  for (const { file, title } of shelf.articles) {
    if (title !== undefined) continue;
    const text = await shelf.text(file).catch(() => '');
    const headline = headlineOf(engine.paragraphs(text));
    if (headline !== undefined) listView.setTitle(file, headline);
  }
}

/** @param {Article} article */
function titleOf({ title, file }) {
  return title ?? file;
}

/** @param {unknown} error */
function messageOf(error) {
  if (error instanceof LoadError) return error.message;
  console.error(error);
  return 'Something went wrong in this page. Loading it again may help.';
}
