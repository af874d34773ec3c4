/** What is there that neither browsers nor scripts of web/ declare. */

/** The runtime of Go, of wasm_exec.js; Program uses what it keeps to itself. */
declare class Go {
  importObject: WebAssembly.Imports & { gojs: Record<string, Function> };
  exited: boolean;
  mem: DataView | null;
  _inst: WebAssembly.Instance | null;
  _values: unknown[];
  _scheduledTimeouts: Map<number, number>;
  _resume(): void;
  run(instance: WebAssembly.Instance): Promise<void>;
}

/** The functions of the page, which the program looks for under this name. */
declare var tripoint: Readonly<import('../../web/wire.js').Page>;

/** What not every browser has. */
interface Navigator {
  readonly connection?: { readonly saveData?: boolean };
}

/** A pinch on a trackpad, in Safari. */
interface GestureEvent extends MouseEvent {
  /** How far the fingers are apart, 1 at the beginning. */
  readonly scale: number;
}
interface HTMLElementEventMap {
  gesturestart: GestureEvent;
  gesturechange: GestureEvent;
  gestureend: GestureEvent;
}

/** Measures in px; tools/site/layout.go puts numbers in their places in embed.js. */
declare const LAYOUT: {
  readonly height: number;
  readonly mediumHeight: number;
  readonly narrowHeight: number;
  readonly medium: number;
  readonly narrow: number;
};

/** The languages of the pages that are in folders of their own, those with a slash behind; tools/site/embed.go puts them into embed.js. */
declare const LANGUAGES: readonly string[];
