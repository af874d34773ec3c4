/**
 * The language of page and program. The page sends lines of text: each kind has a
 * function here, and no other file writes one. The program answers with objects; their
 * types are here.
 *
 * The program's side is wasm/browser. Its tests write web/wire.txt, which has an example
 * of each line and object, and tools/web/wire.test.js holds this file to them.
 */

/** @typedef {'move' | 'down' | 'up' | 'cancel'} PointerKind */

/** @typedef {Pick<PointerEvent, 'pointerId' | 'pointerType' | 'shiftKey'>} Pointer */

/** @typedef {[x: number, y: number]} Point from the top left of what it is about, in dp */

/** @typedef {'left' | 'right' | 'up' | 'down' | 'home' | 'end' | 'pageup' | 'pagedown'} TimeKey */

/** @typedef {'Escape' | 'left' | 'right' | 'up' | 'down' | 'in' | 'out' | 'home' | 'help'} Key */

/**
 * What a pointer does on the map, or on the timeline.
 * @param {'pointer' | 'time'} where
 * @param {PointerKind} kind
 * @param {Pointer} event
 * @param {Point} at
 */
export const pointer = (where, kind, { pointerId, pointerType, shiftKey }, at) =>
  `${where} ${kind} ${pointerId} ${at.map(round).join(' ')} ${(pointerType === 'touch' ? 1 : 0) + (shiftKey ? 2 : 0)}`;

/**
 * The wheel zooms the map about a point.
 * @param {Point} at
 * @param {number} factor
 */
export const wheel = (at, factor) => `wheel ${at.map(round).join(' ')} ${factor}`;

/** @param {Key} name of a key on the map */
export const key = (name) => `key ${name}`;

/**
 * A press on a handle by a key or by assistive software.
 * @param {Pick<Pointer, 'shiftKey'>} event
 * @param {string} ref
 */
export const choose = ({ shiftKey }, ref) => `choose ${shiftKey ? 2 : 0} ${ref}`;

/** @param {number} notches that the wheel has turned on the timeline */
export const timeWheel = (notches) => `timewheel ${round(notches)}`;

/** @param {TimeKey} name of a key on the timeline */
export const timeKey = (name) => `timekey ${name}`;

/** @param {number} width of the timeline, in dp */
export const timeline = (width) => `timeline ${width}`;

/** @param {number} times how much larger than usual the reader has letters */
export const letters = (times) => `letters ${round(times)}`;

/** @param {string | number} n of a month, from the first one of the facts */
export const month = (n) => `month ${n}`;

/** @param {string} ref of the handle that the keyboard has reached, "" for none */
export const focus = (ref) => `focus ${ref}`;

/** @param {string} action that a control of a document has: "name:value", as Action in wasm/core/app reads it */
export const press = (action) => `action ${action}`;

/**
 * The same for a name and a value: of a field, or of what is no control of a document.
 * @param {string} name
 * @param {string} value
 */
export const action = (name, value) => press(`${name}:${value}`);

/** @param {string} hash of the address, where the reader has gone */
export const hash = (hash) => `hash ${hash}`;

/**
 * The reader's settings.
 * @param {boolean} dark whether the system is dark
 * @param {boolean} moreContrast whether contrast is to be higher, or the system decides on all colours
 * @param {boolean} reducedMotion whether motion is to be reduced
 * @param {boolean} touch whether the first pointer is a finger
 * @param {string} lang
 */
export const device = (dark, moreContrast, reducedMotion, touch, lang) =>
  `device ${[dark, moreContrast, reducedMotion, touch].map(Number).join(' ')} ${lang}`;

/**
 * How far what lies upon the map reaches into it, in dp.
 * @param {number} top
 * @param {number} right
 * @param {number} bottom
 * @param {number} left
 */
export const insets = (top, right, bottom, left) => `insets ${top} ${right} ${bottom} ${left}`;

/** @param {boolean} on whether the strip stands in for the map that the reader has scrolled past */
export const strip = (on) => `strip ${Number(on)}`;

/** The canvas has lost its picture. */
export const redraw = () => 'redraw';

/** The page has other facts, in the preview of tools/write. */
export const renew = () => 'renew';

/** The reader sees the program from now on. */
export const shown = () => 'shown';

/**
 * Lines as the program takes them. A line break within one would begin another.
 * @param {string[]} lines
 */
export const text = (lines) => lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n');

/** @param {number} x in dp; a hundredth is finer than anything on the map */
const round = (x) => Math.round(x * 100) / 100;

/**
 * A word on the map. Its style is a sum: 1 for bold, 2 for italic, 4 for serif; it is turned
 * clockwise by degrees; halo is "" for none.
 * @typedef {[x: number, y: number, anchor: 0 | 1 | 2, size: number, style: number, turn: number,
 *   color: string, halo: string, text: string, lang: string]} Word
 */

/**
 * A button over the map for an edge or a node. Of an away one the thing is out of sight.
 * @typedef {[ref: string, x: number, y: number, width: number, height: number,
 *   name: string, lang: string, selected: boolean, away: boolean]} Handle
 */

/**
 * A document for the panel, the bar or the card. The part is the one that is shown of the
 * thing, "" for its overview.
 * @typedef {{ref: string, compare: string, part: string, lang: string, sections: Section[]}} Document
 */

/**
 * A section of a document: the key by which it is the same one, its class, and its HTML
 * unless that is as it was.
 * @typedef {[key: string, look: string, html?: string]} Section
 */

/**
 * What the controls around the map show.
 * @typedef {object} Controls
 * @property {number} month from the first one of the facts
 * @property {number} last month
 * @property {string} date as readers see it
 * @property {string} said the date as it is heard, with what happened then
 * @property {string} caption what happened last by that date, what playing tells, or what the pointer is on
 * @property {string} moves whose trust that moved, '' if nobody’s
 * @property {number} step how far the larger of these moves went, up or down
 * @property {number} handle where it is on the timeline, in dp from the left
 * @property {boolean} playing
 * @property {boolean} earlier whether there is something before the date
 * @property {boolean} later whether there is something after it
 * @property {boolean} zoomed whether there is a way back to the whole map
 * @property {boolean} hover whether the pointer is over something
 * @property {boolean} dark
 * @property {boolean} text whether there are words only
 */

/**
 * What has changed since the last time; what is missing has not.
 * @typedef {object} Change
 * @property {Controls} [controls]
 * @property {string} [strip] SVG of the ribbons alone, while the reader has scrolled past the map
 * @property {string} [timeline] SVG of the lanes, without the handle of the date
 * @property {Word[]} [words]
 * @property {Handle[]} [handles] in reading order
 * @property {Document} [panel]
 * @property {Document} [bar]
 * @property {Document | null} [card] null when it is gone
 */

/**
 * @param {string} json as the program writes it
 * @returns {Change}
 */
export const read = (json) => JSON.parse(json);

/**
 * What the program asks the page to do, with a value: the hash of the state goes to
 * the address, as a turn with an entry in the history, what is announced is heard, the focus goes to the handle of a ref, the
 * panel shows a card, the reader gets a text or what Saved holds, and the page around hears of a
 * selection or a date.
 * @typedef {'hash' | 'turn' | 'announce' | 'focus' | 'showcard' | 'copy' | 'save' | 'select' | 'date'} Effect
 */

/**
 * What a reader takes away, as JSON: what was asked for ("png2"), the name of its file without
 * an ending, its text (of a picture its SVG), the address for others, and words about that.
 * @typedef {Record<'what' | 'name' | 'text' | 'link' | 'saved' | 'copied' | 'uncopied' | 'unsaved' | 'within' | 'alone', string>} Saved
 */

/**
 * The functions of the page that the program calls. It finds them as
 * globalThis.tripoint.
 * @typedef {object} Page
 * @property {(run: () => void) => void} later calls back in a task of its own, behind those that wait
 * @property {() => Uint8Array} facts the bundle that the page has fetched; it is given once
 * @property {(version: string) => boolean} sameFacts whether the page is made for these facts
 * @property {() => string} hash of the address to begin with
 * @property {() => string} base the address without a state
 * @property {() => string | undefined} take the lines since the last call
 * @property {(json: string) => void} show a Change
 * @property {(what: Effect, value: string) => void} perform
 * @property {(on: boolean) => void} animate whether the program wants ticks until further notice
 * @property {(reason: import('./download.js').Reason, why: string) => void} refuse to run
 */

/** @typedef {keyof Page} PageFunction */
