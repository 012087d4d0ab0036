// The files and commands that a page of the documentation tells its reader to write and run.

import { readFile } from 'node:fs/promises';

/**
 * The sections of a page of www/docs, by their headings, what comes before the first under ''. A file starts with its
 * name in a comment; a command is a line of `sh`; a page is a piece of one, in `html`.
 *
 * @param {string} name
 * @returns {Promise<Map<string, { files: Map<string, string>, commands: string[], pages: string[] }>>}
 */
export async function sectionsOf(name) {
  const text = await readFile(new URL(`../../www/docs/${name}`, import.meta.url), 'utf8');
  return new Map(
    text.split(/^## /m).map((section, index) => {
      const blocks = [...section.matchAll(/^```(\w+)\n([^]*?)^```$/gm)];
      const files = blocks.flatMap(([, , code]) => {
        const file = /^(?:\/\/|<!--) ([\w.-]+\.\w+)\b/.exec(code)?.[1];
        return file ? [[file, code]] : [];
      });
      const inLanguage = (name) => blocks.filter(([, language]) => language === name).map(([, , code]) => code.trim());
      const commands = inLanguage('sh').flatMap((code) => code.split('\n'));
      return [index === 0 ? '' : section.slice(0, section.indexOf('\n')), { files: new Map(files), commands, pages: inLanguage('html') }];
    }),
  );
}
