/**
 * The frame before any program: a picture with links, and words. It costs little,
 * runs no timer, and fetches the rest once a reader shows that they want it.
 * Start reading at begin; shell.js goes on from there.
 */
import { replace } from './address.js';
import { Host } from './host.js';
import { status } from './status.js';
import { StaticPanel } from './static.js';

const root = document.documentElement;
/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
/** What is of no use on a page without its style sheet, which alone knows when to show it. */
const NEEDING = '#bar, #date, #tools, #view, #panel :is(.choice, .buttons, .switch, .slider, .field, .contents)';
/** A browser that is never idle is not waited for longer, in ms. */
const PATIENCE = 2000;
/** What the program needs, which is asked for with it. */
const modules = /** @type {HTMLTemplateElement} */ (element('modules')).content;
const query = new URLSearchParams(location.search);

/** @param {string} words */
const say = (words) => {
  element('announce').textContent = words;
};
const staticPanel = new StaticPanel(element('panel'), element('bar'), say, (ref) => host.tell({ type: 'select', ref }));
/**
 * Answers what the page around asks for: once the shell is there, with its help.
 * @type {ReturnType<typeof import('./shell.js').open>}
 */
let answer = (type, value) => {
  if (type === 'select') staticPanel.choose(value);
  else staticPanel.set(type, value);
};
const host = new Host((type, value) => answer(type, value));

/**
 * What a reader has pressed that only the program can answer, and the event of that.
 * @type {[HTMLElement, string][]}
 */
const pressed = [];
let begun = false;
let opened = false;

/** Begins once, however often a reader asks. */
function begin() {
  if (begun) return;
  begun = true;
  openShell();
}

/**
 * Fetches the shell, which fetches the program.
 * @param {boolean} [again] whether that has failed before
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
 * Leaves the page to its words, until a reader wants to try again.
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
 * Whether there is something behind the controls that need the program.
 * @param {boolean} on
 */
function enable(on) {
  for (const control of controls('#date :is(input, button)')) control.disabled = !on;
  for (const control of controls(NEEDING)) control.hidden = !isStyled();
}

/**
 * Whether a style sheet is there, by a property that it sets for the page.
 * @param {string} property
 */
const has = (property) => getComputedStyle(root).getPropertyValue(property) !== '';
const isStyled = () => has('--height');

/** Asks for the style sheet once more if it has not come; nothing fits without. */
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
 * @param {string} property of it; a browser may say that a sheet has come which it could not get before
 * @returns {Promise<void>}
 */
function arrival(link, property) {
  return new Promise((resolve, reject) => {
    link.onload = link.onerror = () => (has(property) ? resolve() : reject(new Error(link.href)));
  });
}

/** Whether every part of the shell can be had now. */
async function isThere() {
  const parts = [...modules.children].map((link) => link.getAttribute('href'));
  const got = await Promise.allSettled(
    [root.dataset.shell, ...parts].map((part) => fetch(/** @type {string} */ (part), { credentials: 'omit' })),
  );
  return got.every((part) => /** @type {PromiseFulfilledResult<Response>} */ (part).value?.ok);
}

/** For browsers that keep the failure of a script for as long as the page is there. */
function reload() {
  replace({ ...history.state, begun: true }, location.href);
  location.reload();
}

/** Whether the program comes by itself: it is what the page is for, and the line is good. */
function comesByItself() {
  const saves = navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;
  return history.state?.begun || (!saves && (window.parent === window || query.get('live') === 'auto'));
}

/** Goes on once it is known whether there is a style sheet. */
function settle() {
  host.tellHeight();
  if (begun) return; // a reader was faster
  enable(true);
  if (!isStyled()) fail('style');
  else if (comesByItself()) {
    root.classList.add('itself');
    const whenIdle = window.requestIdleCallback ?? ((run) => window.setTimeout(run));
    requestAnimationFrame(() => whenIdle(begin, { timeout: PATIENCE }));
  }
}

/** A press on the map or on a control, or the focus of one, asks for the program. */
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
      '#start, :is(#bar, #date, #panel) :is(button[data-action], button[data-event], #play, input[type="search"])',
    );
    if (!control) return;
    if (!opened && control.id !== 'start') pressed.push([control, type]);
    begin();
  });
}

/** Words only need no program, but where there is one it keeps the address. */
element('view').addEventListener('click', () => answer('view', root.classList.contains('text') ? '' : 'text'));

root.classList.add('scripted');
status.set('static');
staticPanel.show(location.hash);
host.tell({ type: 'ready' });
// Some browsers run a module before the page's style sheet is there. By the time that
// the page has loaded it has come, or failed.
if (isStyled() || document.readyState === 'complete') settle();
else window.addEventListener('load', settle, { once: true });
