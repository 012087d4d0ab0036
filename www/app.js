import { articleInAddress } from './address.js';
import { ArticleListView } from './article-list-view.js';
import { ArticleView } from './article-view.js';
import { loadList, LoadError, loadText } from './articles.js';
import { loadEngine } from './engine.js';
import { Notice } from './notice.js';
import { QuotesView } from './quotes-view.js';
import { Reading, headlineOf } from './reading.js';
import { reasonForQuote, reasonForSentence, reasonNote } from './reason.js';
import { SummaryView } from './summary-view.js';
import { countedWords, pointKey, pointTarget, quoteKey, quoteSigns, quoteTargets, tellingWords } from './target.js';

/**
 * The page: what is open, and what happens when the reader does something. Views show; only this file decides.
 *
 * @typedef {import("./articles.js").Article} Article
 * @typedef {import("./article-view.js").Target} Target
 */

const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

const digest = byId('digest');
const articleRoot = byId('article');
const status = byId('status');
const notice = new Notice(byId('notice'));
const listView = new ArticleListView(byId('articles'));
const summaryView = new SummaryView(byId('summary'), { onLength: update, onActivate: activate });
const quotesView = new QuotesView(byId('quotes'), { onChange: update, onActivate: activate });
const articleView = new ArticleView(articleRoot, toggle);

/** @type {Reading | null} */
let reading = null;
/** The key of the target whose reason is open. @type {string | null} */
let active = null;
/** @type {Target[]} */
let targets = [];
/** Counts the articles asked for, so that a slow one cannot replace one that was chosen after it. */
let turn = 0;

/** @type {Article[]} */
let articles = [];
const engineLoading = loadEngine();
// Whoever needs the engine waits for it and deals with its failure; until then nobody does.
engineLoading.catch(() => {});

byId('skip').addEventListener('click', (event) => {
  // Followed as a link, it would take the article out of the address.
  event.preventDefault();
  byId('main').focus();
});

start();

async function start() {
  try {
    articles = await loadList();
  } catch (error) {
    byId('articles').hidden = true;
    return notice.show('The list of articles could not be loaded', messageOf(error), { retry: true });
  }
  if (articles.length === 0) {
    byId('articles').hidden = true;
    return notice.show('There is nothing to read yet', 'The list of articles is empty.');
  }
  listView.show(articles);
  addEventListener('hashchange', open);
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && active !== null) back();
  });
  await open();
  await nameTheRest();
}

/** Opens the article that the address names, else the first. */
async function open() {
  const mine = ++turn;
  const named = articleInAddress();
  const article = named === null ? articles[0] : articles.find(({ file }) => file === named);
  close();
  notice.showLoading();
  listView.setOpen(article?.file ?? null);
  if (!article) {
    return notice.show('No such article', `“${named}” is not among the articles here. Choose one from the list.`);
  }

  const [text, engine] = await Promise.allSettled([loadText(article.file), engineLoading]);
  if (mine !== turn) return;
  const title = article.title ?? article.file;
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
    show(new Reading(engine.value, article, text.value));
  } catch (error) {
    console.error(error);
    close();
    showPlain(text.value, title);
    notice.show('The summariser failed on this article', 'Here it is as it stands.', { retry: true });
  }
}

/** @param {Reading} opened */
function show(opened) {
  reading = opened;
  document.title = `${reading.title} – nutgraf`;
  summaryView.reset(reading.sentenceCount);
  quotesView.reset(reading.remarks);
  articleView.show(reading.text, reading.paragraphs, reading.title);
  digest.hidden = reading.sentenceCount === 0;
  articleRoot.hidden = false;
  digest.scrollTop = 0;
  update();
  notice.hide();
  status.textContent = `Opened: ${reading.title}`;
}

/** Shows text alone: better than nothing where its key points cannot be had. */
function showPlain(text, title) {
  articleView.showPlain(text, title);
  articleRoot.hidden = false;
  document.title = `${title} – nutgraf`;
}

/** Takes away whatever is open. */
function close() {
  reading = null;
  active = null;
  digest.hidden = true;
  articleRoot.hidden = true;
  articleView.clear();
  status.textContent = '';
  document.title = 'nutgraf';
}

/** Brings everything on the page in line with the length, the quotes shown and the reason open. */
function update() {
  if (!reading) return;
  const { text } = reading;
  const { sentences, positionWeight } = reading.summary(summaryView.length);
  const quotes = quotesView.shown;
  const keys = [...sentences.map(pointKey), ...quotes.map(quoteKey)];
  if (active !== null && !keys.includes(active)) active = null;

  const sentence = sentences.find((sentence) => pointKey(sentence) === active);
  const quote = quotes.find((quote) => quoteKey(quote) === active);
  const points = sentences.map((sentence, index) => pointTarget(sentence, index + 1, active));
  const signs = quoteSigns(quotes);
  const parts = quotes.flatMap((quote) => quoteTargets(quote, signs.get(quoteKey(quote)) ?? '', active, text));
  targets = [...points, ...parts];

  summaryView.show(sentences, reading.shareOf(sentences), active);
  quotesView.show(signs, active);
  articleView.mark({ points, quotes: parts, words: sentence ? countedWords(sentence) : tellingWords(quote) });

  const reason =
    (sentence && reasonForSentence(sentence, sentences, positionWeight, reading.paragraphs)) ??
    (quote && reasonForQuote(quote, quotesView.ranked, reading.paragraphs));
  const target = targets.find(({ key }) => key === active);
  articleView.note(reason && target ? reasonNote(reason, actions(target)) : null, target);
}

/**
 * What the note lets the reader do: return, or go on to the next of the same kind.
 *
 * @param {Target} target
 */
function actions({ kind, key }) {
  const alike = targets.filter((target) => target.kind === kind && target.sign !== null);
  const next = alike[alike.findIndex((target) => target.key === key) + 1];
  return {
    backLabel: `Back to key ${kind}s`,
    nextLabel: `Next key ${kind}`,
    onBack: back,
    onNext: next ? () => activate(next.key) : null,
  };
}

/** Shows a target in the article, and why it was chosen. */
function activate(key) {
  active = key;
  update();
  articleView.reveal(key);
}

/** Opens or closes the reason of a target chosen in the article itself, where nothing need scroll. */
function toggle(key) {
  active = active === key ? null : key;
  update();
  articleView.focus(key);
}

/** Closes the reason and returns to the list it was opened from. */
function back() {
  const key = active ?? '';
  active = null;
  update();
  summaryView.focus(key);
  quotesView.focus(key);
}

/** Finds the headlines of the articles that came without a title, once the reader has something to read. */
async function nameTheRest() {
  const engine = await engineLoading.catch(() => null);
  if (!engine) return;
  for (const { file, title } of articles) {
    if (title !== undefined) continue;
    const text = await loadText(file).catch(() => '');
    const headline = headlineOf(engine.paragraphs(text));
    if (headline !== undefined) listView.setTitle(file, headline);
  }
}

/** @param {unknown} error */
function messageOf(error) {
  if (error instanceof LoadError) return error.message;
  console.error(error);
  return 'Something went wrong in this page. Loading it again may help.';
}
