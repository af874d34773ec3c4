/** Hosts with twenty live frames, with hidden ones, and on paper. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { frameOf } from './hosts.js';
import { chromium, live, server, state, until } from './lib.js';

const site = server();
const host = server(fileURLToPath(new URL('host', import.meta.url)), ["Content-Security-Policy: default-src * data: 'unsafe-inline'"]);
const chrome = chromium();

/** Opens a page of others with live frames. */
async function embed(n, style = '') {
  const page = await chrome.newPage({ width: 1100, height: 700, reducedMotion: true });
  await page.goto(`${host.url}blank.html`);
  await page.evaluate(
    (src, many, css) => {
      const frame = `<iframe sandbox="allow-scripts" style="display:block;border:0;width:1000px;height:640px" src="${src}"></iframe>`;
      document.body.innerHTML = `<div style="${css}">${frame.repeat(many)}</div>`;
    },
    `${site.url}frame.html?live=auto#edge/cn-us`,
    n,
    style,
  );
  const frames = [];
  for (const handle of await page.$$('iframe')) frames.push(await until(() => handle.contentFrame(), 'a frame'));
  return { page, frames };
}

const canvases = async (frames) =>
  (await Promise.all(frames.map((frame) => frame.evaluate(() => document.querySelectorAll('canvas').length)))).reduce((a, b) => a + b);

test('of twenty live frames those in sight run, wherever the reader scrolls to, and none loses its picture', async () => {
  const { page, frames } = await embed(20);
  await live(frames[0]);
  assert.ok((await canvases(frames)) <= 2, 'frames out of sight run');
  for (const i of [5, 10, 15, 19, 0]) {
    await page.evaluate((n) => document.querySelectorAll('iframe')[n].scrollIntoView(), i);
    await live(frames[i]);
  }
  const states = await Promise.all(frames.map(state));
  assert.ok(!states.includes('failed'), states.join());
  assert.deepEqual(page.errors, []);
});

test('a frame in a box that nobody sees is there once the box is shown', async () => {
  for (const [hidden, shown] of [
    ['visibility: hidden', 'visibility: visible'],
    ['display: none', 'display: block'],
  ]) {
    const { page, frames } = await embed(1, hidden);
    await page.$eval('div', (div, css) => div.setAttribute('style', css), shown);
    await live(frames[0]);
    await until(() => frames[0].evaluate(() => document.querySelector('canvas').width > 300), 'the map has its size');
    assert.deepEqual(page.errors, []);
  }
});

test('a host on paper has the words of its frame, and the frame goes on as it was', async () => {
  const { page, frames } = await embed(1);
  await live(frames[0]);
  const size = () => frames[0].$eval('canvas', ({ width, height }) => [width, height].join('×'));
  const before = await size();
  const pdf = await page.pdf({ format: 'A4', printBackground: true });
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString();
  const title = await frames[0].$eval('#panel h1', (h1) => h1.textContent);
  assert.equal(text.split(title).length, 2, text);
  assert.match(text, /May 2016/i);
  assert.equal(await size(), before);
  assert.equal(await state(await frameOf(page)), 'live');
  assert.deepEqual(page.errors, []);
});
