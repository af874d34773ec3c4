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
const choices = /** @type {Record<'ref' | 'date' | 'lang' | 'theme' | 'live', HTMLSelectElement>} */ (
  /** @type {unknown} */ (/** @type {HTMLFormElement} */ (the('#embed form')).elements)
);
const status = the('#embed [role="status"]');
const site = new URL('.', the('[data-part="url"]').textContent ?? '');

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

/** @returns {string} query and hash of the frame's address with what the form chooses */
function chosen() {
  const query = /** @type {const} */ (['live', 'lang'])
    .filter((name) => choices[name].value)
    .map((name) => `${name}=${choices[name].value}`);
  const state = /** @type {const} */ (['date', 'theme'])
    .filter((name) => choices[name].value)
    .map((name) => `${name}=${choices[name].value.replace(/[%?]/g, encodeURIComponent)}`);
  const hash = choices.ref.value + (state.length ? `?${state.join('&')}` : '');
  return (query.length ? `?${query.join('&')}` : '') + (hash && `#${hash}`);
}

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The attributes of the element with what the form chooses; it can begin with edges only. */
function attributes() {
  const { ref, date, lang, theme, live } = choices;
  const edge = ref.value.startsWith('edge/') ? ref.value.slice('edge/'.length) : '';
  return (
    Object.entries({ edge, date: date.value, lang: lang.value, theme: theme.value })
      .map(([name, value]) => (value ? ` ${name}="${value}"` : ''))
      .join('') + (live.value ? ' live' : '')
  );
}

/** Writes what the form chooses into the texts to copy. */
function write() {
  const url = new URL(`frame.html${chosen()}`, site).href;
  const start = choices.ref.selectedOptions[0].dataset;
  /** @type {Record<string, string>} */
  const parts = {
    url,
    src: escaped(url),
    title: escaped(start.title ?? ''),
    picture: start.picture ?? '',
    alt: escaped(start.alt ?? ''),
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
  due = setTimeout(() => lead(preview, `frame.html${chosen()}`), 300);
}

function changed() {
  write();
  show();
}

/**
 * Chooses a date; one that is no year gets an option of its own.
 * @param {string} date
 */
function setDate(date) {
  const { options } = choices.date;
  if (![...options].some(({ value }) => value === date)) {
    const own = [...options].find((option) => option.dataset.own) ?? /** @type {HTMLOptionElement} */ (options[0].cloneNode());
    own.dataset.own = 'true';
    own.value = date;
    own.textContent = date;
    options[0].after(own);
  }
  choices.date.value = date;
}

window.addEventListener('message', ({ source, data }) => {
  const message = source === map.contentWindow && read(data);
  if (!message) return;
  const [type, text] = message;
  if (type === 'select' && [...choices.ref.options].some(({ value }) => value === text)) choices.ref.value = text;
  else if (type === 'date') setDate(text);
  else return;
  changed();
});

choices.ref.form?.addEventListener('change', changed);
write();
if (chosen()) show(); // on a return to the page the browser has kept the choice

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
