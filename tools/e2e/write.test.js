/** An author writes a map of their own and sees what they save where they are; problems stand beside it. */
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { built, chromium, state, until } from './lib.js';

const top = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'write-'));
const facts = join(folder, 'islands');
const edges = join(facts, 'edges.yaml');
const chrome = chromium();

/** The program that watches, which compiles the site first. */
let writing;
let url = '';

before(async () => {
  cpSync(join(top, 'data/source/testdata/islands'), facts, { recursive: true });
  writeFileSync(join(facts, 'languages.yaml'), 'languages:\n  - {tag: ru, name: Русский}\n  - {tag: de, name: Deutsch}\n');
  execFileSync('go', ['build', '-o', join(built, 'bin/write'), './tools/write'], { cwd: top });
  writing = spawn(join(built, 'bin/write'), ['-port', '0', facts], { cwd: top, env: { ...process.env, EDITOR: 'codium' } });
  for await (const line of createInterface({ input: writing.stdout })) {
    url = /http:\S+/.exec(line)?.[0] ?? '';
    if (url) break;
  }
});

after(() => {
  writing?.kill('SIGINT');
  rmSync(folder, { recursive: true });
});

/** The frame with the map, once its program runs. It is compiled first, and the pages are made. */
async function map(page) {
  let frame;
  const runs = async () => {
    frame = page.frames().find((f) => f.url().includes('frame.html'));
    return frame && (await state(frame).catch(() => '')) === 'live';
  };
  await until(runs, 'the map is live', 300_000);
  return frame;
}

const text = (frame) => frame.evaluate(() => document.body.innerText);
const says = (frame, words) => until(async () => (await text(frame)).includes(words), `“${words}” is seen`);
const problems = (page) => page.$$eval('#problems li a', (links) => links.map((link) => [link.textContent, link.href]));
const save = (old, words) => writeFileSync(edges, readFileSync(edges, 'utf8').replace(old, words));

test('what is saved is seen in the state that is open, and problems keep the map', async () => {
  const page = await chrome.newPage();
  await page.goto(`${url}#edge/amber-birch?date=2021-06&domain=cables`);
  const frame = await map(page);
  await says(frame, 'One cable');
  await frame.evaluate(() => {
    document.querySelector('body > canvas').dataset.kept = 'yes';
  });
  const hash = () => frame.evaluate(() => location.hash);
  const opened = await hash();

  save('headline: One cable', 'headline: Two quarrels');
  await says(frame, 'Two quarrels');
  assert.equal(await hash(), opened);
  assert.equal(await frame.evaluate(() => document.querySelector('body > canvas').dataset.kept), 'yes', 'the program began anew');

  const whole = readFileSync(edges, 'utf8');
  writeFileSync(edges, `${whole.slice(0, whole.indexOf('headline: Two') + 6)}`);
  await until(async () => (await problems(page)).length > 0, 'half a file is a problem');
  for (const [words, link] of await problems(page)) {
    assert.match(words, /islands.*\.yaml(:\d+:\d+)?: .+; .+|islands: .+; .+/);
    assert.match(link, /^vscodium:\/\/file\/.*islands/);
  }
  assert.ok((await text(frame)).includes('Two quarrels'), 'the last good facts are gone');

  renameSync(facts, `${facts}-away`);
  await until(async () => (await problems(page)).some(([words]) => /cannot be read/.test(words)), 'the folder is gone');
  assert.ok((await text(frame)).includes('Two quarrels'), 'the last good facts are gone');

  renameSync(`${facts}-away`, facts);
  writeFileSync(edges, whole.replace('Two quarrels', 'Three letters'));
  await says(frame, 'Three letters');
  assert.deepEqual(await problems(page), []);
  assert.equal(await hash(), opened);

  await page.reload();
  const again = await map(page);
  await says(again, 'Three letters');
  assert.equal(await again.evaluate(() => location.hash), opened, 'another visit begins elsewhere');
  assert.deepEqual(page.errors, []);
});

test('the map in another language is kept through saves, and tells what is not translated', async () => {
  const page = await chrome.newPage();
  await page.goto(`${url}#edge/amber-birch?date=2021-06`);
  await map(page);
  const buttons = () =>
    page.$$eval('#languages button', (all) => all.map((b) => [b.textContent, b.disabled, b.getAttribute('aria-pressed')].join(' ')));
  assert.deepEqual(await buttons(), ['English false true', 'Русский false false', 'Deutsch true false']);
  await page.click('#languages [lang="ru"]');
  const live = async (path) => {
    const frame = page.frames().find((f) => f.url().startsWith(`${url}${path}?live=auto`));
    return frame && (await state(frame).catch(() => '')) === 'live' ? frame : undefined;
  };
  const russian = () => live('ru/frame.html');
  await until(russian, 'the map is live in Russian', 60_000);
  const frame = await russian();
  await says(frame, 'Three letters'); // for want of a translation
  assert.match(await frame.evaluate(() => location.hash), /^#edge\/amber-birch/);
  assert.match(await page.$eval('#gaps summary', (e) => e.textContent), /: de \d+, ru \d+$/);
  await frame.evaluate(() => {
    document.querySelector('body > canvas').dataset.kept = 'yes';
  });

  mkdirSync(join(facts, 'ru'));
  const hash = createHash('sha256').update('Three letters').digest('hex').slice(0, 8);
  const translation = join(facts, 'ru/edges.yaml');
  writeFileSync(translation, `edge/amber-birch:\n  phases.0.headline@${hash}: Три письма\n`);
  await says(frame, 'Три письма');
  assert.equal(await frame.evaluate(() => document.querySelector('body > canvas').dataset.kept), 'yes', 'the program began anew');
  save('headline: Three letters', 'headline: Four letters');
  await says(frame, 'Four letters');
  await page.click('#gaps summary');
  await until(
    () => page.$$eval('#gaps li', (all) => all.some((e) => /ru\/edges\.yaml.* is stale/.test(e.textContent))),
    'a stale text is told',
  );
  assert.equal(await page.$eval('#changes', (a) => a.search), '?lang=ru', 'changes are told in another language');
  assert.deepEqual(await buttons(), ['English false false', 'Русский false true', 'Deutsch true false']);

  await page.reload();
  await until(russian, 'it is in Russian on another visit', 60_000);
  rmSync(translation);
  save('headline: Four letters', 'headline: Three letters');
  await says(await russian(), 'Three letters');

  await (await russian()).click('a[hreflang="en"]');
  await until(() => live('frame.html'), 'a link in the map leads to it in English, with its program', 60_000);
  await says(await live('frame.html'), 'Three letters');
  await until(async () => (await buttons())[0] === 'English false true', 'the preview follows a link in the map');
  assert.deepEqual(page.errors, []);
});

test('a page lists what readers will see differently', async () => {
  const page = await chrome.newPage();
  await page.goto(`${url}preview/changes.html`);
  await until(() => page.$('article'), 'a change is listed');
  const told = await page.$eval('#changes', (e) => e.innerText);
  assert.match(await page.$eval('#state', (e) => e.textContent), /when make write began, at .*it is not under git/);
  assert.match(told, /Amber – Birch/);
  assert.match(told, /One cable/);
  assert.match(told, /Three letters/);
  save('headline: Silence', 'headline: Noise');
  await until(async () => /Silence → Noise/.test(await page.$eval('#changes', (e) => e.innerText)), 'the list follows');
  assert.deepEqual(page.errors, []);
});

test('the page stays when make write ends, and says so', async () => {
  const page = await chrome.newPage();
  await page.goto(`${url}#edge/amber-birch?date=2021-06`);
  const frame = await map(page);
  await says(frame, 'Three letters');
  writing.kill('SIGINT');
  await until(async () => /has ended/.test(await page.$eval('#state', (e) => e.textContent)), 'it is said');
  assert.ok((await text(frame)).includes('Three letters'));
});
