/**
 * Stands between the engine and the browser. The engine asks for ticks (animation
 * frames) and timers without end, and gets them only while somebody needs them. Start
 * reading at Throttle.
 */

const nativeTick = window.requestAnimationFrame.bind(window);
const nativeSet = window.setTimeout.bind(window);
const nativeClear = window.clearTimeout.bind(window);

/** Readers cannot see more device pixels for a dp than this on such a map. */
const MAX_SCALE = 2;

/** How many ticks a wake-up gives: one to act, one to settle. */
const WAKE_TICKS = 2;

/**
 * A timer of the program; handle is 0 while the program sleeps.
 * @typedef {{ run: () => void, due: number, handle: number }} Timer
 */

/**
 * Holds back the program's ticks and timers while it sleeps. It sleeps from asking for a
 * tick until it gets one, which takes long if nobody needs it, or in a hidden tab. Between
 * getting a tick and asking for the next the program is awake, and its timers run.
 */
export class Throttle {
  /** @type {FrameRequestCallback | null} The callback of the tick that the engine waits for. */
  #tick = null;
  #scheduled = false;
  #budget = 0;
  #animating = false;
  /** @type {Map<number, Timer>} */
  #timers = new Map();
  #lastTimer = 0;
  #closed = false;

  /** Gives the program a few ticks; call it whenever there is something new. */
  wake() {
    this.#budget = WAKE_TICKS;
    this.#schedule();
  }

  /** Gives the program a tick at once, without the browser's. */
  now() {
    this.#give(performance.now());
  }

  /** @param {boolean} on whether the program wants ticks until further notice */
  animate(on) {
    this.#animating = on;
    this.#schedule();
  }

  /** Holds back ticks and timers for good. */
  close() {
    this.#closed = true;
    this.#sleep();
    this.#timers.clear();
  }

  /**
   * Runs start with the throttle in the place of window.requestAnimationFrame. The engine
   * keeps that function for good when it starts; the rest of the page, and its tests, use
   * the browser's own.
   * @param {() => void} start
   */
  install(start) {
    const own = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      this.#tick = callback;
      this.#sleep(); // until the tick comes
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
   * Makes the Go runtime set its timers through the throttle.
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
    if (this.#closed || this.#scheduled || !this.#tick || !(this.#animating || this.#budget > 0)) return;
    this.#scheduled = true;
    nativeTick((now) => {
      this.#scheduled = false;
      this.#give(now);
    });
  }

  /** @param {number} now */
  #give(now) {
    const tick = this.#tick;
    this.#tick = null;
    this.#budget = Math.max(0, this.#budget - 1);
    if (this.#closed || !tick) return;
    tick(now);
    // The program waits for a timer before it asks for the next tick.
    if (!this.#tick) for (const [id, timer] of this.#timers) this.#startTimer(id, timer);
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
    if (!this.#tick) this.#startTimer(id, timer);
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

/**
 * Runs something in a task of its own, behind those that wait. Unlike a timer, it does so
 * at once, however often.
 * @param {() => void} run
 */
export function later(run) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = run;
  port2.postMessage(0);
}

/** Resolves when the browser has had the time to paint the page as it is now. */
export function painted() {
  return new Promise((resolve) => {
    nativeTick(() => nativeSet(resolve));
  });
}

/**
 * Hides gamepads, which nobody needs. The engine polls them at every tick: where a host's
 * policy forbids that, the program would end; elsewhere it keeps a thread busy.
 */
export function hideGamepads() {
  Object.defineProperty(Navigator.prototype, 'getGamepads', { value: () => [], configurable: true });
}

/**
 * Limits window.devicePixelRatio, which the engine reads once.
 * @param {() => void} onChange called when the limited ratio has changed
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
