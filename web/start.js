/**
 * The frame before the program: a picture with links, and words. It costs little, runs no
 * timer, and fetches the rest when a reader asks for it. Start reading at begin; shell.js
 * goes on from there.
 */
import { enter } from './address.js';
import { currentHash, replace } from './allowed.js';
import { Host } from './host.js';
import { keepState, linkTo } from './languages.js';
import { savesData } from './parts.js';
import { needsProgram, status } from './status.js';
import { StaticPanel } from './static.js';
import './strip.js';

const root = document.documentElement;
/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** Controls that are hidden on a page without its style sheet, which alone says when to show them. */
const NEEDING = '#bar, #date, #tools, #view, #strip, #panel :is(.choice, .buttons, .switch, .slider, .field, .contents)';
/** Where there is no room for a map; see short.css. */
const low = matchMedia('(max-height: 199px)');
/** The longest wait in ms for a browser to be idle. */
const PATIENCE = 2000;
/** The links to what comes with the program. */
const modules = /** @type {HTMLTemplateElement} */ (element('modules')).content;
const query = new URLSearchParams(location.search);

/** @param {string} words */
const say = (words) => {
  element('announce').textContent = words;
};
const staticPanel = new StaticPanel(element('panel'), say, (ref) => host.tell({ type: 'select', ref }));
/**
 * Does what the page around asks for; the shell replaces it.
 * @type {ReturnType<typeof import('./shell.js').open>}
 */
let answer = (type, value) => staticPanel.ask(type, value);
const host = new Host((type, value) => answer(type, value));
enter();

const version = query.get('version');
if (version) import('./version.js').then(({ pin }) => pin(version, 'frame.html', currentHash));

/**
 * Leads a link to this page in another language to the state that is shown here.
 * @param {HTMLAnchorElement} link
 */
function lead(link) {
  if (root.dataset.opening) link.pathname = link.pathname.replace(/[^/]*$/, 'frame.html'); // as the address is written: see base
  query.delete('lang');
  link.search = `${query}`;
  link.hash = currentHash();
}
keepState(lead);

/** The address may ask for a language as it did when the site was one page for all: it is another page now. */
const other = linkTo(query.get('lang') ?? '');
if (other) {
  lead(other);
  location.replace(other.href);
}

/**
 * The controls that a reader has used and that need the program, each with its event.
 * @type {[HTMLElement, string][]}
 */
const pressed = [];
let begun = false;
let opened = false;

/** Begins, once. */
function begin() {
  if (begun) return;
  begun = true;
  openShell();
}

/**
 * Fetches the shell, which fetches the program.
 * @param {boolean} [again] whether an earlier try has failed
 */
async function openShell(again = false) {
  try {
    if (again) status.set('failed', 'opening');
    await fetchStyle();
    /** @type {Promise<typeof import('./shell.js')>} */
    const shell = import(new URL(/** @type {string} */ (root.dataset.shell), document.baseURI).href);
    const parts = /** @type {DocumentFragment} */ (modules.cloneNode(true));
    const style = arrival(/** @type {HTMLLinkElement} */ (parts.querySelector('[rel="stylesheet"]')), '--live');
    document.head.append(parts);
    const [{ open }] = await Promise.all([shell, style]);
    opened = true;
    enable(true);
    answer = open(host, staticPanel);
    for (const [control, type] of pressed.splice(0)) control.dispatchEvent(new Event(type, { bubbles: true }));
  } catch (error) {
    if (again && (await isThere())) reload();
    else fail(isStyled() ? 'network' : 'style', /** @type {Error} */ (error));
  }
}

/**
 * Says why there is no map, and offers another try.
 * @param {'network' | 'style'} reason
 * @param {Error} [error]
 */
function fail(reason, error) {
  begun = true;
  enable(false);
  status.set('failed', reason, error?.message);
  element('restart').addEventListener('click', () => openShell(true), { once: true });
}

/**
 * @param {string} selector
 * @returns {NodeListOf<HTMLButtonElement>} whatever they are
 */
const controls = (selector) => document.querySelectorAll(selector);

/**
 * Enables or disables the controls that need the program.
 * @param {boolean} on
 */
function enable(on) {
  for (const control of controls('#date :is(input, button)')) control.disabled = !on;
  for (const control of controls(NEEDING)) control.hidden = !isStyled();
}

/**
 * Whether the page has a style sheet's property, and so the sheet.
 * @param {string} property
 */
const has = (property) => getComputedStyle(root).getPropertyValue(property) !== '';
const isStyled = () => has('--height');

/** Asks for the style sheet again if it has not come. */
function fetchStyle() {
  if (isStyled()) return undefined;
  const link = /** @type {HTMLLinkElement} */ (document.querySelector('link[rel="stylesheet"]'));
  const next = /** @type {HTMLLinkElement} */ (link.cloneNode());
  link.replaceWith(next);
  return arrival(next, '--height');
}

/**
 * Resolves when a style sheet is there.
 * @param {HTMLLinkElement} link of a style sheet that is asked for just now
 * @param {string} property of that it sets: a browser may report a sheet as loaded that had failed before
 * @returns {Promise<void>}
 */
function arrival(link, property) {
  return new Promise((resolve, reject) => {
    link.onload = link.onerror = () => (has(property) ? resolve() : reject(new Error(link.href)));
  });
}

/** Whether the server now has every part of the shell. */
async function isThere() {
  const parts = [...modules.children].map((link) => link.getAttribute('href'));
  const got = await Promise.allSettled(
    [root.dataset.shell, ...parts].map((part) => fetch(/** @type {string} */ (part), { credentials: 'omit' })),
  );
  return got.every((part) => /** @type {PromiseFulfilledResult<Response>} */ (part).value?.ok);
}

/** Reloads the page: some browsers do not fetch a script again that has failed once. */
function reload() {
  replace({ begun: true }, location.href);
  location.reload();
}

/**
 * Whether to fetch the program without a press: the frame is a page of its own or its
 * address asks for that, and the reader saves no data.
 */
function comesByItself() {
  return history.state?.begun || (!savesData() && (window.parent === window || query.get('live') === 'auto'));
}

/** Goes on when the style sheet has loaded or failed. */
function settle() {
  host.tellHeight();
  if (begun) return; // the reader was faster
  enable(true);
  if (!isStyled()) fail('style');
  else if (comesByItself() && low.matches) low.addEventListener('change', settle, { once: true });
  else if (comesByItself()) {
    root.classList.add('itself');
    const whenIdle = window.requestIdleCallback ?? ((run) => window.setTimeout(run));
    requestAnimationFrame(() => whenIdle(begin, { timeout: PATIENCE }));
  }
}

/**
 * What a press turns over, or puts another button in the place of. Many readers click
 * everything twice: the second click of a double click undoes nothing.
 */
const TURNS = '#status, summary, #play, #view button, .term > button, [data-action^="switch:"]';
/** What was clicked last of these. A browser counts clicks by their place, which may have something else by now. */
/** @type {string | Element | null} */
let turned = null;
document.addEventListener(
  'click',
  (event) => {
    /** @type {HTMLElement | null} */
    const at = /** @type {Element} */ (event.target).closest(TURNS);
    const before = turned;
    turned = at && (at.dataset.action ?? at);
    if (event.detail < 2 || !turned || turned !== before) return;
    event.preventDefault();
    event.stopPropagation();
  },
  { capture: true },
);

/** A press on the map or a control, or focus on one, fetches the program. */
for (const box of ['map', 'bar', 'date', 'start'].map(element)) {
  box.addEventListener('pointerdown', ({ button }) => {
    if (button === 0) begin();
  });
  box.addEventListener('focusin', begin);
}
for (const type of ['click', 'input']) {
  document.addEventListener(type, ({ target }) => {
    /** @type {HTMLElement | null} */
    const control = /** @type {Element} */ (target).closest(
      '#start, :is(#bar, #date, #panel) :is(button[data-action], button[data-event], a[data-action], #play, input[type="search"])',
    );
    if (!control) return;
    if (control.matches('a, [data-action^="copy:"]') && !needsProgram(control)) {
      if (!opened && control.matches('button')) cite().then(({ copyFrom }) => copyFrom(control, say));
      return;
    }
    if (!opened && control.id !== 'start') pressed.push([control, type]);
    begin();
  });
}

/** How to cite what the page shows; it needs no program, unless the address asks for something else. */
const cite = () => import('./cite.js');
element('panel').addEventListener(
  'toggle',
  async ({ target }) => {
    if (!(/** @type {Element} */ (target).matches('#kept [open]'))) return;
    if (!(await cite()).fill()) begin();
  },
  { capture: true },
);

/** The links past the map and back to it: they must not change the address. */
/** @type {NodeListOf<HTMLAnchorElement>} */
const skips = document.querySelectorAll('.skip');
for (const skip of skips) {
  skip.addEventListener('click', (event) => {
    event.preventDefault();
    event.stopPropagation(); // it chooses nothing
    const to = element(skip.hash.slice(1));
    if (to.tabIndex < 0) {
      to.tabIndex = -1;
      to.addEventListener('blur', () => to.removeAttribute('tabindex'), { once: true });
    }
    to.focus();
  });
}

/** The button for words only. It needs no program, but a program keeps it in the address. */
element('view').addEventListener('click', () => answer('view', root.classList.contains('text') ? '' : 'text'));

root.classList.add('scripted');
root.classList.toggle('within', window.parent !== window);
status.set('static');
staticPanel.show(currentHash());
host.tell({ type: 'ready' });
// Some browsers run a module before the page's style sheet has come. It has come or
// failed when the page has loaded.
if (isStyled() || document.readyState === 'complete') settle();
else window.addEventListener('load', settle, { once: true });
