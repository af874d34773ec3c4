/**
 * The program's life: whether it can run here, its download, start and end. Start
 * reading at Program.
 */
import './wasm_exec.js'; // which makes Go
import { Throttle } from './throttle.js';

/**
 * Why there is no program. The page has a sentence for each, in an element with this
 * class.
 * @typedef {'webgl' | 'wasm' | 'policy' | 'missing' | 'server' | 'network' | 'packed' | 'broken' | 'version' | 'ended' | 'lost' | 'cancelled'} Reason
 */

/** Something that keeps the program from running. */
export class Trouble extends Error {
  /**
   * @param {Reason} reason
   * @param {unknown} [cause]
   */
  constructor(reason, cause) {
    super(cause instanceof Error ? cause.message : String(cause ?? ''));
    this.reason = reason;
  }
}

/** The smallest module, of eight bytes: only a policy can refuse it. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** How a file begins that is packed by gzip, and how a program does. */
const GZIP = '31,139';
const PROGRAM = '0,97';

/**
 * Brotli has no mark: there the length tells. A host that packs by itself makes it at most so
 * many times longer or shorter than the page's own file.
 */
const OTHERS = 1.6;

/** The type that browsers demand of a program. */
const PROGRAM_TYPE = 'application/wasm';

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

/**
 * Fetches and compiles the program.
 * @param {string} url
 * @param {number} size of the program in bytes, unpacked
 * @param {number} packed of it as it is sent
 * @param {(done: number, total: number) => void} onProgress in bytes on the wire
 * @param {AbortSignal} signal cancels the download
 * @param {boolean} again whether what the browser keeps of it is not to be used
 * @returns {Promise<WebAssembly.Module>}
 */
export async function download(url, size, packed, onProgress, signal, again) {
  const response = await request(url, { signal, credentials: 'omit', cache: again ? 'reload' : 'default' });
  const total = Number(response.headers.get('Content-Length')) || packed;
  // A browser keeps the compiled program for the next visit only if it gets the original
  // response. So a copy counts the bytes.
  const copy = response.clone();
  let bytes = 0;
  let head = '';
  const counted = /** @type {ReadableStream<Uint8Array>} */ (copy.body).pipeTo(
    new WritableStream({
      write(chunk) {
        head ||= String(chunk.slice(0, 2));
        bytes += chunk.byteLength;
        onProgress(total * Math.min(1, bytes / size), total);
      },
    }),
  );
  let module;
  try {
    [module] = await Promise.all([WebAssembly.compileStreaming(asProgram(response)), counted]);
  } catch (error) {
    if (signal.aborted) throw new Trouble('cancelled', error);
    if (!(error instanceof WebAssembly.CompileError)) throw new Trouble('network', error);
    await counted.catch(() => {}); // the compiler gives up before all has come
    const brotli = head !== PROGRAM && bytes < packed * OTHERS && bytes > packed / OTHERS;
    throw new Trouble(head === GZIP || brotli ? 'packed' : 'broken', error);
  }
  // Another program than the page's might never answer.
  if (bytes !== size) throw new Trouble('version', `${bytes} ≠ ${size}`);
  return module;
}

/**
 * The response with the type that browsers demand, whatever the host has given it.
 * @param {Response} response
 */
function asProgram(response) {
  if (response.headers.get('Content-Type') === PROGRAM_TYPE) return response;
  return new Response(response.body, { headers: { 'Content-Type': PROGRAM_TYPE } });
}

/**
 * @param {string} url
 * @param {RequestInit & { signal: AbortSignal }} options
 */
async function request(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch (error) {
    throw new Trouble(options.signal.aborted ? 'cancelled' : 'network', error);
  }
  if (!response.ok || !response.body) {
    const gone = [404, 410].includes(response.status);
    throw new Trouble(gone ? 'missing' : 'server', `${response.status} ${response.statusText}`);
  }
  return response;
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
