/**
 * The shell of the frame page: it starts the program and connects it to the page, which
 * is readable without any of this.
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
import { canvas, dressCanvas, forgetLosses, watchContext } from './context.js';
import { Insets } from './insets.js';
import { DateControl } from './date.js';
import { watchDevice } from './device.js';
import { keepFocus, showSections } from './document.js';
import { boundScale, hideGamepads, later, painted } from './throttle.js';
import { listen } from './input.js';
import { Panel } from './panel.js';
import { released } from './pointers.js';
import { Download, Trouble } from './download.js';
import { Program, checkBrowser } from './program.js';
import { strip } from './strip.js';
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
 * Queues a line for the program, also while it loads.
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
const address = new Address((hash) => {
  asked.clear(); // this is later
  if (status.state === 'loading' || isLive()) bridge.push(wire.hash(hash), 'hash');
  else bridge.clear(); // a program that comes begins with it
});
const panel = new Panel(element('panel'));
const card = new Card(element('card'), push);
const actions = new Actions(
  push,
  isLive,
  say,
  () => {
    settle();
    return address.link;
  },
  (action) =>
    new Promise((resolve) => {
      if (status.state === 'static') start();
      taking.push(resolve);
      push(wire.press(action));
      settle();
    }),
);
const labels = new Labels(element('labels'));
const handles = new Handles(element('handles'), push);
const date = new DateControl(element('date'), push, say);
const tellDevice = watchDevice(push);
const insets = new Insets(element('bar'), element('card'), push);
/** @type {import('./host.js').Host} The page around; see start.js. */
let host;
/** @type {import('./static.js').StaticPanel} The panel without a program. */
let staticPanel;
let abort = new AbortController();
const download = new Download(root.dataset);
/** @type {Uint8Array | null} The facts, until the program has taken them. */
let facts = null;
/**
 * What the page around has asked for and the program has not taken.
 * @type {Map<import('./messages.js').Ask | 'view', string>}
 */
const asked = new Map();
/** @type {((text: string) => void)[]} Hear what the program gives to keep, in the order of the presses. */
const taking = [];
let byKeyboard = false;
let firstCard = '';

/**
 * Starts the program for the first time.
 * @param {import('./host.js').Host} aHost
 * @param {import('./static.js').StaticPanel} aStatic
 * @returns {(type: import('./messages.js').Ask | 'view', value: string) => void} does what the host asks for
 */
export function open(aHost, aStatic) {
  host = aHost;
  staticPanel = aStatic;
  start();
  return (type, value) => {
    if (!isLive()) {
      staticPanel.ask(type, value);
      return;
    }
    asked.set(type, value);
    push(wire.action(type, value), type);
  };
}

/**
 * Fetches and starts the program, and tells the reader if that fails.
 * @param {boolean} [again] whether what the browser keeps of it may be what is wrong
 */
async function start(again = false) {
  if (status.state === 'loading' || isLive()) return;
  abort = new AbortController();
  status.set('loading');
  try {
    checkBrowser();
    await download.fetch((done, total) => status.progress(done, total), abort, again);
    const { module, facts: kept } = download;
    if (!module || !kept) return;
    const [bytes] = await Promise.all([kept.arrayBuffer(), painted()]); // the words for starting, before a long task
    if (status.state !== 'loading') return;
    facts = new Uint8Array(bytes);
    tellDevice();
    insets.tell();
    date.tell();
    strip.listen((on) => push(wire.strip(on)));
    program = new Program((why) => {
      // A lost context can end the program before its event arrives.
      if (canvas()?.getContext('webgl2')?.isContextLost()) loseContext();
      else fail('ended', why);
    });
    await program.run(module);
    dressCanvas(redraw);
  } catch (error) {
    if (error instanceof Trouble && error.reason === 'cancelled') status.set('static', 'cancelled');
    else fail(error instanceof Trouble ? error.reason : 'ended', error instanceof Error ? error.message : String(error));
  }
}

/**
 * Goes on with other facts in the state that is open: for the preview of tools/write.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} version
 * @returns {boolean} false if no program can take them
 */
export function renew(bytes, version) {
  if (!isLive()) return false;
  download.facts = new Blob([bytes]); // for another start
  facts = bytes;
  root.dataset.version = version;
  push(wire.renew());
  return true;
}

/** What the program may call; see wasm/browser/platform_js.go. */
bridge.open({
  take() {
    asked.clear();
    return bridge.take();
  },
  hash: () => address.hash,
  base,
  animate: (on) => program?.animate(on),
  later,
  refuse: fail,
  facts() {
    const taken = facts;
    facts = null;
    return /** @type {Uint8Array} */ (taken);
  },
  sameFacts: (version) => version === root.dataset.version,
  show(json) {
    if (status.state !== 'loading' && !isLive()) return;
    const change = wire.read(json);
    if (change.controls) showControls(change.controls);
    if (change.strip) strip.show(change.strip);
    if (change.timeline) date.showLanes(change.timeline);
    if (change.words) labels.show(change.words);
    if (change.handles) handles.show(change.handles);
    // The button that opens the card is in the bar. It goes when the card comes, and
    // comes back when the card goes: the focus moves between them.
    if (change.card) card.show(change.card);
    if (change.bar) showBar(change.bar);
    if (change.card === null) card.show(null);
    if (change.panel) {
      staticPanel.leave();
      panel.show(change.panel);
    }
    if (status.state === 'loading') {
      const own = program;
      painted()
        .then(released)
        .then(() => live(own)); // an element that is pressed stays until the release
    }
  },
  perform(what, value) {
    switch (what) {
      case 'hash':
      case 'turn':
        address.write(value, what === 'turn');
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
      case 'copy':
      case 'save':
        taking.shift()?.(value);
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
 * Shows a card, or remembers it until the panel is complete.
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
  if (firstCard) panel.showCard(firstCard, false);
  firstCard = '';
  push(wire.shown());
}

/**
 * Goes back to the static page, and says why.
 * @param {import('./status.js').Reason} reason
 * @param {string} detail
 */
function fail(reason, detail) {
  if (status.state === 'failed') return;
  status.set('failed', reason, detail);
  if (reason === 'version' || reason === 'broken') download.forget();
  const held = focused();
  stop();
  date.disable();
  goOnFrom(held);
}

/**
 * Lets the program take what waits for it, without a tick of the browser: there is none for
 * what nobody sees, and what a reader does in the next moment counts on what was pressed in this one.
 */
function settle() {
  if (isLive() && bridge.waits) program?.now();
}

/** Brings the address up to date, before a reader leaves, or copies it. */
function keep() {
  settle();
  address.flush();
}

/** Ends the program and shows the static page in the same state. */
function stop() {
  address.flush();
  program?.end();
  program = null;
  bridge.clear();
  taking.length = 0;
  canvas()?.remove();
  labels.show([]);
  handles.show([]);
  card.show(null);
  panel.leave();
  staticPanel.restore(address.hash);
  for (const [type, value] of [...asked]) staticPanel.ask(type, value);
  asked.clear();
}

/**
 * Gives the focus to what the static page has in the place of the element that had it,
 * or else to the panel.
 * @param {HTMLElement} held
 */
function goOnFrom(held) {
  if (held === document.body) return;
  const there = held.isConnected && held.checkVisibility() && !held.matches(':disabled');
  if (there) held.focus({ preventScroll: true });
  else if (held.matches('.handle')) staticPanel.focus(held.dataset.ref ?? '');
  else (staticPanel.control(held.dataset.action) ?? element('panel')).focus({ preventScroll: true });
}

/** Ends the program until the frame is in view again, and frees picture and memory. */
function rest() {
  settle();
  if (!program) return;
  status.set('static', 'resting');
  const held = focused();
  stop();
  goOnFrom(held);
}

/** Starts the program again in the same state: after a lost context or for another device ratio. */
function startAgain() {
  if (!program) return; // a later one reads the new ratio by itself
  rest();
  if (isInView()) start();
}

function comeBack() {
  if (root.dataset.reason === 'resting') start();
}

const focused = () => /** @type {HTMLElement} */ (document.activeElement);

hideGamepads();
boundScale(startAgain);
const loseContext = watchContext(startAgain, () => fail('lost', ''));
// Where the page itself scrolls, a reader of the panel has left the first screen, which is all that the root covers.
watchVisibility([root, element('panel')], rest, comeBack);

// The engine clears the canvas at every resize event, even for the same size. The
// program hears of it here first, so that it draws in the same tick.
const redraw = () => push(wire.redraw(), 'redraw');
window.addEventListener('resize', redraw, { capture: true });
document.addEventListener('visibilitychange', () => {
  if (document.hidden) keep();
  else redraw();
});
window.addEventListener('pageshow', redraw);
// A reader who goes to the address bar takes the focus there.
for (const type of ['blur', 'pagehide']) window.addEventListener(type, keep);
element('foot').addEventListener('pointerdown', keep); // it leads to other languages

/** @param {Event} event */
const notice = ({ type }) => {
  byKeyboard = type === 'keydown';
};
for (const type of ['keydown', 'pointerdown']) window.addEventListener(type, notice, { capture: true });
for (const id of ['panel', 'bar', 'card']) actions.listen(element(id));
listen(element('map'), isLive, push, () => root.classList.contains('zoomed'));
for (const button of element('tools').querySelectorAll('button')) {
  button.addEventListener('click', () => push(wire.key(/** @type {wire.Key} */ (button.dataset.key))));
}
// The button to the whole map hides after a press; its neighbour takes the focus.
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
