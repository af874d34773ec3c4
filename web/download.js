/**
 * The download of the program and its facts, side by side. Start reading at Download.
 */

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

/** How files begin: packed by gzip, a program, facts. */
const GZIP = '31,139';
const PROGRAM = /^0,97$/;
const FACTS = /^222,|,166$/;

/**
 * Brotli has no mark: there the length tells. A host that packs by itself makes it at most so
 * many times longer or shorter than the page's own file.
 */
const OTHERS = 1.6;

/** The type that browsers demand of a program. */
const PROGRAM_TYPE = 'application/wasm';

/**
 * One of the two files: its address, its size in bytes, how many of them are sent, and how it
 * begins.
 * @typedef {{ url: string, size: number, packed: number, begins: RegExp }} Part
 */

/**
 * Tells of a part how many bytes have come, and of how many, both on the wire.
 * @typedef {(done: number, total: number) => void} OnPart
 */

/** The program and the facts of a page. What has come is kept for another start. */
export class Download {
  /** @type {WebAssembly.Module | null} */
  module = null;
  /** @type {Blob | null} Bytes that lie outside of the page's memory until a program wants them. */
  facts = null;
  #parts;

  /** @param {DOMStringMap} page names both files */
  constructor({ program, size, packed, facts, factsSize, factsPacked }) {
    this.#parts = [
      { url: /** @type {string} */ (program), size: Number(size), packed: Number(packed), begins: PROGRAM },
      { url: /** @type {string} */ (facts), size: Number(factsSize), packed: Number(factsPacked), begins: FACTS },
    ];
  }

  /**
   * Fetches what is not there yet. If one part fails, the other is given up.
   * @param {OnPart} onProgress of both together
   * @param {AbortController} abort cancels it
   * @param {boolean} again whether what the browser keeps is not to be used
   */
  async fetch(onProgress, abort, again) {
    const { signal } = abort;
    /** @type {RequestInit & { signal: AbortSignal }} */
    const how = { signal, credentials: 'omit', cache: again ? 'reload' : 'default' };
    const [program, facts] = this.#parts;
    const come = new Map(this.#parts.map((part) => [part, [0, part.packed]]));
    /** @type {(part: Part) => OnPart} */
    const tell =
      (part) =>
      (...now) => {
        come.set(part, now);
        const [done, total] = [...come.values()].reduce(([a, b], [c, d]) => [a + c, b + d]);
        onProgress(done, total);
      };
    const has = (/** @type {Part} */ part) => tell(part)(part.packed, part.packed);
    if (this.module) has(program);
    if (this.facts) has(facts);
    try {
      await Promise.all([
        (async () => (this.module ??= await fetchProgram(program, how, tell(program))))(),
        (async () => (this.facts ??= await fetchFacts(facts, how, tell(facts))))(),
      ]);
    } catch (error) {
      abort.abort();
      throw error;
    }
  }

  /** Forgets what has come: it does not fit. */
  forget() {
    this.module = this.facts = null;
  }
}

/**
 * Fetches and compiles the program.
 * @param {Part} part
 * @param {RequestInit & { signal: AbortSignal }} how
 * @param {OnPart} onProgress
 * @returns {Promise<WebAssembly.Module>}
 */
async function fetchProgram(part, how, onProgress) {
  const response = await request(part, how);
  // A browser keeps the compiled program for the next visit only if it gets the original
  // response. So a copy counts the bytes.
  const seen = watch(response, part, onProgress);
  let module;
  try {
    [module] = await Promise.all([WebAssembly.compileStreaming(asProgram(response)), seen.end]);
  } catch (error) {
    if (how.signal.aborted) throw new Trouble('cancelled', error);
    if (!(error instanceof WebAssembly.CompileError)) throw new Trouble('network', told(part, error));
    await seen.end.catch(() => {}); // the compiler gives up before all has come
    throw new Trouble(isPacked(seen, part) ? 'packed' : 'broken', told(part, error));
  }
  // Another program than the page's might never answer.
  if (seen.bytes !== part.size) throw new Trouble('version', told(part, `${seen.bytes} ≠ ${part.size}`));
  return module;
}

/**
 * Fetches the facts, and compares them with the hash in their name.
 * @param {Part} part
 * @param {RequestInit & { signal: AbortSignal }} how
 * @param {OnPart} onProgress
 */
async function fetchFacts(part, how, onProgress) {
  const response = await request(part, how);
  const seen = watch(response, part, onProgress);
  let bytes;
  try {
    [bytes] = await Promise.all([response.arrayBuffer(), seen.end]);
  } catch (error) {
    throw new Trouble(how.signal.aborted ? 'cancelled' : 'network', told(part, error));
  }
  if (seen.bytes !== part.size) throw new Trouble(isPacked(seen, part) ? 'packed' : 'broken', told(part, `${seen.bytes} ≠ ${part.size}`));
  const hash = await hashOf(bytes);
  if (hash && !part.url.includes(`.${hash}.`)) throw new Trouble('broken', told(part, hash));
  return new Blob([bytes]);
}

/**
 * The hash by which a file of facts is named: the first half of its SHA-256. Browsers have none
 * on pages that come by plain HTTP, which promises nothing anyway: there it is '', and the
 * program compares the facts' checksum and version alone.
 * @param {ArrayBuffer} bytes
 */
async function hashOf(bytes) {
  const digest = await globalThis.crypto?.subtle?.digest('SHA-256', bytes);
  return [...new Uint8Array(digest ?? 0)]
    .slice(0, 16)
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/**
 * What is seen of a response: how many bytes, the first two, and its end.
 * @typedef {{ bytes: number, head: string, end: Promise<void> }} Seen
 */

/**
 * Counts what comes, on a copy.
 * @param {Response} response
 * @param {Part} part
 * @param {OnPart} onProgress
 * @returns {Seen}
 */
function watch(response, { size, packed }, onProgress) {
  const total = Number(response.headers.get('Content-Length')) || packed;
  onProgress(0, total);
  const copy = /** @type {ReadableStream<Uint8Array>} */ (response.clone().body);
  const seen = { bytes: 0, head: '', end: Promise.resolve() };
  seen.end = copy.pipeTo(
    new WritableStream({
      write(chunk) {
        seen.head ||= String(chunk.slice(0, 2));
        seen.bytes += chunk.byteLength;
        onProgress(total * Math.min(1, seen.bytes / size), total);
      },
    }),
  );
  return seen;
}

/**
 * Whether a file came still packed.
 * @param {Seen} seen
 * @param {Part} part
 */
const isPacked = ({ head, bytes }, { packed, begins }) =>
  head === GZIP || (!begins.test(head) && bytes < packed * OTHERS && bytes > packed / OTHERS);

/**
 * What a developer is told: of which file, and what.
 * @param {Part} part
 * @param {unknown} cause
 */
const told = ({ url }, cause) => `${url}: ${cause instanceof Error ? cause.message : cause}`;

/**
 * The response with the type that browsers demand, whatever the host has given it.
 * @param {Response} response
 */
function asProgram(response) {
  if (response.headers.get('Content-Type') === PROGRAM_TYPE) return response;
  return new Response(response.body, { headers: { 'Content-Type': PROGRAM_TYPE } });
}

/**
 * @param {Part} part
 * @param {RequestInit & { signal: AbortSignal }} how
 */
async function request(part, how) {
  let response;
  try {
    response = await fetch(part.url, how);
  } catch (error) {
    throw new Trouble(how.signal.aborted ? 'cancelled' : 'network', told(part, error));
  }
  if (!response.ok || !response.body) {
    const gone = [404, 410].includes(response.status);
    throw new Trouble(gone ? 'missing' : 'server', told(part, `${response.status} ${response.statusText}`));
  }
  return response;
}
