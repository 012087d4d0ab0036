// The two real articles that are handed to us beside the project, checked by hand. They are not ours, so this test is not
// part of the project's own suites.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compare, initSync, quotations, sentences, summarize } from "../pkg/nutgraf.js";
import { addressOf, compared, opened, start } from "../tests/e2e/harness.js";

initSync({ module: readFileSync(new URL("../pkg/nutgraf_bg.wasm", import.meta.url)) });

const folder = new URL("../../shared/articles/", import.meta.url);
const articles = readdirSync(folder).filter((name) => name.endsWith(".txt")).sort()
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), "utf8") }));
const [american, washington] = articles.map((article) => article.text);

/** The name given to the one quotation that begins with `opening`. */
function speakerOf(text, opening) {
  const found = quotations(text).filter((quotation) => quotation.text.startsWith(opening));
  assert.equal(found.length, 1, `${opening}: ${found.length} quotations begin so`);
  return found[0].speaker?.name ?? null;
}

test("there are two articles", () => assert.equal(articles.length, 2));

for (const { name, text } of articles) {
  test(`${name}: a summary of any length is the article and nothing else`, () => {
    const unwanted = ["Democracy Dies in Darkness", "(Video: Reuters)", "contributed to this report", "MOSCOW", "Seoul, South Korea --"];
    for (let maxSentences = 1; maxSentences <= 60; maxSentences++) {
      const { sentences: chosen, headline } = summarize(text, { maxSentences });
      assert.ok(chosen.length > 0 && chosen.length <= maxSentences);
      for (const sentence of chosen) {
        assert.equal(text.slice(sentence.start, sentence.end), sentence.text);
        assert.notEqual(sentence.text, headline.text);
        for (const words of unwanted) assert.ok(!sentence.text.includes(words), sentence.text);
      }
    }
  });

  test(`${name}: no sentence is cut at an abbreviation or inside a quotation`, () => {
    const quoted = quotations(text);
    for (const { text: sentence, end } of sentences(text)) {
      const before = text.slice(0, end);
      const goesOn = /^\s+\S/.test(text.slice(end)) && !/^\s*\n/.test(text.slice(end));
      if (goesOn) assert.doesNotMatch(before, /\b(U\.S\.|Mr\.|p\.m\.)$/, sentence);
      for (const quotation of quoted)
        assert.ok(!(quotation.start < end && end < quotation.end), `“${quotation.text}” is cut behind “${sentence}”`);
    }
  });
}

test("the headlines", () => {
  assert.equal(summarize(american).headline.text, "North Korea leader Kim Jong Un in Russia for summit with Vladimir Putin");
  assert.match(summarize(washington).headline.text, /^‘I have long dreamed of visiting’: Kim Jong Un arrives in Russia/);
});

test("every direct quotation is found", () => {
  const count = (text, marks) => [...text.matchAll(marks)].length;
  assert.equal(quotations(american).length, count(american, /"[^"]+"/g));
  assert.equal(quotations(washington).filter((quotation) => washington[quotation.start - 1] === "“").length, count(washington, /“[^”]+”/g));
});

const speakers = [
  [american, "successful and useful", "Kim Jong Un"],
  [american, "I have heard a lot about your country", "Kim Jong Un"],
  [american, "It's been seven years since I took the helm", "Kim Jong Un"],
  [american, "Kim wants to show", "Chon Hyun-joon"],
  [american, "create preconditions", "Yuri Ushakov"],
  [american, "would be good in that", "President Trump"],
  [washington, "I’ve heard so many good things", "Kim Jong Un"],
  [washington, "I hope this visit will allow me", "Kim Jong Un"],
  [washington, "These top-level contacts", "Sergei Shoigu"],
  [washington, "I hope Putin makes clear", "Alexander Vershbow"],
];
for (const [text, opening, name] of speakers)
  test(`“${opening}…” is by ${name}`, () => assert.equal(speakerOf(text, opening), name));

const opening = (excerpt) => excerpt.text.slice(0, 24);

test("the two wordings of Kim's remark are one, and nothing else is taken for it", () => {
  const remark = compare([american, washington]).quotations.find(({ versions }) => versions.some((version) => /long dreamt/.test(version.text)));
  assert.equal(remark.speaker, "Kim Jong Un");
  assert.deepEqual(remark.versions.map((version) => [version.article, opening(version)]), [
    [0, "I have heard a lot about"],
    [1, "I’ve heard so many good "],
  ]);
  assert.deepEqual(remark.versions.map(({ differing }) => differing.map(({ text }) => text)), [
    ["I have", "a lot", "dreamt", "it"],
    ["I’ve", "so many good things", "dreamed"],
  ]);
});

test("what both report, and what they do not", () => {
  const { shared, unique, differences, summary } = compare([american, washington]);
  const [first] = shared;
  assert.deepEqual(first.members.map(opening), ["North Korean leader Kim ", "Kim Jong Un arrived in R"]);
  assert.ok(shared.some(({ members }) => members.every(({ text }) => /bread and salt/.test(text))));
  assert.deepEqual(differences, [], "they differ in no number");
  assert.ok(unique.every(({ text }) => !/Democracy Dies|\(Video: Reuters\)|contributed to this report/.test(text)));
  assert.equal(summary.length, 3);
});

test("the page compares them, and each line of the remark leads to its place", async () => {
  const { visit, stop } = await start({ articles: fileURLToPath(folder) });
  try {
    await visit({ hash: addressOf(...articles.map(({ name }) => ({ file: name }))) }, async (page) => {
      await compared(page, 2);
      const wording = page.locator("#remarks .line", { hasText: "long dreamed of visiting" });
      await wording.click();
      await opened(page, { title: await page.locator("#articles [aria-current] .title").textContent() });
      assert.match(await page.locator("#article mark.place").first().textContent(), /I’ve heard so many good things/);
      await page.keyboard.press("Escape");
      await compared(page, 2);
    });
  } finally {
    await stop();
  }
});
