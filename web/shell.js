/**
 * The shell of the frame page: starts the program, and joins its side to the
 * page's. The page is readable without any of this.
 *
 * Start reading at start. Each part has a module: gates (frames and timers),
 * program (download, life), bridge (messages), input, words, panel, card,
 * document and actions (what panel, bar and card share), cover, date, address,
 * host, context, status.
 */
import { Actions } from './actions.js';
import { Address, base } from './address.js';
import { Bridge } from './bridge.js';
import { Card } from './card.js';
import { forgetLosses, watchContext } from './context.js';
import { watchCover } from './cover.js';
import { DateControl } from './date.js';
import { keepFocus, showSections } from './document.js';
import { Gate, boundScale, hideGamepads, painted } from './gates.js';
import { Host } from './host.js';
import { listen } from './input.js';
import { Panel } from './panel.js';
import { Trouble, checkBrowser, download, run } from './program.js';
import { Status } from './status.js';
import { Handles, Labels } from './words.js';

const element = (id) => document.getElementById(id);
const root = document.documentElement;

const gate = new Gate();
const bridge = new Bridge(() => gate.wake());
const status = new Status(element('status'));
const push = (line, over) => {
  if (status.state !== 'failed') bridge.push(line, over);
};
const say = (words) => { element('announce').textContent = words; };
const isLive = () => status.state === 'live';
const host = new Host((type, value) => push(`action ${type}:${value}`)); // before anything reads the address
const address = new Address(push);
const panel = new Panel(element('panel'));
const card = new Card(element('card'), push);
const actions = new Actions(push, isLive, say, () => address.link);
const labels = new Labels(element('labels'));
const handles = new Handles(element('handles'), push);
const date = new DateControl(element('date'), push, say);
let abort = new AbortController();
let byKeyboard = false;
let firstCard = '';

/** Fetches and starts the program, and says so if that cannot be done. */
async function start() {
  abort = new AbortController();
  status.set('loading');
  try {
    checkBrowser();
    const go = new Go();
    gate.gateTimers(go.importObject.gojs);
    const { program, size } = root.dataset;
    const progress = (done, total) => status.progress(done, total);
    const instance = await download(program, Number(size), progress, abort.signal, go.importObject);
    await painted(); // the words for starting, before the long task that it is
    tellDevice();
    run(go, instance, gate, (why) => fail('ended', why));
    dressCanvas();
  } catch (error) {
    if (error instanceof Trouble && error.reason === 'cancelled') status.set('static', 'cancelled');
    else fail(error instanceof Trouble ? error.reason : 'ended', String(error.message ?? error));
  }
}

/** What the program may call; see wasm/platform_browser.go. */
bridge.open({
  hash: () => location.hash,
  base,
  animate: (on) => gate.animate(on),
  refuse: (why) => fail('ended', why),
  show(json) {
    if (status.state === 'failed') return;
    const change = JSON.parse(json);
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
    if (status.state === 'loading') painted().then(live);
  },
  perform(what, value) {
    switch (what) {
      case 'hash': address.write(value); break;
      case 'announce': say(value); break;
      case 'showcard': showCard(value); break;
      case 'focus': if (byKeyboard && document.hasFocus()) handles.focus(value); break;
      case 'select': host.tell({ type: 'select', ref: value }); break;
      case 'date': host.tell({ type: 'date', date: value }); break;
    }
  },
});

function showControls(controls) {
  root.dataset.theme = controls.dark ? 'dark' : 'light';
  root.classList.toggle('hover', controls.hover);
  root.classList.toggle('zoomed', controls.zoomed);
  date.show(controls);
}

function showBar(bar) {
  const box = element('bar');
  keepFocus(box, () => showSections(box, bar), () => card.next() ?? box.querySelector('[aria-pressed="true"]'));
}

/** Where the address leads to a card, the panel first has to get all its controls. */
function showCard(ref) {
  if (isLive()) panel.showCard(ref, document.hasFocus());
  else firstCard = ref;
}

function live() {
  if (status.state !== 'loading') return;
  status.set('live');
  if (firstCard) panel.showCard(firstCard, false);
  push('redraw'); // what was drawn while the canvas was hidden may never have been shown
  host.tell({ type: 'ready' });
  host.tellHeight();
}

/** Leaves the page to its words, with the reason among them. */
function fail(reason, detail) {
  if (status.state === 'failed') return;
  status.set('failed', reason, detail);
  canvas()?.remove();
  labels.show([]);
  handles.show([]);
  element('bar').replaceChildren();
  card.show(null);
  panel.restore();
  date.disable();
}

/**
 * Another device ratio or a lost picture asks for a new start, where there is a
 * program. The address brings the same state back.
 */
function startAgain() {
  if (status.state === 'loading' || status.state === 'live') reload();
}

function reload() {
  address.flush();
  location.reload();
}

const canvas = () => document.querySelector('body > canvas');

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

function tellDevice() {
  const flags = [dark, still, coarse].map((query) => Number(query.matches));
  push(`device ${flags.join(' ')} ${root.lang}`);
}

hideGamepads();
boundScale(startAgain);
watchContext(startAgain, () => fail('lost', ''));
for (const query of [dark, still, coarse]) query.addEventListener('change', tellDevice);

// The engine empties the canvas whenever it hears of a size, even of the same.
// It is told here first, so that it draws in the same frame.
const sizes = new ResizeObserver(() => push('redraw'));
window.addEventListener('resize', () => push('redraw'), { capture: true });
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) push('redraw');
});
window.addEventListener('pageshow', () => push('redraw'));

window.addEventListener('keydown', () => { byKeyboard = true; }, { capture: true });
window.addEventListener('pointerdown', () => { byKeyboard = false; }, { capture: true });
for (const id of ['panel', 'bar', 'card']) actions.listen(element(id));
watchCover(element('bar'), element('card'), push);
listen(element('map'), push, () => root.classList.contains('zoomed'));
for (const button of document.querySelectorAll('button[data-key]')) {
  button.addEventListener('click', () => push(`key ${button.dataset.key}`));
}
// The way back is gone once it has been taken; its neighbour keeps the focus.
element('home').addEventListener('click', ({ currentTarget }) => {
  if (currentTarget === document.activeElement) currentTarget.nextElementSibling.focus();
});
// On paper everything is open.
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('#panel details:not([open])')) {
    details.open = true;
    details.dataset.closed = '';
  }
});
window.addEventListener('afterprint', () => {
  for (const details of document.querySelectorAll('#panel details[data-closed]')) {
    details.open = false;
    delete details.dataset.closed;
  }
});
element('cancel').addEventListener('click', () => abort.abort());
element('start').addEventListener('click', start);
element('restart').addEventListener('click', () => {
  forgetLosses();
  reload();
});

painted().then(start);
