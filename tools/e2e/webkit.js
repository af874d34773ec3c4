/**
 * A small client of WebDriver (https://www.w3.org/TR/webdriver2/) for WebKitGTK:
 * Debian's WebKitWebDriver, which starts MiniBrowser. Start reading at launch.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { pause } from './lib.js';

/** The longest that one command may take, in ms. */
const COMMAND_LIMIT = 45_000;

/** How long the driver has to answer after its start, in ms. */
const START_LIMIT = 15_000;

/** How long a window has to take a size, in ms, and how often it is asked for. */
const RESIZE_LIMIT = 3_000;
const RESIZE_TRIES = 4;

/** The code points that stand for keys without a character; section 17.4.2. */
const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Space: ' ',
  Escape: '\uE00C',
  Shift: '\uE008',
  Control: '\uE009',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
};

/**
 * Starts the driver and a browser.
 * @param {object} options of launch in browsers.js
 * @returns {Promise<WebKit>} to be closed by its user
 */
export async function launch({ webgl = true, dark = false } = {}) {
  const driver = process.env.WEBKIT_DRIVER || '/usr/bin/WebKitWebDriver';
  const [browserPath] = /\/[\w./+-]+\/MiniBrowser/.exec(readFileSync(driver, 'latin1')); // it takes arguments only with a path
  const port = await freePort();
  // A group of its own, which ends as one whatever becomes of the driver.
  const child = spawn(driver, [`--port=${port}`], { detached: true, stdio: 'ignore' });
  const failed = once(child, 'error').then(([error]) => {
    throw new Error(`${driver} does not start: ${error.message}`);
  });
  const browser = new WebKit(child, `http://127.0.0.1:${port}`);
  try {
    await Promise.race([failed, browser.ready()]);
    await browser.begin(browserPath, ['--automation', ...(webgl ? [] : ['--enable-webgl=false']), ...(dark ? ['--dark-mode'] : [])]);
  } catch (error) {
    await browser.close();
    throw error;
  }
  return browser;
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

/** A Reader; see browsers.js. */
class WebKit {
  #child;
  #base;
  #session = '';
  #atExit = () => this.#kill();

  /**
   * @param {import('node:child_process').ChildProcess} child the driver
   * @param {string} base the driver's address
   */
  constructor(child, base) {
    this.#child = child;
    this.#base = base;
    process.once('exit', this.#atExit);
  }

  /** Waits until the driver answers. */
  async ready() {
    const end = Date.now() + START_LIMIT;
    for (;;) {
      const answer = await fetch(`${this.#base}/status`, { signal: AbortSignal.timeout(1000) }).catch((error) => error);
      if (answer.ok) return;
      if (Date.now() > end) throw new Error(`WebKitWebDriver does not answer within ${START_LIMIT} ms: ${answer.cause ?? answer}`);
      await pause(50);
    }
  }

  /**
   * Opens a window.
   * @param {string} binary the path of MiniBrowser
   * @param {string[]} args
   */
  async begin(binary, args) {
    const { sessionId } = await this.#call('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary, args } } },
    });
    this.#session = `/session/${sessionId}`;
  }

  async goto(url) {
    await this.#call('POST', '/url', { url });
    await this.#watch();
  }

  async reload() {
    await this.#call('POST', '/refresh', {});
    await this.#watch();
  }

  async evaluate(run, ...args) {
    return this.#call('POST', '/execute/sync', { script: `return (${run}).apply(null, arguments)`, args });
  }

  async frame(selector) {
    const element = await this.#call('POST', '/element', { using: 'css selector', value: selector });
    const within = async (run, ...args) => {
      await this.#call('POST', '/frame', { id: element });
      try {
        return await this.evaluate(run, ...args);
      } finally {
        await this.#call('POST', '/frame', { id: null });
      }
    };
    // The driver is in one frame at a time, so questions queue.
    let turn = Promise.resolve();
    return {
      evaluate: (...all) => {
        const answer = turn.then(() => within(...all));
        turn = answer.catch(() => {});
        return answer;
      },
    };
  }

  /**
   * Puts the window under the pointer of a screen without a window manager,
   * which is in the middle: there a window has the focus by that alone. The driver
   * answers once it has asked the screen for a size, which the page gets later; and
   * a window that was still about to get another one is asked again.
   */
  async resize(width, height) {
    const look = () => this.evaluate(() => ({ size: [innerWidth, innerHeight], x: screen.width / 2, y: screen.height / 2 }));
    for (let tries = 1; tries <= RESIZE_TRIES; tries++) {
      const { x, y, size } = await look();
      const rect = await this.#call('GET', '/window/rect');
      await this.#call('POST', '/window/rect', {
        x: Math.round(x - width / 2),
        y: Math.round(y - height / 2),
        width: rect.width + width - size[0], // the window has a bar over the page
        height: rect.height + height - size[1],
      });
      const end = Date.now() + RESIZE_LIMIT;
      do {
        const now = (await look()).size;
        if (now[0] === width && now[1] === height) return;
        await pause(50);
      } while (Date.now() < end);
    }
    assert.deepEqual((await look()).size, [width, height], 'MiniBrowser does not take the size');
  }

  async click({ x, y }, modifier = '') {
    const [px, py] = [Math.round(x), Math.round(y)];
    await this.#held(modifier, () =>
      this.#act(
        'pointer',
        [
          { type: 'pointerMove', x: Math.max(px - 30, 0), y: Math.max(py - 20, 0), duration: 0 },
          { type: 'pointerMove', x: px, y: py, duration: 50 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
        { parameters: { pointerType: 'mouse' } },
      ),
    );
  }

  async press(key, modifier = '') {
    const value = KEYS[key] ?? key;
    await this.#held(modifier, () =>
      this.#act('key', [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  }

  async wheel({ x, y }, deltaY) {
    await this.#act('wheel', [{ type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY, duration: 0 }]);
  }

  async screenshot() {
    return Buffer.from(await this.#call('GET', '/screenshot'), 'base64');
  }

  async errors() {
    return this.evaluate(() => window.troubles ?? []);
  }

  async close() {
    try {
      if (this.#session) await this.#call('DELETE', '', undefined);
    } finally {
      this.#kill();
      process.removeListener('exit', this.#atExit);
    }
  }

  #kill() {
    if (!this.#child.pid) return;
    try {
      process.kill(-this.#child.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error; // it has ended by itself
    }
  }

  /** The driver does not tell the console's lines: the page itself keeps what follows its load. */
  async #watch() {
    await this.evaluate(() => {
      window.troubles = [];
      for (const name of ['error', 'warn']) {
        const own = console[name];
        console[name] = (...parts) => {
          window.troubles.push(parts.join(' '));
          own.apply(console, parts);
        };
      }
      addEventListener('error', (event) => window.troubles.push(event.message));
      addEventListener('unhandledrejection', (event) => window.troubles.push(String(event.reason)));
      document.addEventListener('securitypolicyviolation', (event) =>
        window.troubles.push(`${event.violatedDirective}: ${event.blockedURI}`),
      );
    });
  }

  async #held(modifier, act) {
    if (!modifier) return act();
    await this.#act('key', [{ type: 'keyDown', value: KEYS[modifier] }]);
    try {
      return await act();
    } finally {
      await this.#act('key', [{ type: 'keyUp', value: KEYS[modifier] }]);
    }
  }

  async #act(type, actions, more = {}) {
    await this.#call('POST', '/actions', { actions: [{ type, id: type, actions, ...more }] });
  }

  /**
   * Sends a command.
   * @returns {Promise<any>} the answer's value
   */
  async #call(method, path, body) {
    const what = `WebKitWebDriver ${method} ${path}`;
    let answer;
    try {
      answer = await fetch(`${this.#base}${this.#session}${path}`, {
        method,
        body: body && JSON.stringify(body),
        signal: AbortSignal.timeout(COMMAND_LIMIT),
      });
    } catch (error) {
      throw new Error(`${what}: no answer within ${COMMAND_LIMIT} ms`, { cause: error });
    }
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${what}: ${value.error}: ${value.message}`);
    return value;
  }
}
