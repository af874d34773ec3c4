/**
 * The input layer over the canvas: it sends the map's input to the program and leaves
 * the rest to the page around. Start reading at listen.
 */
import { asksForKeys } from './keys.js';
import { capture } from './pointers.js';
import * as wire from './wire.js';
import { listenToZoom } from './zoom.js';

/** @type {Record<string, wire.Key>} */
const ARROWS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** @type {Record<string, wire.Key>} */
const ZOOM = { '+': 'in', '=': 'in', '-': 'out' };

/**
 * Forwards pointers, wheel and keys of the map.
 * @param {HTMLElement} map the box over the canvas
 * @param {() => boolean} isLive whether a program runs; until then the picture has links of its own
 * @param {(line: string, over?: string) => void} tell sends a line to the program
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
  const [down, move, up, cancel] = /** @type {const} */ (['down', 'move', 'up', 'cancel']).map(pointer);
  /** The pointers that are down on the map: the program hears of both ends of a press, or of none. */
  const held = new Set();

  map.addEventListener('pointermove', (event) => {
    if (event.buttons === 0 && held.delete(event.pointerId)) cancel(event); // it was let go where nobody saw it
    move(event);
  });
  map.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !isLive()) return;
    held.add(event.pointerId);
    down(event);
    capture(map, event);
  });
  // With several buttons down, the last one to be released ends the press.
  map.addEventListener('pointerup', (event) => {
    if (held.delete(event.pointerId)) up(event);
  });
  for (const type of /** @type {const} */ (['pointercancel', 'pointerleave', 'lostpointercapture'])) {
    map.addEventListener(type, (event) => {
      if (held.delete(event.pointerId) || type !== 'lostpointercapture') cancel(event);
    });
  }

  listenToZoom(map, isLive, (factor, event) => push(wire.wheel(at(event), factor)));

  // One finger scrolls the host (see touch-action in frame.css), two fingers move the map.
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
    const arrow = zoomed() && !event.shiftKey && ARROWS[event.key];
    const key = arrow || ZOOM[event.key]; // some keyboards have + behind Shift
    if (!key || hasCommand(event)) return;
    event.preventDefault();
    push(wire.key(key));
  });
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented) return;
    if (event.key === 'Escape' && !event.shiftKey && !hasCommand(event)) push(wire.key('Escape'));
    if (asksForKeys(event)) push(wire.key('help'));
  });
}

/** @param {KeyboardEvent} event */
const hasCommand = (event) => event.ctrlKey || event.metaKey || event.altKey;
