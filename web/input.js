/**
 * The input layer over the canvas: it sends the map's input to the program and leaves
 * the rest to the page around. Start reading at listen.
 */
import { asksForKeys } from './keys.js';
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
  const down = pointer('down');
  const up = pointer('up');

  map.addEventListener('pointermove', pointer('move'));
  map.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || !isLive()) return;
    // A drag may leave the map.
    map.setPointerCapture(event.pointerId);
    down(event);
  });
  // With several buttons down, the last one to be released ends the press.
  map.addEventListener('pointerup', up);
  map.addEventListener('pointercancel', pointer('cancel'));
  map.addEventListener('pointerleave', pointer('cancel'));

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
