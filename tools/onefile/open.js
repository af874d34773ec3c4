/**
 * Begins the site in one file. What the scripts would fetch lies packed in the page: each file
 * in an element that is named after it, in gzip, a letter of Windows-1252 for each byte. Start
 * reading at the end.
 */

/** What a letter stands for: the bytes of the encoding that the page is in. */
const bytes = new Map(
  [...new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, i) => i))].map((letter, i) => [letter.charCodeAt(0), i]),
);

/** The letter before one that a page cannot hold as it is, and how far that is moved then. */
const ESCAPE = 61;
const MOVED = 64;

/**
 * @param {Element} element
 * @returns {ReadableStream} what it holds, unpacked
 */
function unpacked(element) {
  const text = element.textContent;
  const packed = new Uint8Array(text.length);
  let size = 0;
  for (let i = 0; i < text.length; i++) {
    let byte = bytes.get(text.charCodeAt(i)) ?? 0;
    if (byte === ESCAPE) byte = (bytes.get(text.charCodeAt(++i)) ?? 0) - MOVED;
    packed[size++] = byte; // which takes the rest of a negative one
  }
  return new Blob([packed.subarray(0, size)]).stream().pipeThrough(new DecompressionStream('gzip'));
}

/** @param {string} name of a file of the site */
const held = (name) => document.getElementById(`file:${name}`);

/** Nothing is fetched from anywhere else. */
globalThis.fetch = async (url) => {
  const name = String(url).split('/').at(-1);
  const element = held(name);
  if (!element) throw new TypeError(`${name} is not in this file`);
  return new Response(unpacked(element), { headers: { 'Content-Type': name.endsWith('.wasm') ? 'application/wasm' : 'text/html' } });
};

/** Leads to another language in this file, and with all else to the published site. */
window.addEventListener(
  'click',
  (event) => {
    const link = event.target.closest?.('a[href]');
    const to = link?.getAttribute('href');
    if (!to || /^(#|[a-z]+:)/.test(to)) return;
    if (!link.hreflang) {
      link.href = new URL(to, document.documentElement.dataset.home).href;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    location.assign(`${location.pathname}?lang=${link.hreflang}${location.hash}`);
  },
  { capture: true },
);

/** Puts the page of another language in the place of this one, if the address asks for it. */
async function translate() {
  const lang = new URLSearchParams(location.search).get('lang') ?? '';
  const element = lang !== document.documentElement.lang && held(`${lang}.html`);
  if (!element) return;
  const page = new DOMParser().parseFromString(await new Response(unpacked(element)).text(), 'text/html');
  const root = document.documentElement;
  for (const { name } of [...root.attributes]) root.removeAttribute(name);
  for (const { name, value } of page.documentElement.attributes) root.setAttribute(name, value);
  document.title = page.title;
  const files = [...document.querySelectorAll('[id^="file:"]')];
  document.body.replaceChildren(...page.body.childNodes, ...files);
}

translate().then(() => import('../../web/start.js'));
