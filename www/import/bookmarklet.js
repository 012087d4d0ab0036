/**
 * A bookmark that opens this page on what is selected in another, or on the whole of it where nothing is. The text goes from
 * window to window within the browser, never into an address: those are kept in its history, and may be sent to others.
 *
 * @typedef {{ text: string, html: string, url: string, title: string }} Handed
 */

/** What this page is opened with by the bookmark, as the fragment of its address. */
export const HANDED = '#bring';
/** What this page says to the other when it is ready. */
const READY = 'nutgraf: ready';
/** How long the other page may take to answer, in milliseconds. */
const PATIENCE = 5000;

/**
 * The address of the bookmark.
 *
 * @param {string} page  the address of this page
 */
export function bookmarkletOf(page) {
  const { origin, href } = new URL(HANDED, page);
  const code = `(()=>{
const box=document.createElement('div'),chosen=getSelection(),text=String(chosen).trim();
if(text)for(let i=0;i<chosen.rangeCount;i++)box.append(chosen.getRangeAt(i).cloneContents());
const html=text?box.innerHTML:document.documentElement.outerHTML;
const page=open(${JSON.stringify(href)});
addEventListener('message',({source,data})=>{
if(source===page&&data===${JSON.stringify(READY)})page.postMessage({text,html,url:location.href,title:document.title},${JSON.stringify(origin)})
})
})()`;
  return `javascript:${encodeURIComponent(code.replaceAll('\n', ''))}`;
}

/**
 * What the page that opened this one hands over; `null` where it does not: a site may cut the tie between the two.
 *
 * @returns {Promise<Handed | null>}
 */
export async function handedOver() {
  /** @type {Window | null} */
  const other = window.opener;
  if (!other) return null;
  const data = await new Promise((done) => {
    addEventListener('message', ({ source, data, origin }) => source === other && done({ ...data, origin }));
    // What is said holds nothing; whoever opened the page may hear it.
    other.postMessage(READY, '*');
    setTimeout(done, PATIENCE, null);
  });
  const isHanded = ['text', 'html', 'url', 'title'].every((field) => typeof data?.[field] === 'string');
  if (!isHanded) return null;
  const { text, html, url, title, origin } = data;
  // Any site can open this page as the bookmark does: it is not to pass its words off as those of another.
  return { text, html, url: URL.canParse(url) && new URL(url).origin === origin ? url : origin, title };
}
