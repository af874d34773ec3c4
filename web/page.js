/**
 * What the reading page does beyond being read: its links lead to the map in it,
 * and what is chosen there is in the forms for embedding. Start reading at write.
 */
import { copy } from './copy.js';

const map = document.querySelector('#map iframe');
const preview = document.querySelector('#preview iframe');
const choices = document.querySelector('#embed form').elements;
const status = document.querySelector('#embed [role="status"]');
const site = new URL('.', document.querySelector('[data-part="url"]').textContent);

/** Frames that have loaded, which can be told to go elsewhere without an entry in the history. */
const loaded = new WeakSet();
for (const frame of [map, preview]) frame.addEventListener('load', () => loaded.add(frame), { once: true });

/**
 * Leads a frame to an address, which it loads again only if that needs it.
 * @param {HTMLIFrameElement} frame
 * @param {string} address below this page's folder
 */
function lead(frame, address) {
  const url = new URL(address, document.baseURI).href;
  if (loaded.has(frame)) frame.contentWindow.location.replace(url);
  else frame.src = url;
}

/** @returns {string} what follows frame.html in the address of the chosen beginning */
function chosen() {
  const query = ['live', 'lang'].filter((name) => choices[name].value).map((name) => `${name}=${choices[name].value}`);
  const state = ['date', 'theme'].filter((name) => choices[name].value)
    .map((name) => `${name}=${choices[name].value.replace(/[%?]/g, encodeURIComponent)}`);
  const hash = choices.ref.value + (state.length ? `?${state.join('&')}` : '');
  return (query.length ? `?${query.join('&')}` : '') + (hash && `#${hash}`);
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The attributes of the element; it begins with edges only. */
function attributes() {
  const { ref, date, lang, theme, live } = choices;
  const edge = ref.value.startsWith('edge/') ? ref.value.slice('edge/'.length) : '';
  return Object.entries({ edge, date: date.value, lang: lang.value, theme: theme.value })
    .map(([name, value]) => (value ? ` ${name}="${value}"` : '')).join('') + (live.value ? ' live' : '');
}

/** Writes the chosen beginning into the forms. */
function write() {
  const url = new URL(`frame.html${chosen()}`, site).href;
  const parts = {
    url,
    src: escaped(url),
    title: escaped(choices.ref.selectedOptions[0].dataset.title),
    scheme: choices.theme.value || 'light dark',
    attributes: attributes(),
  };
  for (const part of document.querySelectorAll('[data-part]')) part.textContent = parts[part.dataset.part];
}

let due = 0;

/** Shows the chosen beginning in the preview, once it has stayed for a moment. */
function show() {
  clearTimeout(due);
  due = setTimeout(() => lead(preview, `frame.html${chosen()}`), 300);
}

function changed() {
  write();
  show();
}

/** A date that the years have no option for gets one of its own. */
function setDate(date) {
  const { options } = choices.date;
  if (![...options].some(({ value }) => value === date)) {
    const own = [...options].find((option) => option.dataset.own) ?? options[0].cloneNode();
    own.dataset.own = 'true';
    own.value = date;
    own.textContent = date;
    options[0].after(own);
  }
  choices.date.value = date;
}

const REF = /^([a-z]+\/[a-z0-9-]{1,72})?$/;
const DATE = /^\d{4}(-\d\d){0,2}[~?%]?$/;

window.addEventListener('message', ({ source, data }) => {
  if (source !== map.contentWindow || typeof data !== 'object' || data?.tripoint !== 1) return;
  const { type, ref, date } = data;
  if (type === 'select' && typeof ref === 'string' && REF.test(ref)) {
    if (![...choices.ref.options].some(({ value }) => value === ref)) return;
    choices.ref.value = ref;
  } else if (type === 'date' && typeof date === 'string' && DATE.test(date)) {
    setDate(date);
  } else {
    return;
  }
  changed();
});

choices.ref.form.addEventListener('change', changed);
write();
if (chosen()) show(); // a browser that comes back to the page keeps what was chosen

for (const button of document.querySelectorAll('.form button')) {
  const word = button.textContent;
  button.addEventListener('click', async () => {
    const code = button.parentElement.querySelector('code');
    const done = await copy(code.textContent, code);
    status.textContent = '';
    for (const other of document.querySelectorAll('.form button')) other.textContent = word;
    if (done) {
      button.textContent = button.dataset.done;
      status.textContent = button.dataset.done;
    }
  });
}

/** Links to what the map shows lead to the map in this page. */
document.addEventListener('click', (event) => {
  const link = event.target.closest('#text a[href^="frame.html#"]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  lead(map, link.getAttribute('href').replace('#', '?live=auto#'));
  map.scrollIntoView({ block: 'nearest' });
  map.focus({ preventScroll: true });
});

/** On paper all is open. */
const folded = new Set();
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not([open])')) {
    folded.add(details);
    details.open = true;
  }
});
window.addEventListener('afterprint', () => {
  for (const details of folded) details.open = false;
  folded.clear();
});
