/**
 * Gates between the engine and the browser: the engine asks for animation
 * frames and timers for ever, and gets them only while somebody needs them.
 * Start reading at Throttle.
 */

const nativeFrame = window.requestAnimationFrame.bind(window);
const nativeSet = window.setTimeout.bind(window);
const nativeClear = window.clearTimeout.bind(window);

/** More device pixels for a dp than this cannot be told apart on such a map. */
const MAX_SCALE = 2;

/** How many frames a wake-up is good for: one to act, one to settle. */
const WAKE_FRAMES = 2;

/**
 * A timer of the program; handle is 0 while it is held.
 * @typedef {{ run: () => void, due: number, handle: number }} Timer
 */

/**
 * Holds the program's frames and timers while it sleeps. It sleeps when it has
 * asked for a frame that nobody needs, or that the browser does not give, as in
 * a hidden tab; between getting a frame and asking for the next it may wait for
 * timers of its own, and is awake.
 */
export class Throttle {
  /** @type {FrameRequestCallback | null} The frame that the engine waits for. */
  #frame = null;
  #scheduled = false;
  #budget = 0;
  #animating = false;
  /** @type {Map<number, Timer>} */
  #timers = new Map();
  #lastTimer = 0;
  #closed = false;

  /** Lets the program run for a moment; call it whenever there is something new. */
  wake() {
    this.#budget = WAKE_FRAMES;
    this.#schedule();
  }

  /** @param {boolean} on whether the program wants frames until further notice */
  animate(on) {
    this.#animating = on;
    this.#schedule();
  }

  /** Holds frames and timers for good. */
  close() {
    this.#closed = true;
    this.#sleep();
    this.#timers.clear();
  }

  /**
   * Runs start with the gate in place of window.requestAnimationFrame, which
   * the engine keeps for good when it starts. The rest of the page, and whoever
   * tests it, goes on with the browser's own.
   * @param {() => void} start
   */
  install(start) {
    const own = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      this.#frame = callback;
      this.#sleep(); // until the frame comes
      this.#schedule();
      return 0;
    };
    try {
      start();
    } finally {
      window.requestAnimationFrame = own;
    }
  }

  /**
   * Lets the Go runtime set its timers through the gate.
   * @param {Record<string, Function>} imports the runtime's functions
   */
  throttleTimers(imports) {
    this.#throttleImport(imports, 'runtime.scheduleTimeoutEvent');
    this.#throttleImport(imports, 'runtime.clearTimeoutEvent');
  }

  /**
   * @param {Record<string, Function>} imports
   * @param {string} name
   */
  #throttleImport(imports, name) {
    const call = imports[name];
    imports[name] = (/** @type {number} */ sp) => {
      const { setTimeout: ownSet, clearTimeout: ownClear } = window;
      window.setTimeout = /** @type {typeof setTimeout} */ (
        (/** @type {() => void} */ run, /** @type {number} */ delay) => this.#setTimer(run, delay)
      );
      window.clearTimeout = (id) => this.#clearTimer(/** @type {number} */ (id));
      try {
        call(sp);
      } finally {
        window.setTimeout = ownSet;
        window.clearTimeout = ownClear;
      }
    };
  }

  #schedule() {
    if (this.#closed || this.#scheduled || !this.#frame || !(this.#animating || this.#budget > 0)) return;
    this.#scheduled = true;
    nativeFrame((now) => this.#run(now));
  }

  /** @param {number} now */
  #run(now) {
    const frame = this.#frame;
    this.#scheduled = false;
    this.#frame = null;
    this.#budget = Math.max(0, this.#budget - 1);
    if (this.#closed || !frame) return;
    frame(now);
    // It waits for something before it asks for the next frame.
    if (!this.#frame) for (const [id, timer] of this.#timers) this.#startTimer(id, timer);
  }

  #sleep() {
    for (const timer of this.#timers.values()) {
      nativeClear(timer.handle);
      timer.handle = 0;
    }
  }

  /**
   * @param {() => void} run
   * @param {number} delay in ms
   */
  #setTimer(run, delay) {
    const id = ++this.#lastTimer;
    const timer = { run, due: performance.now() + delay, handle: 0 };
    this.#timers.set(id, timer);
    if (!this.#frame) this.#startTimer(id, timer);
    return id;
  }

  /**
   * @param {number} id
   * @param {Timer} timer
   */
  #startTimer(id, timer) {
    if (timer.handle) return;
    timer.handle = nativeSet(
      () => {
        this.#timers.delete(id);
        timer.run();
      },
      Math.max(0, timer.due - performance.now()),
    );
  }

  /** @param {number} id */
  #clearTimer(id) {
    const timer = this.#timers.get(id);
    if (timer) nativeClear(timer.handle);
    this.#timers.delete(id);
  }
}

/** Resolves when the browser has had the time to show what is there now. */
export function painted() {
  return new Promise((resolve) => {
    nativeFrame(() => nativeSet(resolve));
  });
}

/**
 * Takes away what the engine would ask for and nobody needs: it polls gamepads
 * on every frame, which ends the program where a host's policy denies them and
 * keeps a thread busy where it does not.
 */
export function hideGamepads() {
  Object.defineProperty(Navigator.prototype, 'getGamepads', { value: () => [], configurable: true });
}

/**
 * Bounds window.devicePixelRatio, which the engine reads once.
 * @param {() => void} onChange called when the bounded ratio has changed
 */
export function boundScale(onChange) {
  const native = Object.getOwnPropertyDescriptor(window, 'devicePixelRatio')?.get;
  const real = () => (native ? native.call(window) : 1);
  const bounded = () => Math.min(MAX_SCALE, real() || 1);
  Object.defineProperty(window, 'devicePixelRatio', { get: bounded, configurable: true });
  let before = bounded();
  const watch = () => {
    matchMedia(`(resolution: ${real()}dppx)`).addEventListener(
      'change',
      () => {
        if (bounded() !== before) onChange();
        before = bounded();
        watch();
      },
      { once: true },
    );
  };
  watch();
}
