// Compiled, never run: the package's types are those that the README promises.

import init, {
  compare, excerptRange, excerptRanges, keywords, paragraphs, quotations, readElement, sentences, summarize,
  type Comparison, type ComparisonOptions, type ElementArticle, type Excerpt, type Keyword, type KeywordOptions, type Paragraph, type Place, type Quotation, type QuotationOptions, type ScoredSentence,
  type Summary, type SummaryOptions,
} from '../pkg/nutgraf.js';

// True where the two types are the same; unlike assignment, this tells `any` from the rest.
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
const same = <A, B>(_: Same<A, B>) => {};

same<Parameters<typeof summarize>, [article: string, options?: SummaryOptions]>(true);
same<ReturnType<typeof summarize>, Summary>(true);
same<ReturnType<typeof sentences>, Excerpt[]>(true);
same<Parameters<typeof keywords>, [article: string, options?: KeywordOptions]>(true);
same<ReturnType<typeof keywords>, Keyword[]>(true);
same<ReturnType<typeof paragraphs>, Paragraph[]>(true);
same<Parameters<typeof quotations>, [article: string, options?: QuotationOptions]>(true);
same<ReturnType<typeof quotations>, Quotation[]>(true);

same<Summary['sentences'], ScoredSentence[]>(true);
same<Summary['headline'], Excerpt | null>(true);
same<Excerpt['start'], number>(true);
same<ScoredSentence['score'], number>(true);
same<ScoredSentence['frequency'], number>(true);
same<ScoredSentence['position'], number>(true);
same<Quotation['speaker'], { name: string; mention: Excerpt; description: Excerpt | null } | null>(true);
same<Quotation['kind'], 'direct' | 'partial' | 'indirect' | 'title' | 'nickname' | 'term'>(true);
same<Quotation['continues'], number | null>(true);
same<Quotation['cue'], Excerpt | null>(true);
same<Quotation['score'], number>(true);
same<Quotation['terms'][number]['weight'], number>(true);

same<Parameters<typeof compare>, [articles: string[], options?: ComparisonOptions]>(true);
same<ReturnType<typeof compare>, Comparison>(true);
same<Comparison['shared'], { members: Place[]; score: number }[]>(true);
same<Comparison['unique'][number]['article'], number>(true);
same<Comparison['quotations'][number]['speaker'], string | null>(true);
same<Comparison['quotations'][number]['versions'][number]['differing'], Excerpt[]>(true);
same<Comparison['summary'][number]['fact'], number | null>(true);

same<Parameters<typeof readElement>, [element: Element]>(true);
same<ReturnType<typeof readElement>, ElementArticle>(true);
same<ElementArticle['text'], string>(true);
same<Parameters<typeof excerptRange>, [article: ElementArticle, excerpt: { start: number; end: number }]>(true);
same<ReturnType<typeof excerptRange>, Range | null>(true);
same<ReturnType<typeof excerptRanges>, Range[]>(true);

await init();
const options: SummaryOptions = { maxSentences: 3, maxWords: 80, title: 'A title', positionWeight: 0.5 };
for (const excerpt of summarize('An article.', options).sentences) excerpt.text.toUpperCase();

// @ts-expect-error: an article is a string
summarize(1);
// @ts-expect-error: an option that there is none
summarize('An article.', { maxSentence: 3 });
// @ts-expect-error: an option is of its type
quotations('An article.', { indirect: 'yes' });
