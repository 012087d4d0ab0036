/**
 * The text of a Markdown file: what a reader would see of it, without the signs that tell headings, links and emphasis.
 */

/** A fence around code, whose lines are left as they are. */
const FENCE = /^ {0,3}(```|~~~)/;
/** A line that is nothing but a rule, or underlines the heading before it. */
const RULE = /^ {0,3}([-*_=])( *\1)+ *$/;
/** What a link's number or name stands for. */
const DEFINITION = /^ {0,3}\[[^\]]+\]:\s+\S/;
/** What opens a quotation, a heading or an item of a list, one within the other. */
const OPENING = /^\s*(?:>\s?|#{1,6}\s+|[-*+]\s+(?:\[[ xX]\]\s+)?)+/;

/** In this order: what is within a link may be emphasised. Each reaches a bounded way, so that the time is linear in the text. */
const INLINE = /** @type {[RegExp, string][]} */ ([
  [/<!--.{0,2000}?-->/g, ''],
  [/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, ''],
  [/!\[[^\]]{0,500}\]\[[^\]]{0,500}\]/g, ''],
  [/\[\^[^\]]{1,100}\]/g, ''],
  [/\[([^\]]{0,500})\]\((?:[^()]|\([^()]{0,200}\)){0,2000}\)/g, '$1'],
  [/\[([^\]]{1,500})\]\[[^\]]{0,500}\]/g, '$1'],
  [/<(https?:\/\/[^>\s]{1,2000})>/g, '$1'],
  [/<\/?[a-zA-Z][^>]{0,2000}>/g, ''],
  [/(\*\*|__)(?=\S)(.{0,2000}?\S)\1/g, '$2'],
  [/(?<![\w*])\*(?=[^\s*])(.{0,2000}?[^\s*])\*(?![\w*])/g, '$1'],
  [/(?<![\w_])_(?=[^\s_])(.{0,2000}?[^\s_])_(?![\w_])/g, '$1'],
  [/~~(?=\S)(.{0,2000}?\S)~~/g, '$1'],
  [/(`{1,9})(.{1,2000}?)\1/g, '$2'],
  [/ #+\s*$/g, ''],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
]);

/**
 * Whether pasted text is Markdown: it opens with a heading, or has links as only Markdown writes them.
 *
 * @param {string} text
 */
export function looksLikeMarkdown(text) {
  return /^\s*#{1,6} \S/.test(text) || /\[[^\]\n]+\]\(https?:\/\//.test(text);
}

/**
 * @param {string} markdown
 * @returns {{ text: string, title: string | undefined }}  the title is that of the front matter
 */
export function readMarkdown(markdown) {
  const matter = /^\ufeff?---\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)(?:\r?\n|$)/.exec(markdown);
  const title = /^title:\s*(["']?)(.+?)\1\s*$/m.exec(matter?.[1] ?? '')?.[2];
  const lines = markdown.slice(matter?.[0].length ?? 0).split(/\r?\n/);
  let fenced = false;
  const read = lines.flatMap((line) => {
    if (FENCE.test(line)) {
      fenced = !fenced;
      return [];
    }
    if (fenced) return [line];
    if (RULE.test(line) || DEFINITION.test(line)) return [''];
    const isBlock = /^\s*#{1,6}\s/.test(line);
    const text = INLINE.reduce((text, [pattern, by]) => text.replace(pattern, by), line.replace(OPENING, ''));
    // A heading is a paragraph of its own even where no empty line says so.
    return isBlock ? ['', text.trimEnd(), ''] : [text.trimEnd()];
  });
  return { text: read.join('\n').replace(/\n{3,}/g, '\n\n').trim(), title };
}
