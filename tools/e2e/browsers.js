/**
 * The same hands and eyes in three browsers: Chromium, Firefox over WebDriver
 * BiDi, and WebKitGTK over WebDriver. Start reading at launch.
 */
import assert from 'node:assert/strict';
import puppeteer from 'puppeteer-core';
import { FLAGS } from './lib.js';
import { launch as launchWebKit } from './webkit.js';

/** How long a browser has to start, and to end, in ms. */
const START_LIMIT = 30_000;
const END_LIMIT = 10_000;

/**
 * A reader in a browser with one page. Points are in CSS pixels of the page,
 * also those in an iframe of it; keys have the names of KeyboardEvent.key, and
 * Space.
 * @typedef {object} Reader
 * @property {(url: string) => Promise<void>} goto
 * @property {() => Promise<void>} reload
 * @property {(run: Function, ...args: any[]) => Promise<any>} evaluate runs in the page
 * @property {(selector: string) => Promise<{evaluate: Reader['evaluate']}>} frame an iframe's page
 * @property {(width: number, height: number) => Promise<void>} resize of the page
 * @property {(at: {x: number, y: number}, modifier?: string) => Promise<void>} click
 * @property {(key: string, modifier?: string) => Promise<void>} press
 * @property {(at: {x: number, y: number}, deltaY: number) => Promise<void>} wheel
 * @property {() => Promise<Buffer>} screenshot as PNG
 * @property {() => Promise<string[]>} errors and warnings of the console since the page was opened
 * @property {() => Promise<void>} close
 */

/** A Reader with puppeteer's hands. */
class Puppet {
  #browser;
  #page;
  #errors = [];

  /** @param {import('puppeteer-core').Browser} browser */
  constructor(browser) {
    this.#browser = browser;
  }

  async begin() {
    this.#page = await this.#browser.newPage();
    this.#page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) this.#errors.push(message.text());
    });
    this.#page.on('pageerror', (error) => this.#errors.push(String(error)));
    return this;
  }

  async goto(url) {
    this.#errors = [];
    await this.#page.goto(url);
  }

  async reload() {
    this.#errors = [];
    await this.#page.reload();
  }

  evaluate(run, ...args) {
    return this.#page.evaluate(run, ...args);
  }

  async frame(selector) {
    return (await this.#page.waitForSelector(selector, { polling: 50 })).contentFrame();
  }

  async resize(width, height) {
    await this.#page.setViewport({ width, height });
  }

  async click({ x, y }, modifier = '') {
    const { mouse } = this.#page;
    await mouse.move(Math.max(x - 30, 0), Math.max(y - 20, 0));
    await mouse.move(x, y, { steps: 3 });
    await this.#held(modifier, async () => {
      await mouse.down();
      await mouse.up();
    });
  }

  async press(key, modifier = '') {
    await this.#held(modifier, () => this.#page.keyboard.press(key));
  }

  async wheel({ x, y }, deltaY) {
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.wheel({ deltaY });
  }

  async screenshot() {
    return Buffer.from(await this.#page.screenshot());
  }

  async errors() {
    return this.#errors;
  }

  async close() {
    const child = this.#browser.process();
    const late = setTimeout(() => child.kill('SIGKILL'), END_LIMIT);
    try {
      await this.#browser.close();
    } finally {
      clearTimeout(late);
    }
  }

  async #held(modifier, act) {
    if (modifier) await this.#page.keyboard.down(modifier);
    try {
      await act();
    } finally {
      if (modifier) await this.#page.keyboard.up(modifier);
    }
  }
}

async function launchChromium({ webgl, dark }) {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [...FLAGS, ...(webgl ? [] : ['--disable-3d-apis']), ...(dark ? ['--force-dark-mode'] : [])],
    timeout: START_LIMIT,
    defaultViewport: null,
  });
  return new Puppet(browser).begin();
}

/** Without a screen Firefox has no WebGL 2. */
async function launchFirefox({ webgl, dark }) {
  const { DISPLAY, WAYLAND_DISPLAY, ...env } = process.env;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX || '/usr/bin/firefox-esr',
    headless: !webgl,
    env: webgl ? process.env : env,
    extraPrefsFirefox: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1, 'toolkit.shutdown.fastShutdownStage': 3 },
    timeout: START_LIMIT,
    defaultViewport: null,
  });
  return new Puppet(browser).begin();
}

/** The browsers, each with what starts it. */
export const BROWSERS = { Chromium: launchChromium, Firefox: launchFirefox, WebKitGTK: launchWebKit };

/**
 * Starts a browser. One that is missing is an error.
 * @param {keyof typeof BROWSERS} name
 * @param {{webgl?: boolean, dark?: boolean}} [options] whether it has WebGL 2, and prefers dark pages
 * @returns {Promise<Reader>} to be closed by its user
 */
export async function launch(name, { webgl = true, dark = false } = {}) {
  assert.ok(process.env.DISPLAY, 'Firefox and WebKitGTK need a screen for WebGL: run tools/test.sh, or name one in DISPLAY');
  try {
    return await BROWSERS[name]({ webgl, dark });
  } catch (error) {
    throw new Error(`${name} does not start: run make setup`, { cause: error });
  }
}
