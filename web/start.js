/**
 * The frame before any program: a picture with links, and words. It costs little,
 * runs no timer, and fetches the rest once a reader shows that they want it.
 * Start reading at begin; shell.js goes on from there.
 */
import { Host } from './host.js';
import { Twin } from './twin.js';

const root = document.documentElement;
const element = (id) => document.getElementById(id);
const query = new URLSearchParams(location.search);

const say = (words) => { element('announce').textContent = words; };
const twin = new Twin(element('panel'), element('bar'), say, (ref) => host.tell({ type: 'select', ref }));
/** Answers what the page around asks for, once the shell is there. */
let answer = (type, value) => {
  if (type === 'select') twin.choose(value);
  else twin.set(type, value);
};
const host = new Host((type, value) => answer(type, value));

/** What a reader has pressed that only the program can answer. */
const pressed = [];
let begun = false;
let opened = false;

/** Fetches the shell, once, which fetches the program. */
async function begin() {
  if (begun) return;
  begun = true;
  const shell = import(new URL(root.dataset.shell, document.baseURI));
  document.head.append(element('modules').content.cloneNode(true));
  const { open } = await shell;
  answer = open(host, twin);
  opened = true;
  for (const [control, type] of pressed) control.dispatchEvent(new Event(type, { bubbles: true }));
}

/** Whether the program comes by itself: it is what the page is for, and the line is good. */
function comesByItself() {
  const saves = navigator.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches;
  return !saves && (window.parent === window || query.get('live') === 'auto');
}

/** A press on the map or on a control, or the focus of one, asks for the program. */
for (const box of ['map', 'bar', 'date', 'start'].map(element)) {
  box.addEventListener('pointerdown', ({ button }) => { if (button === 0) begin(); });
  box.addEventListener('focusin', begin);
}
for (const type of ['click', 'input']) {
  document.addEventListener(type, ({ target }) => {
    const control = target.closest('#start, :is(#bar, #date, #panel) :is(button[data-action], button[data-event], #play, input[type="search"])');
    if (!control) return;
    if (!opened && control.id !== 'start') pressed.push([control, type]);
    begin();
  });
}

/** Words only need no program, but where there is one it keeps the address. */
element('view').addEventListener('click', () => answer('view', root.classList.contains('text') ? '' : 'text'));

for (const control of document.querySelectorAll('#date :is(input, button)')) control.disabled = false;
root.classList.add('scripted');
twin.show(location.hash);
host.tell({ type: 'ready' });
host.tellHeight();
if (comesByItself()) {
  root.classList.add('itself');
  requestAnimationFrame(() => (window.requestIdleCallback ?? setTimeout)(begin));
}
