/**
 * The shell of the frame page: starts the program, and joins its side to the
 * page's. The page is readable without any of this.
 *
 * Start reading at open. Each part has a module: program (download, life), throttle
 * (ticks and timers), bridge and wire (lines to the program), input, words, panel,
 * card, document and actions (what panel, bar and card share), insets, date, address,
 * context, visibility, status.
 */
import { Actions } from './actions.js';
import { Address, base } from './address.js';
import { Bridge } from './bridge.js';
import { Card } from './card.js';
import { forgetLosses, watchContext } from './context.js';
import { Insets } from './insets.js';
import { DateControl } from './date.js';
import { keepFocus, showSections } from './document.js';
import { boundScale, hideGamepads, painted } from './throttle.js';
import { listen, released } from './input.js';
import { Panel } from './panel.js';
import { Program, Trouble, checkBrowser, download } from './program.js';
import { isInView, watchVisibility } from './visibility.js';
import { status } from './status.js';
import * as wire from './wire.js';
import { Handles, Labels } from './words.js';

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const root = document.documentElement;

/** @type {Program | null} */
let program = null;
const bridge = new Bridge(() => program?.wake());
/**
 * Tells the program, also one that is still on its way.
 * @type {Bridge['push']}
 */
const push = (line, over) => {
  if (status.state === 'loading' || isLive()) bridge.push(line, over);
};
/** @param {string} words */
const say = (words) => {
  element('announce').textContent = words;
};
const isLive = () => status.state === 'live';
const address = new Address((hash) => push(wire.hash(hash)));
const panel = new Panel(element('panel'));
const card = new Card(element('card'), push);
const actions = new Actions(push, isLive, say, () => address.link);
const labels = new Labels(element('labels'));
const handles = new Handles(element('handles'), push);
const date = new DateControl(element('date'), push, say);
const insets = new Insets(element('bar'), element('card'), push);
/**
 * The page around; see start.js.
 * @type {import('./host.js').Host}
 */
let host;
/**
 * What is here without a program.
 * @type {import('./static.js').StaticPanel}
 */
let staticPanel;
let abort = new AbortController();
/** @type {WebAssembly.Module | null} Kept for another start. */
let module = null;
let byKeyboard = false;
let firstCard = '';

/**
 * Starts the program for the first time.
 * @param {import('./host.js').Host} aHost
 * @param {import('./static.js').StaticPanel} aStatic
 * @returns {(type: import('./messages.js').Ask | 'view', value: string) => void} answers what the host asks for
 */
export function open(aHost, aStatic) {
  host = aHost;
  staticPanel = aStatic;
  start();
  return (type, value) => {
    if (isLive()) push(wire.action(type, value));
    else if (type === 'select') staticPanel.choose(value);
    else staticPanel.set(type, value);
  };
}

/**
 * Fetches and starts the program, and says so if that cannot be done.
 * @param {boolean} [again] whether what the browser keeps of it may be what is wrong
 */
async function start(again = false) {
  if (status.state === 'loading' || isLive()) return;
  abort = new AbortController();
  status.set('loading');
  try {
    checkBrowser();
    const { program: url, size } = root.dataset;
    /** @type {Parameters<typeof download>[2]} */
    const progress = (done, total) => status.progress(done, total);
    module ??= await download(/** @type {string} */ (url), Number(size), progress, abort.signal, again);
    await painted(); // the words for starting, before the long task that it is
    if (status.state !== 'loading') return;
    tellDevice();
    element('map').lang = language();
    insets.tell();
    date.tell();
    program = new Program((why) => {
      // Without its picture it may stop before anybody hears why.
      if (canvas()?.getContext('webgl2')?.isContextLost()) loseContext();
      else fail('ended', why);
    });
    await program.run(module);
    dressCanvas();
  } catch (error) {
    if (error instanceof Trouble && error.reason === 'cancelled') status.set('static', 'cancelled');
    else fail(error instanceof Trouble ? error.reason : 'ended', error instanceof Error ? error.message : String(error));
  }
}

/** What the program may call; see wasm/browser/platform_js.go. */
bridge.open({
  hash: () => address.hash,
  base,
  animate: (on) => program?.animate(on),
  refuse: (why) => fail('ended', why),
  fits(version) {
    if (version === root.dataset.version) return true;
    fail('version', version);
    return false;
  },
  show(json) {
    if (status.state !== 'loading' && !isLive()) return;
    const change = wire.read(json);
    if (change.controls) showControls(change.controls);
    if (change.timeline) date.showLanes(change.timeline);
    if (change.words) labels.show(change.words);
    if (change.handles) handles.show(change.handles);
    // What opens the card is in the bar, and gone once the card is there; what
    // opened it is there again once the card is gone.
    if (change.card) card.show(change.card);
    if (change.bar) showBar(change.bar);
    if (change.card === null) card.show(null);
    if (change.panel) panel.show(change.panel);
    if (status.state === 'loading') {
      const own = program;
      painted()
        .then(released)
        .then(() => live(own)); // what is pressed stays until it is let go
    }
  },
  perform(what, value) {
    switch (what) {
      case 'hash':
        address.write(value);
        break;
      case 'announce':
        say(value);
        break;
      case 'showcard':
        showCard(value);
        break;
      case 'focus':
        if (byKeyboard && document.hasFocus()) handles.focus(value);
        break;
      case 'select':
        host.tell({ type: 'select', ref: value });
        break;
      case 'date':
        host.tell({ type: 'date', date: value });
        break;
    }
  },
});

/** @param {wire.Controls} controls */
function showControls(controls) {
  root.dataset.theme = controls.dark ? 'dark' : 'light';
  root.classList.toggle('hover', controls.hover);
  root.classList.toggle('zoomed', controls.zoomed);
  root.classList.toggle('text', controls.text);
  date.show(controls);
}

/** @param {wire.Document} bar */
function showBar(bar) {
  const box = element('bar');
  keepFocus(
    box,
    () => showSections(box, bar),
    () => card.next() ?? box.querySelector('[aria-pressed="true"]'),
  );
}

/**
 * Where the address leads to a card, the panel first has to get all its controls.
 * @param {string} ref
 */
function showCard(ref) {
  if (isLive()) panel.showCard(ref, document.hasFocus());
  else firstCard = ref;
}

/** @param {Program | null} own that has something to show, which may be no more */
function live(own) {
  if (status.state !== 'loading' || own !== program) return;
  const held = focused();
  status.set('live');
  if (held.closest('#poster')) handles.focus(held.dataset.ref);
  else if (held.closest('#status')) handles.focus(element('panel').dataset.ref);
  element('poster').inert = true; // it fades, and must not be reached meanwhile
  if (firstCard) panel.showCard(firstCard, false);
  firstCard = '';
  push(wire.shown());
}

/**
 * Leaves the page to its words, with the reason among them.
 * @param {import('./status.js').Reason} reason
 * @param {string} detail
 */
function fail(reason, detail) {
  if (status.state === 'failed') return;
  status.set('failed', reason, detail);
  if (reason === 'version') module = null;
  const held = focused();
  stop();
  date.disable();
  goOnFrom(held);
}

/** Ends the program, and shows what is there without one, in the same state. */
function stop() {
  address.flush();
  program?.end();
  program = null;
  bridge.clear();
  canvas()?.remove();
  labels.show([]);
  handles.show([]);
  card.show(null);
  panel.leave();
  element('poster').inert = false;
  staticPanel.restore(address.hash);
}

/**
 * The keyboard goes on where the page has the same as what had the focus before
 * the program ended, or else in the panel.
 * @param {HTMLElement} held
 */
function goOnFrom(held) {
  if (held === document.body) return;
  const there = held.isConnected && held.checkVisibility() && !held.matches(':disabled');
  if (there)
    held.focus({ preventScroll: true }); // it may have been put back
  else if (held.matches('.handle')) staticPanel.focus(held.dataset.ref ?? '');
  else element('panel').focus({ preventScroll: true });
}

/** Lets go of the picture and the memory until the frame is in sight again. */
function rest() {
  if (!program) return;
  status.set('static', 'resting');
  const held = focused();
  stop();
  goOnFrom(held);
}

/** Another device ratio or a lost picture asks for a new start, in the same state. */
function startAgain() {
  if (!program) return; // one that is to come finds what there is then
  rest();
  if (isInView()) start();
}

function comeBack() {
  if (root.dataset.reason === 'resting') start();
}

/** @returns {HTMLCanvasElement | null} */
const canvas = () => document.querySelector('body > canvas');

const focused = () => /** @type {HTMLElement} */ (document.activeElement);

/** The canvas is a picture: nothing to focus, nothing to hear. */
function dressCanvas() {
  const picture = canvas();
  if (!picture) return;
  picture.setAttribute('aria-hidden', 'true');
  picture.setAttribute('tabindex', '-1');
  sizes.observe(picture);
}

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');
const coarse = matchMedia('(pointer: coarse)');

/** The language that the address asks for, if there is anything in it. */
function language() {
  const asked = new URLSearchParams(location.search).get('lang') ?? '';
  return root.dataset.langs?.split(' ').includes(asked) ? asked : root.lang;
}

function tellDevice() {
  push(wire.device(dark.matches, still.matches, coarse.matches, language()));
}

hideGamepads();
boundScale(startAgain);
const loseContext = watchContext(startAgain, () => fail('lost', ''));
watchVisibility(rest, comeBack);
for (const query of [dark, still, coarse]) query.addEventListener('change', tellDevice);

// The engine empties the canvas whenever it hears of a size, even of the same.
// It is told here first, so that it draws in the same frame.
const sizes = new ResizeObserver(() => push(wire.redraw()));
window.addEventListener('resize', () => push(wire.redraw()), { capture: true });
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) push(wire.redraw());
});
window.addEventListener('pageshow', () => push(wire.redraw()));

window.addEventListener(
  'keydown',
  () => {
    byKeyboard = true;
  },
  { capture: true },
);
window.addEventListener(
  'pointerdown',
  () => {
    byKeyboard = false;
  },
  { capture: true },
);
for (const id of ['panel', 'bar', 'card']) actions.listen(element(id));

listen(element('map'), isLive, push, () => root.classList.contains('zoomed'));
for (const button of element('tools').querySelectorAll('button')) {
  button.addEventListener('click', () => push(wire.key(/** @type {wire.Key} */ (button.dataset.key))));
}
// The way back is gone once it has been taken; its neighbour keeps the focus.
const home = element('home');
home.addEventListener('click', () => {
  if (home === document.activeElement) /** @type {HTMLElement} */ (home.nextElementSibling).focus();
});
element('cancel').addEventListener('click', () => abort.abort());
element('start').addEventListener('click', () => start());
element('restart').addEventListener('click', () => {
  forgetLosses();
  start(true);
});
