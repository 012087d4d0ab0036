// News-like text of any length, the same for the same seed.
//
// What makes text costly to read is in it as it is in news: sentences of all lengths, names that come back in full and in
// short, quotations with and without a speaker, abbreviations, numbers, curly marks and letters outside ASCII, and a
// vocabulary that grows as the text does: common words from a list, rarer ones and names made of syllables.

const nouns = `agreement airport ambulance audit ballot bank bill board border bridge budget bus campaign canal captain case
ceremony charge choir city clinic coach coast committee company contract council court crew crisis crowd dam deal debate
debt decision deputy dispute district driver economy election engine evidence exhibition factory farm ferry festival film
fine fire flood forecast forest fund garden government grant harbour health hearing heat hospital hotel housing industry
inquiry investor island judge jury kitchen lake law lawyer letter library loan market match minister museum neighbour
newspaper nurse office orchestra owner park parliament patient pension pilot plan police pollution port power price prison
profit project protest railway rain report rescue resident result river road roof rule sale school season senate ship shop
snow speech stadium staff station storm street strike student summit survey talks tax teacher team theatre ticket town trade
train treaty trial tunnel union vaccine valley verdict village vote voter wage warning water weather winter witness worker`.split(/\s+/);
const verbs = `accepted approved backed banned blamed blocked bought built called cancelled carried changed cleared closed
covered crossed cut delayed demanded denied dropped ended entered expected faced followed found funded halted helped hit
joined kept launched lost missed moved opened opposed ordered paid passed planned praised promised raised reached refused
rejected reopened repaired replaced reviewed saved signed sold spent started stopped supported tested told trusted visited
warned welcomed won`.split(/\s+/);
const adjectives = `annual broad busy central coastal cold costly daily deep early empty fair fast final foreign former free
full hard heavy high historic independent joint large late likely local long low main major medical modern narrow national
new northern old open popular private public quiet recent regional rural safe serious sharp short southern special steady
strong sudden temporary urban urgent weak wide`.split(/\s+/);
const reporting = ['said', 'told reporters', 'warned', 'added', 'explained', 'argued', 'wrote in a letter', 'announced', 'said on Monday', 'noted'];
const titles = ['Mayor', 'Dr.', 'Mr.', 'Mrs.', 'Sen.', 'Gov.', 'Judge', 'Minister', 'Prof.', 'Capt.', 'the chairwoman', 'the deputy'];
const small = ['in', 'after', 'before', 'near', 'with', 'without', 'for', 'because of', 'despite', 'during', 'over', 'under'];
const openers = ['However,', 'In addition,', 'Last year,', 'On Tuesday,', 'But', 'Still,', 'At 5 p.m.,', 'By then,', 'Meanwhile,', 'And'];
const remarks = ['We', 'I', 'They', 'Nobody', 'Everyone here', 'My family', 'The people of this town', 'You'];
const moods = ['will not accept', 'have never seen', 'are proud of', 'cannot pay for', 'need', 'knew nothing of', 'waited years for', 'don’t want'];
const months = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];
const onsets = ['b', 'br', 'd', 'f', 'g', 'gr', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'st', 't', 'tr', 'v', 'w', 'sk', 'ch'];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ai', 'ea', 'ou', 'a', 'e', 'i', 'o'];
const accented = ['é', 'ö', 'ü', 'á', 'ñ'];
const codas = ['', 'n', 'r', 'l', 's', 'nd', 'rt', 'm', 'ck', 'ld', 'st', ''];

/** A generator of numbers below `limit`: xorshift, of 32 bits. */
function random(seed) {
  let state = seed | 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** An article of `length` UTF-16 units or a little less, cut at the end of a paragraph. */
export function article(length, seed = 1) {
  const below = random(seed * 2_654_435_761);
  const pick = (list) => list[below(list.length)];
  const chance = (percent) => below(100) < percent;
  // the first of a list more often than the last, as words are in a language
  const lean = (list) => list[Math.floor((below(1000) * below(1000) * list.length) / 1_000_000)];
  const syllables = (count) => Array.from({ length: count }, () => pick(onsets) + pick(chance(2) ? accented : vowels) + pick(codas)).join('');
  const rare = [];
  const people = [];
  const places = [];

  // one word, name or place in so many is new; the others come back
  const known = (list, percent, make) => {
    if (list.length < 3 || chance(percent)) list.push(make());
    return list[list.length - 1 - Math.floor((below(1000) * below(1000) * Math.min(list.length, 4000)) / 1_000_000)];
  };
  const person = () => {
    const { first, last } = known(people, 15, () => ({ first: capital(syllables(2)), last: capital(syllables(1 + below(2))) }));
    return pick([last, last, `${first} ${last}`, `${pick(titles)} ${last}`, `${first} ${pick('ABCDE')}. ${last}`]);
  };
  const place = () => known(places, 10, () => capital(syllables(2)));
  const noun = () => (chance(30) ? known(rare, 45, () => syllables(2 + below(2))) : lean(nouns) + (chance(25) ? 's' : ''));
  const thing = () => `${pick(['the', 'a', 'its', 'their', 'the', 'the'])} ${chance(35) ? `${lean(adjectives)} ` : ''}${noun()}`;
  const number = () =>
    pick([`${2 + below(98)}`, `${1 + below(9)},${100 + below(900)}`, `$${1 + below(90)}.${below(10)} million`, `${below(100)} percent`]);
  const time = () => pick([`on ${pick(months)} ${1 + below(28)}`, `in ${1950 + below(75)}`, 'on Friday', 'last week', 'at 6 a.m. on Sunday']);
  const behind = () => pick([() => `${pick(small)} ${thing()}`, () => `in ${place()}`, time, () => `for ${number()} ${lean(nouns)}s`])();
  const subject = () => pick([person, person, thing, thing, () => `the ${noun()} of ${place()}`, () => 'the U.S. government'])();
  const verb = () => (chance(10) ? `${known(rare, 30, () => syllables(2))}ed` : lean(verbs));
  const clause = () => {
    const parts = [subject(), verb(), thing()];
    while (chance(45)) parts.push(behind());
    return parts.join(' ');
  };
  const sentence = () => {
    const start = chance(20) ? `${pick(openers)} ${clause()}` : clause();
    const more = chance(30) ? `, ${pick(['and', 'but', 'while', 'which', 'as'])} ${clause()}` : '';
    return `${capital(start)}${more}${chance(4) ? ` — ${thing()} —` : ''}${pick(['.', '.', '.', '.', '.', '.', '?'])}`;
  };
  const remark = () => `${pick(remarks)} ${pick(moods)} ${thing()}${chance(50) ? ` ${behind()}` : ''}`;
  const quotation = (open, close) =>
    pick([
      () => `${open}${remark()},${close} ${person()} ${pick(reporting)}.`,
      () => `${open}${remark()},${close} ${pick(reporting)} ${person()}, ${thing()} ${behind()}. ${open}${remark()}.${close}`,
      () => `${person()} ${pick(reporting)} that ${thing()} was ${open}${lean(adjectives)} and ${lean(adjectives)}${close} ${behind()}.`,
      () => `According to ${person()}, ${open}${remark()}.${close}`,
      () => `${person()} ${pick(reporting)}: ${open}${remark()}. ${capital(remark())}!${close}`,
      () => `${open}${remark()}.${close}`,
    ])();

  const headline = Array.from({ length: 3 }, noun).map(capital).join(' ');
  const parts = [`${headline} in ${place()}`];
  let size = parts[0].length;
  for (let first = true; ; first = false) {
    const sentences = Array.from({ length: 1 + below(4) }, sentence);
    if (chance(40)) sentences.splice(below(sentences.length + 1), 0, chance(80) ? quotation('“', '”') : quotation('"', '"'));
    const paragraph = (first ? `${place().toUpperCase()} — ` : '') + sentences.join(' ');
    size += paragraph.length + 2;
    if (size > length && !first) return parts.join('\n\n');
    parts.push(paragraph);
  }
}
