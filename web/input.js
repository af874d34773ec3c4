/**
 * The input layer over the canvas: forwards what is the map's and leaves the
 * rest to the page around it. Start reading at listen.
 */
import * as wire from './wire.js';

/** A wheel's way in CSS pixels that doubles the zoom. */
const WHEEL_DOUBLE = 300;

/** A line of a wheel that counts in lines, in CSS pixels. */
const WHEEL_LINE = 16;

/** @type {Record<string, wire.Key>} */
const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * Forwards pointers, wheel and keys of the map.
 * @param {HTMLElement} map the box over the canvas
 * @param {() => boolean} isLive whether there is a program to tell; until then the picture has links of its own
 * @param {(line: string, over?: string) => void} tell tells the program
 * @param {() => boolean} zoomed whether there is something to pan
 */
export function listen(map, isLive, tell, zoomed) {
  /** @type {typeof tell} */
  const push = (line, over) => {
    if (isLive()) tell(line, over);
  };
  /** @type {(event: MouseEvent) => wire.Point} */
  const at = (event) => {
    const box = map.getBoundingClientRect();
    return [event.clientX - box.left, event.clientY - box.top];
  };
  /** @type {(kind: wire.PointerKind) => (event: PointerEvent) => void} */
  const pointer = (kind) => (event) => {
    push(wire.pointer('pointer', kind, event, at(event)), kind === 'move' ? `pointer ${event.pointerId}` : '');
  };
  const down = pointer('down');
  const up = pointer('up');

  map.addEventListener('pointermove', pointer('move'));
  map.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !isLive()) return;
    // A drag goes on wherever it leads.
    map.setPointerCapture(event.pointerId);
    down(event);
  });
  // Of several buttons the last to be let go ends the press, whichever it is.
  map.addEventListener('pointerup', up);
  map.addEventListener('pointercancel', pointer('cancel'));
  map.addEventListener('pointerleave', pointer('cancel'));

  map.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return; // the host scrolls
      event.preventDefault();
      const unit = [1, WHEEL_LINE, map.clientHeight][event.deltaMode] ?? 1;
      push(wire.wheel(at(event), 2 ** ((-event.deltaY * unit) / WHEEL_DOUBLE)));
    },
    { passive: false },
  );

  // One finger scrolls the host, and touch-action says so; two are the map's.
  for (const type of /** @type {const} */ (['touchstart', 'touchmove'])) {
    map.addEventListener(
      type,
      (event) => {
        if (event.touches.length > 1 && event.cancelable) event.preventDefault();
      },
      { passive: false },
    );
  }

  map.addEventListener('keydown', (event) => {
    const arrow = ARROWS[event.key];
    if (!arrow || !zoomed() || hasModifier(event)) return;
    event.preventDefault();
    push(wire.key(arrow));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !hasModifier(event)) push(wire.key('Escape'));
  });
}

/** The pointers that are down. */
const pressed = new Set();
let onRelease = () => {};

/** Resolves once no pointer is down, and the click that it may have made has been heard. */
export const released = () =>
  new Promise((resolve) => {
    onRelease = () => {
      if (pressed.size === 0) setTimeout(resolve);
    };
    onRelease();
  });

window.addEventListener('pointerdown', ({ pointerId }) => pressed.add(pointerId), { capture: true });
for (const type of /** @type {const} */ (['pointerup', 'pointercancel', 'pointermove'])) {
  window.addEventListener(
    type,
    ({ pointerId, buttons }) => {
      if (buttons === 0 && pressed.delete(pointerId)) onRelease(); // a move tells that the rest was not heard of
    },
    { capture: true },
  );
}

/** @param {KeyboardEvent} event */
const hasModifier = (event) => event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
