// The elements on a page: what they show, what they are told by attributes, properties and changes, and what they tell.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { engine, phone, start } from './harness.js';
import { languages } from '../../www/package/elements/languages.js';
import { entries, event, marked, page, pages, points, quotes, shows, story, text } from './widget-page.js';

const few = 3;
let open;
let stop;

before(async () => {
  const { visit, stop: end } = await start();
  open = pages(visit);
  stop = end;
});
after(() => stop());

const summary = (tab) => tab.locator('nutgraf-summary');
const articled = (inside, around = '') => page(`${around}<article id="story">${inside}${story}</article>`);
const set = (tab, tag, name, value) =>
  tab.evaluate(([tag, name, value]) => (document.querySelector(tag)[name] = value), [tag, name, value]);
const attribute = (tab, tag, name, value) =>
  tab.evaluate(
    ([tag, name, value]) =>
      value === null ? document.querySelector(tag).removeAttribute(name) : document.querySelector(tag).setAttribute(name, value),
    [tag, name, value],
  );
const styleOf = (locator, name) => locator.evaluate((node, name) => getComputedStyle(node).getPropertyValue(name), name);
const quoteTexts = (count) =>
  quotes()
    .slice(0, count)
    .map(({ parts }) => parts.map((part) => part.text).join(' … '));

test('the story is fit for these tests', () => {
  assert.ok(engine.sentences(text).length > 10);
  assert.ok(quotes().length > few);
  assert.ok(quotes().some(({ parts }) => parts.length > 1));
});

test('one script and one tag show the key points of the article around them', () =>
  open(articled('<nutgraf-summary></nutgraf-summary>'), async (tab) => {
    await shows(tab, 'nutgraf-summary', points());
    await tab.getByRole('heading', { name: 'Key points', level: 2 }).waitFor();
    await tab.getByText('Chosen automatically, in the article’s own words').waitFor();
    assert.deepEqual(await tab.evaluate(() => globalThis.told), [{ type: 'nutgraf-ready', from: 'nutgraf-summary' }]);
  }));

test('and the key quotes, with who said them', () =>
  open(articled('<nutgraf-quotes></nutgraf-quotes>'), async (tab) => {
    await shows(tab, 'nutgraf-quotes', quoteTexts(few));
    const speakers = await tab.locator('nutgraf-quotes [part=name]').allTextContents();
    assert.deepEqual(
      speakers,
      quotes()
        .slice(0, few)
        .map(({ speaker }) => speaker.name),
    );
  }));

for (const [where, html] of Object.entries({
  'for names it, before all else': page(
    `<nutgraf-summary for="#story"><p>A note.</p></nutgraf-summary><article><p>Another story.</p></article><div id="story">${story}</div>`,
  ),
  'for names it as a label would': page(`<nutgraf-summary for="story"></nutgraf-summary><div id="story">${story}</div>`),
  'it is the next article, where there is none around': page(
    `<header><div><nutgraf-summary></nutgraf-summary></div></header><main><article>${story}</article></main>`,
  ),
  'it is the main part, where there is no article': page(`<nutgraf-summary></nutgraf-summary><main>${story}</main>`),
  'the text is in the tag': page(`<nutgraf-summary>${story}</nutgraf-summary>`),
  'the text is in the tag, in an article with other text': page(
    `<article><nutgraf-summary>${story}</nutgraf-summary><p>More of it.</p></article>`,
  ),
  'the text is in the tag, as it says itself': page(`<main><nutgraf-summary for=":scope">${story}</nutgraf-summary></main>`),
  'our own words and notes are not read as part of it': page(
    `<article><nutgraf-summary><p>Key points need scripts.</p></nutgraf-summary>${story}<nutgraf-quotes><p>So do quotes.</p></nutgraf-quotes></article>`,
  ),
})) {
  test(`the article: ${where}`, () => open(html, (tab) => shows(tab, 'nutgraf-summary', points())));
}

test('the h1 is the headline, even if it reads as text', () => {
  const headline = 'Swords were swapped. What was signed?';
  const points = engine.summarize(`${headline}\n\n${text.trim()}`, { title: headline }).sentences.map((sentence) => sentence.text);
  assert.ok(!points.some((point) => headline.includes(point)));
  return open(articled(`<header><nutgraf-summary></nutgraf-summary><h1>${headline}</h1></header>`), (tab) => shows(tab, 'nutgraf-summary', points));
});

test('a short text in the tag is the article where the page has no other', () =>
  open(page('<main><nutgraf-summary>The bridge is closed.</nutgraf-summary></main>'), async (tab) => {
    await shows(tab, 'nutgraf-summary', ['The bridge is closed.']);
    await tab.locator('nutgraf-summary > *, nutgraf-summary').getByText('The bridge is closed.').first().waitFor();
    assert.equal(await tab.locator('nutgraf-summary [part=article]').isVisible(), true, 'the article itself stays');
  }));

const headline = 'Train stops short of the red carpet at the station';
const settings = [
  { tag: 'nutgraf-summary', name: 'max-sentences', property: 'maxSentences', value: 1, shown: () => points({ maxSentences: 1 }) },
  { tag: 'nutgraf-summary', name: 'max-words', property: 'maxWords', value: 30, shown: () => points({ maxWords: 30 }) },
  { tag: 'nutgraf-summary', name: 'position-weight', property: 'positionWeight', value: 0, shown: () => points({ positionWeight: 0 }) },
  {
    tag: 'nutgraf-summary',
    name: 'headline',
    property: 'headline',
    value: headline,
    beside: 'position-weight="0"',
    usual: () => points({ positionWeight: 0 }),
    shown: () => points({ positionWeight: 0, title: headline }),
  },
  { tag: 'nutgraf-quotes', name: 'max-quotes', property: 'maxQuotes', value: 1, shown: () => quoteTexts(1), otherwise: few },
  { tag: 'nutgraf-quotes', name: 'expanded', property: 'expanded', value: true, shown: () => quoteTexts(), otherwise: false },
];
const usually = (tag) => () => (tag === 'nutgraf-summary' ? points() : quoteTexts(few));
for (const { tag, name, property, value, beside = '', usual = usually(tag), shown, otherwise = null } of settings) {
  test(`${name} and ${property} are one: ${value}`, () =>
    open(articled(`<${tag} ${beside}></${tag}>`), async (tab) => {
      await shows(tab, tag, usual());
      assert.notDeepEqual(shown(), usual(), 'it makes a difference');
      await attribute(tab, tag, name, value === true ? '' : String(value));
      await shows(tab, tag, shown());
      assert.equal(await tab.evaluate(([tag, property]) => document.querySelector(tag)[property], [tag, property]), value);
      await attribute(tab, tag, name, null);
      await shows(tab, tag, usual());
      assert.equal(await tab.evaluate(([tag, property]) => document.querySelector(tag)[property], [tag, property]), otherwise);
      await set(tab, tag, property, value);
      await shows(tab, tag, shown());
      assert.equal(
        await tab.evaluate(([tag, name]) => document.querySelector(tag).getAttribute(name), [tag, name]),
        value === true ? '' : String(value),
      );
      await set(tab, tag, property, otherwise);
      await shows(tab, tag, usual());
    }));
}

test('for can change, and so can heading-level', () =>
  open(page(`<nutgraf-summary for="#a"></nutgraf-summary><p id="a">One thing.</p><p id="b">Another thing.</p>`), async (tab) => {
    await shows(tab, 'nutgraf-summary', ['One thing.']);
    await set(tab, 'nutgraf-summary', 'for', '#b');
    await shows(tab, 'nutgraf-summary', ['Another thing.']);
    await attribute(tab, 'nutgraf-summary', 'for', '#a');
    await shows(tab, 'nutgraf-summary', ['One thing.']);
    await set(tab, 'nutgraf-summary', 'headingLevel', 4);
    await tab.getByRole('heading', { name: 'Key points', level: 4 }).waitFor();
    assert.equal(await summary(tab).getAttribute('heading-level'), '4');
  }));

test('properties that were set before the script came are taken over', () =>
  open(
    page(`<article><nutgraf-summary></nutgraf-summary>${story}</article>`, {
      head: '<script src="early.js" defer></script><script type="module" src="/pkg/widget.js"></script>',
    }),
    async (tab) => {
      await shows(tab, 'nutgraf-summary', points({ maxSentences: 1 }));
      assert.equal(await summary(tab).getAttribute('max-sentences'), '1');
    },
    { files: { 'early.js': 'Object.assign(document.querySelector("nutgraf-summary"), { maxSentences: 1, summary: "x" });' } },
  ));

for (const [tag, name, value, message] of [
  ['nutgraf-summary', 'max-sentences', '0', /^maxSentences must .* not 0$/],
  ['nutgraf-summary', 'max-sentences', 'some', /^maxSentences must .* not NaN$/],
  ['nutgraf-summary', 'max-words', '2.5', /^maxWords must .* not 2\.5$/],
  ['nutgraf-summary', 'position-weight', '2', /^positionWeight must .* not 2$/],
  ['nutgraf-quotes', 'max-quotes', 'all', /^max-quotes must be a whole number from 1, not all$/],
  ['nutgraf-summary', 'heading-level', '7', /^heading-level must be a whole number from 1 to 6, not 7$/],
  ['nutgraf-summary', 'strings', '{"tilte":"x"}', /^strings has no text named tilte$/],
  ['nutgraf-summary', 'strings', '{"points":1}', /^strings\.points must be a string, not 1$/],
  ['nutgraf-summary', 'strings', '{', /JSON/],
  ['nutgraf-summary', 'for', '##', /not a valid selector/],
]) {
  test(`${name}="${value}" is an error that says so, until it is mended`, () =>
    open(articled(`<${tag}><p>A note.</p></${tag}>`), async (tab) => {
      await shows(tab, tag, usually(tag)());
      await attribute(tab, tag, name, value);
      await event(tab, 'nutgraf-error', tag);
      const errors = await tab.evaluate(() => globalThis.told.filter(({ type }) => type === 'nutgraf-error'));
      assert.equal(errors.length, 1);
      assert.match(errors[0].error, message);
      assert.equal(await tab.getByText('A note.').isVisible(), true, 'what is in the tag stands in');
      assert.equal(await tab.locator(tag).evaluate((node, tag) => node.matches(`${tag}:state(error)`), tag), true);
      // Another change of the page does not say it again.
      await tab.evaluate(() => document.querySelector('#story').append('More.'));
      await attribute(tab, tag, name, null);
      await event(tab, 'nutgraf-ready', tag);
      await tab.getByText('A note.').waitFor({ state: 'hidden' });
    }));
}

test('an article that is nowhere is an error, and none any more when it comes', () =>
  open(page('<nutgraf-summary for="#story"><p>A note.</p></nutgraf-summary>'), async (tab) => {
    await event(tab, 'nutgraf-error', 'nutgraf-summary');
    const [{ error }] = await tab.evaluate(() => globalThis.told);
    assert.equal(error, 'nothing in the page matches for="#story"');
    assert.equal(await tab.getByText('A note.').isVisible(), true);
    await tab.evaluate(() => document.body.insertAdjacentElement('beforeend', document.createElement('p')).setAttribute('id', 'story'));
    await tab.evaluate(() => document.querySelector('#story').append('It is here.'));
    await shows(tab, 'nutgraf-summary', ['It is here.']);
  }));

test('an engine that cannot be had is an error, and the note stays', () =>
  open(
    articled('<nutgraf-summary><p>A note.</p></nutgraf-summary>'),
    async (tab) => {
      await event(tab, 'nutgraf-error', 'nutgraf-summary');
      assert.equal(await tab.getByText('A note.').isVisible(), true);
      await tab.unroute('**/*.wasm');
      await tab.evaluate(() => document.querySelector('nutgraf-summary').refresh());
      await shows(tab, 'nutgraf-summary', points());
    },
    { prepare: (tab) => tab.route('**/*.wasm', (route) => route.abort()), mayLog: /Failed to load resource/ },
  ));

test('an article that comes late, is edited, filled bit by bit, replaced and taken away is followed', () =>
  open(page('<nutgraf-summary for="#story" max-sentences="1"><p>A note.</p></nutgraf-summary>'), async (tab) => {
    const change = (make) => tab.evaluate(make);
    await change(() => {
      const article = document.createElement('article');
      article.id = 'story';
      document.body.append(article);
    });
    // Empty, it is still to come.
    await tab.waitForTimeout(400);
    assert.equal(await tab.getByText('A note.').isVisible(), true);
    await change(() => document.querySelector('#story').append('The first report.'));
    await shows(tab, 'nutgraf-summary', ['The first report.']);
    await change(() => (document.querySelector('#story').firstChild.data = 'The report, edited.'));
    await shows(tab, 'nutgraf-summary', ['The report, edited.']);
    await change(() => {
      const other = document.createElement('article');
      other.id = 'story';
      other.textContent = 'Another story, in its place.';
      document.querySelector('#story').replaceWith(other);
    });
    await shows(tab, 'nutgraf-summary', ['Another story, in its place.']);
    await change(() => {
      const more = document.createElement('p');
      more.hidden = true;
      more.textContent = 'Subscribers read on.';
      document.querySelector('#story').replaceChildren(more);
    });
    await tab.getByText('A note.').waitFor();
    await change(() => (document.querySelector('#story p').hidden = false));
    await shows(tab, 'nutgraf-summary', ['Subscribers read on.']);
    await change(() => document.querySelector('#story').remove());
    await tab.getByText('A note.').waitFor();
    assert.equal(await summary(tab).evaluate((node) => node.matches(':state(ready)')), false);
  }));

test('a page that changes elsewhere, or says the same again, is not summarised again', () =>
  open(articled('<nutgraf-summary></nutgraf-summary>'), async (tab) => {
    await shows(tab, 'nutgraf-summary', points());
    await tab.evaluate(() => {
      document.body.append('A remark in the margin.');
      const [first] = document.querySelectorAll('#story p');
      first.replaceWith(first.cloneNode(true));
    });
    await tab.waitForTimeout(600);
    assert.equal((await tab.evaluate(() => globalThis.told)).length, 1);
    // But the place that it leads to is the new one.
    await tab.evaluate(() => document.querySelector('nutgraf-summary').select(0));
    assert.deepEqual(await marked(tab), [points()[0]]);
  }));

test('one that is chosen just when the article has been written anew is shown all the same', () =>
  open(articled('<nutgraf-summary></nutgraf-summary>'), async (tab) => {
    await shows(tab, 'nutgraf-summary', points());
    const atOnce = await tab.evaluate(() => {
      for (const node of document.querySelectorAll('#story > p')) node.replaceWith(node.cloneNode(true));
      document.querySelector('nutgraf-summary').select(1);
      return CSS.highlights.size;
    });
    assert.equal(atOnce, 0, 'what was read is no longer there');
    await tab.waitForFunction(() => CSS.highlights.size === 1);
    assert.deepEqual(await marked(tab), [points()[1]]);
  }));

test('moved to another article, it shows that one', () =>
  open(page(`<article><nutgraf-summary></nutgraf-summary>One thing.</article><article id="b">Another thing.</article>`), async (tab) => {
    await shows(tab, 'nutgraf-summary', ['One thing.']);
    await tab.evaluate(() => document.querySelector('#b').append(document.querySelector('nutgraf-summary')));
    await shows(tab, 'nutgraf-summary', ['Another thing.']);
  }));

for (const [tag, expected] of [
  ['nutgraf-summary', () => [points()[2]]],
  ['nutgraf-quotes', () => null],
]) {
  test(`choosing one of ${tag} scrolls to it and marks it, and changes nothing in the page`, () =>
    open(
      articled('', `<${tag} expanded></${tag}>`),
      async (tab) => {
        await tab.locator(`${tag} button`).first().waitFor();
        await tab.evaluate(() => {
          globalThis.changes = 0;
          new MutationObserver((records) => (globalThis.changes += records.length)).observe(document, {
            attributes: true,
            characterData: true,
            childList: true,
            subtree: true,
          });
        });
        const before = await tab.evaluate(() => document.documentElement.outerHTML);
        const all = quotes();
        const index = tag === 'nutgraf-summary' ? 2 : all.findIndex(({ parts }) => parts.length > 1);
        const button = tab.locator(`${tag} [part~=entry]`).nth(index);
        await button.focus();
        await tab.keyboard.press('Enter');
        await tab.waitForFunction(() => {
          const range = [...(CSS.highlights.get('nutgraf-mark') ?? [])][0];
          const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1 };
          return top >= 0 && bottom <= innerHeight;
        });
        const ranges = await marked(tab);
        if (expected()) assert.deepEqual(ranges, expected());
        else {
          assert.equal(ranges.length, all[index].parts.length);
          for (const [part, { text }] of all[index].parts.entries()) assert.ok(ranges[part].includes(text));
          assert.match(ranges[0], /^“.*”$/, 'the marks of a quote are part of it');
        }
        assert.equal(await button.getAttribute('aria-current'), 'true');
        assert.equal(await button.getAttribute('part'), 'entry chosen');
        assert.equal(await tab.locator(`${tag} [role=status]`).textContent(), 'Marked in the article');
        assert.equal(await tab.evaluate(() => document.documentElement.outerHTML), before);
        assert.equal(await tab.evaluate(() => globalThis.changes), 0);

        await tab.keyboard.press('Escape');
        assert.deepEqual(await marked(tab), []);
        assert.equal(await button.getAttribute('aria-current'), null);
        assert.equal(await tab.evaluate(() => document.adoptedStyleSheets.length), 0);
      },
      { viewport: { width: 600, height: 400 }, reducedMotion: 'reduce' },
    ));
}

test('the mark has a colour, which the page can change in two ways', () =>
  open(
    page(`<article><nutgraf-summary></nutgraf-summary><div id="story">${story}</div></article>`, {
      head: '<link rel="stylesheet" href="site.css"><script type="module" src="/pkg/widget.js"></script>',
    }),
    async (tab) => {
      const color = () =>
        tab.evaluate(() => getComputedStyle(document.querySelector('#story'), '::highlight(nutgraf-mark)').backgroundColor);
      const choose = () => tab.locator('nutgraf-summary [part=entry]').first().click();
      await choose();
      assert.equal(await color(), 'rgba(255, 185, 0, 0.38)');
      await tab.evaluate(() => document.documentElement.classList.add('own'));
      await choose();
      assert.equal(await color(), 'rgb(1, 2, 3)');
      await tab.evaluate(() => document.documentElement.classList.add('rule'));
      assert.equal(await color(), 'rgb(4, 5, 6)');
    },
    {
      files: {
        'site.css': '.own nutgraf-summary { --nutgraf-mark: rgb(1 2 3); } .rule ::highlight(nutgraf-mark) { background-color: rgb(4 5 6); }',
      },
    },
  ));

test('there is one mark on a page: the last that was chosen, until its element goes', () =>
  open(articled('<nutgraf-summary></nutgraf-summary><nutgraf-quotes></nutgraf-quotes>'), async (tab) => {
    await tab.locator('nutgraf-summary [part=entry]').first().click();
    await tab.locator('nutgraf-quotes [part=entry]').first().click();
    assert.ok((await marked(tab))[0].includes(quotes()[0].text));
    assert.equal(await tab.locator('nutgraf-summary [aria-current]').count(), 0);
    assert.equal(await tab.locator('nutgraf-quotes [aria-current]').count(), 1);
    await tab.evaluate(() => document.querySelector('nutgraf-quotes').remove());
    assert.deepEqual(await marked(tab), []);
  }));

test('what is marked stays marked when the article is edited around it, and the focus where it was', () =>
  open(articled('<nutgraf-summary></nutgraf-summary>'), async (tab) => {
    await tab.locator('nutgraf-summary [part=entry]').first().click();
    const [first] = await marked(tab);
    assert.equal(first, points()[0]);
    await tab.evaluate(() => {
      for (const node of document.querySelectorAll('#story > p')) node.replaceWith(node.cloneNode(true));
      document.querySelector('#story').append('A line at the end.');
    });
    await tab.waitForFunction(() => globalThis.told.filter(({ type }) => type === 'nutgraf-ready').length === 2);
    assert.equal((await entries(tab, 'nutgraf-summary'))[0], first, 'it is still the first point');
    assert.deepEqual(await marked(tab), [first]);
    const focused = await tab.evaluate(() => document.activeElement.shadowRoot?.activeElement?.getAttribute('part'));
    assert.equal(focused, 'entry chosen');

    await tab.evaluate(() => document.querySelector('nutgraf-summary').select(1));
    assert.deepEqual(await marked(tab), [(await entries(tab, 'nutgraf-summary'))[1]]);
    await tab.evaluate(() => document.querySelector('nutgraf-summary').clearSelection());
    assert.deepEqual(await marked(tab), []);

    await tab.evaluate(() => document.querySelector('nutgraf-summary').select(1));
    await tab.evaluate(() => document.querySelector('#story').replaceChildren(document.querySelector('nutgraf-summary'), 'Another story.'));
    await shows(tab, 'nutgraf-summary', ['Another story.']);
    assert.deepEqual(await marked(tab), [], 'what is gone is not marked');
  }));

test('in a box that scrolls, the box is scrolled', () =>
  open(
    page(`<nutgraf-summary></nutgraf-summary><article class="box">${story}</article>`, {
      head: '<link rel="stylesheet" href="site.css"><script type="module" src="/pkg/widget.js"></script>',
    }),
    async (tab) => {
      await set(tab, 'nutgraf-summary', 'positionWeight', 0);
      const expected = points({ positionWeight: 0 });
      await shows(tab, 'nutgraf-summary', expected);
      await tab.locator('nutgraf-summary [part=entry]').last().click();
      await tab.waitForFunction(() => {
        const place = [...CSS.highlights.get('nutgraf-mark')][0].getBoundingClientRect();
        const box = document.querySelector('.box').getBoundingClientRect();
        return place.top >= box.top && place.bottom <= box.bottom && place.top >= 0 && place.bottom <= innerHeight;
      });
      assert.ok((await tab.evaluate(() => document.querySelector('.box').scrollTop)) > 0);
    },
    { files: { 'site.css': '.box { height: 250px; overflow: auto; } body { padding-bottom: 3000px; }' }, reducedMotion: 'reduce' },
  ));

for (const [reducedMotion, behavior] of Object.entries({ 'no-preference': 'smooth', reduce: 'instant' })) {
  test(`the way there: ${behavior}, where the reader has for motion “${reducedMotion}”`, () =>
    open(
      articled('<nutgraf-quotes expanded></nutgraf-quotes>'),
      async (tab) => {
        await tab.locator('nutgraf-quotes [part=entry]').last().click();
        assert.deepEqual(await tab.evaluate(() => globalThis.ways), [behavior]);
      },
      {
        viewport: { width: 600, height: 400 },
        reducedMotion,
        prepare: (tab) =>
          tab.addInitScript(() => {
            globalThis.ways = [];
            Element.prototype.scrollTo = ({ behavior }) => globalThis.ways.push(behavior);
          }),
      },
    ));
}

test('a page may do something of its own when a sentence is chosen, and the event tells what it needs', () =>
  open(articled('<nutgraf-summary></nutgraf-summary>'), async (tab) => {
    await shows(tab, 'nutgraf-summary', points());
    const detail = tab.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('nutgraf-select', (event) => {
            event.preventDefault();
            const { index, excerpt, article } = event.detail;
            resolve({ index, text: excerpt.text, same: article.text.slice(excerpt.start, excerpt.end) });
          });
        }),
    );
    await tab.locator('nutgraf-summary [part=entry]').nth(1).click();
    assert.deepEqual(await detail, { index: 1, text: points()[1], same: points()[1] });
    assert.deepEqual(await marked(tab), []);
  }));

test('without highlights the place is selected', () =>
  open(
    articled('<nutgraf-summary></nutgraf-summary>'),
    async (tab) => {
      await tab.locator('nutgraf-summary [part=entry]').nth(1).click();
      assert.equal(await tab.evaluate(() => String(getSelection())), points()[1]);
      await tab.keyboard.press('Escape');
      assert.equal(await tab.evaluate(() => String(getSelection())), '');
    },
    { prepare: (tab) => tab.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights')) },
  ));

test('quotes: all on demand, and what is said where nobody is quoted', () =>
  open(articled('', '<nutgraf-quotes></nutgraf-quotes>'), async (tab) => {
    await shows(tab, 'nutgraf-quotes', quoteTexts(few));
    await tab.getByRole('button', { name: `Show all quotes (${quotes().length})` }).click();
    await shows(tab, 'nutgraf-quotes', quoteTexts());
    assert.equal(await tab.locator('nutgraf-quotes').getAttribute('expanded'), '');
    await tab.getByRole('button', { name: 'Show fewer', expanded: true }).click();
    await shows(tab, 'nutgraf-quotes', quoteTexts(few));
    await tab.evaluate(() => (document.querySelector('#story').textContent = 'Nothing was said.'));
    await tab.getByText('Nobody is quoted here.').waitFor();
    assert.equal(await tab.locator('nutgraf-quotes').evaluate((node) => node.matches(':state(empty)')), true);
  }));

test('slots: a title, which may be a heading of the page, and a footer', () =>
  open(
    articled(
      `<nutgraf-summary><h3 slot="title">In short</h3><span slot="footer">By a machine</span></nutgraf-summary>
       <nutgraf-quotes><span slot="title">They said</span></nutgraf-quotes>`,
    ),
    async (tab) => {
      await shows(tab, 'nutgraf-summary', points());
      await shows(tab, 'nutgraf-quotes', quoteTexts(few));
      assert.deepEqual(
        await tab.getByRole('heading').evaluateAll((nodes) => nodes.map((node) => node.localName)),
        ['h3', 'div'],
      );
      await tab.getByRole('group', { name: 'In short' }).waitFor();
      await tab.getByRole('heading', { name: 'They said', level: 2 }).waitFor();
      assert.equal(await tab.getByText('By a machine').isVisible(), true);
      assert.equal(await tab.locator('nutgraf-summary').getByText('Chosen automatically').isVisible(), false);
    },
  ));

const css = `
body { font: 20px/2 monospace; color: rgb(10 20 30); }
nutgraf-quotes, .all {
  --nutgraf-font: serif; --nutgraf-font-size: 17px; --nutgraf-line-height: 30px; --nutgraf-color: rgb(1 1 1); --nutgraf-muted: rgb(2 2 2);
  --nutgraf-accent: rgb(3 3 3); --nutgraf-background: rgb(4 4 4); --nutgraf-hover: rgb(5 5 5); --nutgraf-padding: 6px;
  --nutgraf-border: dashed rgb(7 7 7); --nutgraf-border-width: 8px; --nutgraf-radius: 9px; --nutgraf-entry-radius: 10px; --nutgraf-gap: 11px;
  --nutgraf-title-font: fantasy; --nutgraf-title-size: 12px; --nutgraf-title-weight: 300; --nutgraf-title-color: rgb(13 13 13);
}
nutgraf-quotes::part(container) { outline: 1px solid rgb(9 0 0); }
`;
const head = '<link rel="stylesheet" href="site.css"><script type="module" src="/pkg/widget.js"></script>';
const styled = `<article><nutgraf-summary></nutgraf-summary><nutgraf-quotes></nutgraf-quotes>${story}</article>`;

test('it takes the font and the colour of the site', () =>
  open(
    page(styled, { head }),
    async (tab) => {
      const text = tab.locator('nutgraf-summary [part=text]').first();
      assert.equal(await styleOf(text, 'font-family'), 'monospace');
      assert.equal(await styleOf(text, 'font-size'), '20px');
      assert.equal(await styleOf(text, 'color'), 'rgb(10, 20, 30)');
      assert.equal(await styleOf(tab.locator('nutgraf-summary [part=container]'), 'background-color'), 'rgba(0, 0, 0, 0)');
    },
    { files: { 'site.css': css } },
  ));

test('and every custom property that is given', () =>
  open(
    page(styled, { head }),
    async (tab) => {
      const part = (name) => tab.locator(`nutgraf-quotes [part~=${name}]`).first();
      await part('entry').waitFor();
      for (const [name, property, value] of [
        ['container', 'font-family', 'serif'],
        ['text', 'font-size', '17px'],
        ['text', 'line-height', '30px'],
        ['text', 'color', 'rgb(1, 1, 1)'],
        ['footer', 'color', 'rgb(2, 2, 2)'],
        ['more', 'color', 'rgb(3, 3, 3)'],
        ['container', 'background-color', 'rgb(4, 4, 4)'],
        ['container', 'padding-top', '6px'],
        ['container', 'border-left-color', 'rgb(7, 7, 7)'],
        ['container', 'border-left-style', 'dashed'],
        ['container', 'border-left-width', '8px'],
        ['container', 'border-top-left-radius', '9px'],
        ['entry', 'border-top-left-radius', '10px'],
        ['title', 'font-family', 'fantasy'],
        ['title', 'font-size', '12px'],
        ['title', 'font-weight', '300'],
        ['title', 'color', 'rgb(13, 13, 13)'],
        ['container', 'outline-color', 'rgb(9, 0, 0)'],
      ]) {
        assert.equal(await styleOf(part(name), property), value, `${name}: ${property}`);
      }
      assert.equal(await styleOf(tab.locator('nutgraf-quotes [part=item]').nth(1), 'margin-top'), '11px');
      await part('entry').hover();
      assert.equal(await styleOf(part('entry'), 'background-color'), 'rgb(5, 5, 5)');
    },
    { files: { 'site.css': css } },
  ));

test('whatever can be seen has a part to style it by', () =>
  open(articled('<nutgraf-summary></nutgraf-summary><nutgraf-quotes max-quotes="7"></nutgraf-quotes><p>“The river does not care about the council,” said Tom Hill, a farmer in the valley.</p>'), async (tab) => {
    await tab.locator('nutgraf-summary [part~=entry]').first().click();
    await tab.locator('nutgraf-quotes [part=description]', { hasText: 'farmer' }).waitFor();
    for (const [tag, expected] of [
      ['nutgraf-summary', 'article chosen container empty entry footer item list marker text title'],
      ['nutgraf-quotes', 'article container description empty entry footer gap item list more name quote speaker text title'],
    ]) {
      const { names, without } = await tab.locator(tag).evaluate(({ shadowRoot }) => {
        const all = [...shadowRoot.querySelectorAll('*')];
        const isSeen = (node) => node.localName !== 'slot' && !node.matches('.unseen, #hint');
        return {
          names: [...new Set(all.flatMap((node) => [...node.part]))].sort().join(' '),
          without: all.filter((node) => isSeen(node) && node.part.length === 0).map((node) => node.outerHTML),
        };
      });
      assert.equal(names, expected);
      assert.deepEqual(without, []);
    }
  }));

test('dark mode follows color-scheme', () =>
  open(
    page(styled, { head: head.replace('site.css', 'dark.css') }),
    async (tab) => {
      const text = tab.locator('nutgraf-summary [part=text]').first();
      await text.waitFor();
      const brightness = async (locator, name) => Math.max(...(await styleOf(locator, name)).match(/[\d.]+/g).slice(0, 3).map(Number));
      assert.ok((await brightness(text, 'color')) < 50, 'dark on light');
      await tab.emulateMedia({ colorScheme: 'dark' });
      assert.ok((await brightness(text, 'color')) > 200, 'light on dark');
    },
    { files: { 'dark.css': ':root { color-scheme: light dark; }' } },
  ));

test('it speaks the languages that it says', () => assert.ok(Object.keys(languages).length >= 10));

for (const [lang, { dir = 'ltr', points: title, quotes: titleOfQuotes, footer, more }] of Object.entries(languages)) {
  test(`a page in ${lang} has its title, its controls and its direction`, () =>
    open(
      page(`<article>${story}<nutgraf-summary></nutgraf-summary><nutgraf-quotes></nutgraf-quotes></article>`, { lang }),
      async (tab) => {
        await tab.getByRole('heading', { name: title, exact: true }).waitFor();
        await tab.getByRole('heading', { name: titleOfQuotes, exact: true }).waitFor();
        assert.equal(await tab.getByText(footer).count(), 2);
        await tab.getByRole('button', { name: more.replace('{count}', String(quotes().length)), exact: true }).waitFor();
        assert.equal(await styleOf(tab.locator('nutgraf-summary [part=container]'), 'direction'), dir);
        assert.equal(await tab.locator('nutgraf-summary [part=text]').first().getAttribute('lang'), lang);
      },
    ));
}

for (const [tag, lang] of Object.entries({ 'de-AT': 'de', 'pt-BR': 'pt', 'zh-TW': 'zh-Hant', 'zh-CN': 'zh', 'zh-Hant': 'zh-Hant', 'zh-Hans-HK': 'zh', EN: 'en', tlh: 'en', 'no such tag': 'en', '': 'en' })) {
  test(`lang="${tag}" is spoken as ${lang}`, () =>
    open(page(`<article>${story}<nutgraf-summary></nutgraf-summary></article>`, { lang: tag }), (tab) =>
      tab.getByRole('heading', { name: languages[lang].points, exact: true }).waitFor(),
    ));
}

test('its own lang comes before the page’s, and both may change; texts can be replaced', () =>
  open(articled('<nutgraf-summary></nutgraf-summary>'), async (tab) => {
    const title = (name) => tab.getByRole('heading', { name, exact: true }).waitFor();
    await title('Key points');
    await tab.evaluate(() => (document.documentElement.lang = 'fr'));
    await title(languages.fr.points);
    await set(tab, 'nutgraf-summary', 'lang', 'es');
    await title(languages.es.points);
    await attribute(tab, 'nutgraf-summary', 'strings', '{"points": "En breve"}');
    await title('En breve');
    await tab.getByText(languages.es.footer).waitFor();
    await set(tab, 'nutgraf-summary', 'strings', { points: 'Todo', footer: 'Nada' });
    await title('Todo');
    await tab.getByText('Nada', { exact: true }).waitFor();
    assert.deepEqual(await summary(tab).evaluate((node) => node.strings), { points: 'Todo', footer: 'Nada' });
    await set(tab, 'nutgraf-summary', 'strings', null);
    await title(languages.es.points);
    assert.equal(await summary(tab).getAttribute('strings'), null);
  }));

test('it waits until it is near to the window, unless it is told not to', () =>
  open(
    page(`<article>${story}</article><nutgraf-quotes loading="eager"></nutgraf-quotes><nutgraf-summary></nutgraf-summary>`, { head }),
    async (tab) => {
      await shows(tab, 'nutgraf-quotes', quoteTexts(few));
      await tab.waitForTimeout(300);
      assert.equal(await tab.locator('nutgraf-summary [part=container]').isHidden(), true);
      assert.equal(await summary(tab).evaluate((node) => node.loading), 'lazy');
      await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await shows(tab, 'nutgraf-summary', points());
    },
    { files: { 'site.css': 'article { margin-bottom: 9000px; }' } },
  ));

test('until it is near, nothing but the script is fetched', async () => {
  const fetched = [];
  await open(
    page(`<article>${story}</article><nutgraf-summary></nutgraf-summary>`, { head }),
    async (tab) => {
      await tab.waitForFunction(() => customElements.get('nutgraf-summary'));
      await tab.waitForTimeout(300);
      assert.deepEqual(fetched.filter((url) => /wasm|nutgraf\.js|engine/.test(url)), []);
      await set(tab, 'nutgraf-summary', 'loading', 'eager');
      await shows(tab, 'nutgraf-summary', points());
      assert.equal(fetched.filter((url) => url.endsWith('.wasm')).length, 1);
    },
    {
      files: { 'site.css': 'article { margin-bottom: 9000px; }' },
      prepare: async (tab) => tab.on('request', (request) => fetched.push(request.url())),
    },
  );
});

test('without scripts what is in the tag is shown', () =>
  open(
    articled('<nutgraf-summary><p>Key points need scripts.</p></nutgraf-summary>'),
    async (tab) => assert.equal(await tab.getByText('Key points need scripts.').isVisible(), true),
    { javaScriptEnabled: false },
  ));

test('with scripts what is in the tag is shown until the list is there', async () => {
  let arrive;
  const arrival = new Promise((resolve) => (arrive = resolve));
  await open(
    articled('<nutgraf-summary><p>A note.</p></nutgraf-summary>'),
    async (tab) => {
      await tab.waitForFunction(() => customElements.get('nutgraf-summary'));
      assert.equal(await tab.getByText('A note.').isVisible(), true);
      arrive();
      await shows(tab, 'nutgraf-summary', points());
      assert.equal(await tab.getByText('A note.').isVisible(), false);
    },
    {
      prepare: (tab) =>
        tab.route('**/*.wasm', async (route) => {
          await arrival;
          await route.continue();
        }),
    },
  );
});

test('on a phone nothing sticks out', () =>
  open(
    page(`<article><nutgraf-summary></nutgraf-summary><nutgraf-quotes></nutgraf-quotes>${story}<p>${'x'.repeat(300)}.</p></article>`),
    async (tab) => {
      await shows(tab, 'nutgraf-summary', points());
      const out = await summary(tab).evaluate(({ shadowRoot }) =>
        [...shadowRoot.querySelectorAll('.box *')].some((node) => node.getBoundingClientRect().right > innerWidth),
      );
      assert.equal(out, false);
    },
    { viewport: phone },
  ));
