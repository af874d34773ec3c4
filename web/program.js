/**
 * The program's life: whether it can run here, its start and end. Start reading at
 * Program.
 */
import './wasm_exec.js'; // which makes Go
import { Trouble } from './download.js';
import { Throttle } from './throttle.js';

/** The smallest module, of eight bytes: only a policy can refuse it. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** Throws Trouble if the program cannot run here, before the download. */
export function checkBrowser() {
  if (!globalThis.WebAssembly?.compileStreaming) throw new Trouble('wasm'); // old, or locked down
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (error) {
    throw new Trouble('policy', error);
  }
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) throw new Trouble('webgl');
  context.getExtension('WEBGL_lose_context')?.loseContext(); // browsers keep only a few
}

/** One run of the program, until end. */
export class Program {
  #go = new Go();
  #throttle = new Throttle();
  #over = false;
  #onEnd;

  /** @param {(why: string) => void} onEnd called once if it ends by itself, which it should not */
  constructor(onEnd) {
    this.#onEnd = onEnd;
  }

  /** @param {WebAssembly.Module} module */
  async run(module) {
    const go = this.#go;
    this.#throttle.throttleTimers(go.importObject.gojs);
    const instance = await WebAssembly.instantiate(module, go.importObject);
    if (this.#over) return;
    const resume = go._resume;
    go._resume = () => {
      try {
        resume.call(go);
      } catch (error) {
        this.#ended(String(error));
      }
      if (go.exited) this.#ended('');
    };
    this.#throttle.install(() => {
      go.run(instance).then(
        () => this.#ended(''),
        (error) => this.#ended(String(error)),
      );
    });
  }

  /** Gives the program a few ticks; call it whenever there is something new. */
  wake() {
    this.#throttle.wake();
  }

  /** Lets the program take what there is now, without a tick of the browser. */
  now() {
    this.#throttle.now();
  }

  /** @param {boolean} on whether the program wants ticks until further notice */
  animate(on) {
    this.#throttle.animate(on);
  }

  /** @param {string} why */
  #ended(why) {
    if (this.#over) return;
    this.end();
    this.#onEnd(why);
  }

  /**
   * Ends the program and frees its memory. The engine's listeners still get events, and
   * the runtime would try for ever to resume for the timers that it believes to be set.
   */
  end() {
    const go = this.#go;
    this.#over = true;
    this.#throttle.close();
    go._resume = () => {};
    go._scheduledTimeouts.clear();
    // The window keeps the engine's listeners, and they keep the runtime.
    go._inst = go.mem = null;
    go._values = [];
  }
}
