/**
 * The reading page: its links lead to the map in it, and its forms for embedding have
 * what the map shows. Start reading at write.
 */
import { copy } from './copy.js';
import { read } from './messages.js';
import './target.js';

/**
 * The one element of a selector.
 * @param {string} selector
 */
const the = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

const map = /** @type {HTMLIFrameElement} */ (the('#map iframe'));
const preview = /** @type {HTMLIFrameElement} */ (the('#preview iframe'));
const choices = /** @type {Record<'start' | 'lang' | 'theme' | 'live', HTMLSelectElement> & { facts?: HTMLSelectElement }} */ (
  /** @type {unknown} */ (/** @type {HTMLFormElement} */ (the('#embed form')).elements)
);
const status = the('#embed [role="status"]');
const version = new URLSearchParams(location.search).get('version');
if (version) import('./version.js').then(({ pin }) => pin(version, '', () => location.hash));
const site = new URL('.', the('[data-part="url"]').textContent ?? '');
/** Where the script of the element is. */
const shared = the('[data-part="top"]').textContent ?? '';

/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLElement>}
 */
const all = (selector) => document.querySelectorAll(selector);

/** Frames that have loaded: these can change their address without an entry in the history. */
const loaded = new WeakSet();
for (const frame of [map, preview]) frame.addEventListener('load', () => loaded.add(frame), { once: true });

/**
 * Leads a frame to an address. It loads again only if more than the hash changes.
 * @param {HTMLIFrameElement} frame
 * @param {string} address below this page's folder
 */
function lead(frame, address) {
  const url = new URL(address, document.baseURI).href;
  if (loaded.has(frame)) frame.contentWindow?.location.replace(url);
  else frame.src = url;
}

/** The folder of the chosen frame: that of a language, and of a released version if its facts are to stay. */
const folder = () => (choices.facts?.value ? choices.lang.selectedOptions[0].dataset.kept : choices.lang.value) ?? '';

/** The frame's address from this page's folder with what the form chooses. */
function chosen() {
  const query = /** @type {const} */ (['live', 'theme'])
    .filter((name) => choices[name].value)
    .map((name) => `${name}=${choices[name].value}`);
  const { value } = choices.start;
  return `${folder()}frame${value && `-${value}`}.html${query.length ? `?${query.join('&')}` : ''}`;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The attributes of the element with what the form chooses. */
function attributes() {
  const { start, lang, theme, live } = choices;
  return (
    Object.entries({ start: start.value, lang: lang.length > 1 && lang.selectedOptions[0].lang, theme: theme.value })
      .map(([name, value]) => (value ? ` ${name}="${value}"` : ''))
      .join('') + (live.value ? ' live' : '')
  );
}

/**
 * What services are told of the chosen state; the forms have its title and its picture. A
 * released version has one picture, of the whole map.
 * @returns {Promise<{ title: string, thumbnail_url: string, thumbnail_alt: string }>}
 */
async function card() {
  const { value } = choices.start;
  /** @param {string} path */
  const get = async (path) => (await fetch(path)).json();
  const { title, ...picture } = await get(choices.lang.value + (value ? `oembed/${value}.json` : 'oembed.json'));
  return { ...(choices.facts?.value ? await get(`${folder()}oembed.json`) : picture), title };
}

/** @param {string} credit with the version of today's facts; that of the chosen ones takes its place */
function dated(credit) {
  const { facts } = choices;
  return facts ? credit.replace(facts.options[0].dataset.name ?? '', facts.selectedOptions[0].dataset.name ?? '') : credit;
}

/** Counts the changes: the last decides. */
let changes = 0;

/** Writes what the form chooses into the texts to copy. */
async function write() {
  const change = ++changes;
  const { title, thumbnail_url: picture, thumbnail_alt: alt } = await card();
  if (change !== changes) return;
  const url = new URL(chosen(), site).href;
  const home = new URL(folder(), site).href;
  const words = choices.lang.selectedOptions[0].dataset; // in the chosen language
  /** @type {Record<string, string>} */
  const parts = {
    url,
    src: escaped(url),
    title: escaped((words.title ?? '').replace('{title}', title)),
    site: escaped(home),
    top: choices.facts?.value ? escaped(new URL(choices.facts.value, site).href) : shared,
    picture: picture.slice(home.length),
    caption: escaped(words.caption ?? ''),
    credit: escaped(dated(words.credit ?? '')),
    alt: escaped(alt),
    scheme: choices.theme.value || 'light dark',
    attributes: attributes(),
  };
  for (const part of all('[data-part]')) part.textContent = parts[part.dataset.part ?? ''];
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let due;

/** Shows what the form chooses in the preview, once it has stayed for a moment. */
function show() {
  clearTimeout(due);
  due = setTimeout(() => lead(preview, chosen()), 300);
}

function changed() {
  write();
  show();
}

/** What the map shows. */
const shown = { ref: '', date: choices.start.options[0].dataset.date ?? '' };

/** Chooses what is nearest to what the map shows: of the same thing the last date until then. */
function follow() {
  const same = [...choices.start.options].filter(({ dataset }) => dataset.ref === shown.ref);
  const before = same.filter(({ dataset: { date = '' } }) => date <= shown.date);
  const latest = before.sort((a, b) => ((a.dataset.date ?? '') < (b.dataset.date ?? '') ? -1 : 1)).at(-1) ?? same[0];
  if (!latest || latest.selected) return;
  latest.selected = true;
  changed();
}

window.addEventListener('message', ({ source, data }) => {
  const message = source === map.contentWindow && read(data);
  if (!message) return;
  const [type, text] = message;
  if (type === 'select' && [...choices.start.options].some(({ dataset }) => dataset.ref === text)) shown.ref = text;
  else if (type === 'date') shown.date = text;
  else return;
  follow();
});

choices.start.form?.addEventListener('change', changed);
if (chosen() !== 'frame.html') changed(); // on a return to the page the browser has kept the choice

const buttons = all('.form button');
for (const button of buttons) {
  const word = button.textContent;
  button.addEventListener('click', async () => {
    const code = button.parentElement?.querySelector('code');
    if (!code) return;
    const done = await copy(code.textContent ?? '', code);
    status.textContent = '';
    for (const other of buttons) other.textContent = word;
    if (done) button.textContent = status.textContent = button.dataset.done ?? '';
  });
}

/** Links to a state of the map lead to the map in this page. */
document.addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest('#text a[href^="frame.html#"]');
  const address = link?.getAttribute('href');
  if (!address || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  lead(map, address.replace('#', '?live=auto#'));
  map.scrollIntoView({ block: 'nearest' });
  map.focus({ preventScroll: true });
});

/** On paper everything is open. */
/** @type {Set<HTMLDetailsElement>} */
const folded = new Set();
window.addEventListener('beforeprint', () => {
  /** @type {NodeListOf<HTMLDetailsElement>} */
  const closed = document.querySelectorAll('details:not([open])');
  for (const details of closed) {
    folded.add(details);
    details.open = true;
  }
});
window.addEventListener('afterprint', () => {
  for (const details of folded) details.open = false;
  folded.clear();
});
