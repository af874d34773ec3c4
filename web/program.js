/**
 * The program's life: may it run here, download, start, end. Start reading at
 * Program.
 */

/**
 * Why there is no program. The page has a sentence for each, found by this
 * word.
 * @typedef {'webgl' | 'policy' | 'missing' | 'network' | 'broken' | 'ended' | 'lost' | 'cancelled'} Reason
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

/** The smallest module: eight bytes that only a policy can refuse. */
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

/** Throws Trouble if the program could not run here, before it is fetched. */
export function checkBrowser() {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
  } catch (error) {
    throw new Trouble('policy', error);
  }
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) throw new Trouble('webgl');
  context.getExtension('WEBGL_lose_context')?.loseContext(); // browsers keep few
}

/**
 * Fetches and compiles the program.
 * @param {string} url
 * @param {number} size of the program in bytes, unpacked
 * @param {(done: number, total: number) => void} onProgress in bytes on the wire
 * @param {AbortSignal} signal cancels the download
 * @param {WebAssembly.Imports} imports
 * @returns {Promise<WebAssembly.Instance>}
 */
export async function download(url, size, onProgress, signal, imports) {
  const response = await request(url, signal);
  const total = Number(response.headers.get('Content-Length')) || size;
  let bytes = 0;
  const counted = response.body.pipeThrough(new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      onProgress(total * Math.min(1, bytes / size), total);
      controller.enqueue(chunk);
    },
  }));
  // A type of our own: whatever a host calls the file, its content decides.
  const module = new Response(counted, { headers: { 'Content-Type': 'application/wasm' } });
  try {
    return (await WebAssembly.instantiateStreaming(module, imports)).instance;
  } catch (error) {
    if (signal.aborted) throw new Trouble('cancelled', error);
    throw new Trouble(error instanceof WebAssembly.CompileError ? 'broken' : 'network', error);
  }
}

async function request(url, signal) {
  let response;
  try {
    response = await fetch(url, { signal, credentials: 'omit' });
  } catch (error) {
    throw new Trouble(signal.aborted ? 'cancelled' : 'network', error);
  }
  if (!response.ok || !response.body) throw new Trouble('missing', `${response.status} ${response.statusText}`);
  return response;
}

/**
 * Runs the program until it ends, which it should not.
 * @param {object} go the Go runtime of wasm_exec.js
 * @param {WebAssembly.Instance} instance
 * @param {import('./gates.js').Gate} gate
 * @param {(why: string) => void} onEnd called once
 */
export function run(go, instance, gate, onEnd) {
  let over = false;
  const end = (why) => {
    if (over) return;
    over = true;
    // Events still arrive, and nobody is there any more. The runtime would call
    // in vain for every timer that it believes to be set, without end.
    go._resume = () => {};
    go._scheduledTimeouts.clear();
    gate.close();
    onEnd(why);
  };
  const resume = go._resume;
  go._resume = () => {
    try {
      resume.call(go);
    } catch (error) {
      end(String(error));
    }
    if (go.exited) end('');
  };
  gate.install(() => {
    go.run(instance).then(() => end(''), (error) => end(String(error)));
  });
}
