/**
 * How the program answers a reader: the longest task and the time from an input to
 * the next paint, action by action. Start reading at response.
 */
import { along, blank, click, live, middle, pause, until } from '../e2e/lib.js';
import { PLAIN, slow } from './line.js';
import { print } from './table.js';
import { watch } from './watch.js';

/** So long nothing new is to be noted before an action counts as over, in ms. */
const SETTLED = 1200;

const press = (page, action) => page.$eval(`:is(#bar, #card) button[data-action="${action}"]`, (b) => {
  const { x, y, width, height } = b.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}).then((at) => click(page, at));

async function drag(page, i) {
  const box = await page.$eval('#lanes', (e) => e.getBoundingClientRect().toJSON());
  const y = box.y + box.height - 40;
  const x = (part) => box.x + box.width * part;
  const [from, to] = i % 2 ? [0.9, 0.4] : [0.4, 0.9];
  await page.mouse.move(x(from), y);
  await page.mouse.down();
  for (let step = 1; step <= 12; step++) {
    await page.mouse.move(x(from + (to - from) * step / 12), y);
    await pause(60);
  }
  await page.mouse.up();
}

async function zoom(page, i) {
  const { x, y } = await middle(page, 'node/cn');
  await page.mouse.move(x, y);
  await page.keyboard.down('Control');
  for (let step = 0; step < 4; step++) {
    await page.mouse.wheel({ deltaY: i % 2 ? 120 : -120 });
    await pause(60);
  }
  await page.keyboard.up('Control');
}

/** What a reader does, the i-th time; each undoes what the time before has done. */
const ACTIONS = [
  ['select an edge', async (page, i) => click(page, await along(page, ['edge/cn-us', 'edge/cn-ru', 'edge/ru-us'][i % 3], 0.4))],
  ['drag the date', drag],
  ['one domain', (page, i) => press(page, i % 2 ? 'domain:' : 'domain:security')],
  ['tour step', (page, i) => press(page, i ? 'step:next' : 'step:1')],
  ['zoom by wheel', zoom],
  ['zoom by button', (page, i) => page.click(`#tools [data-key="${i % 2 ? 'out' : 'in'}"]`)],
];

/** Waits until the page has noted nothing more for a while, and takes what it has. */
async function take(page) {
  const count = () => page.evaluate(() => window.noted.tasks.length + window.noted.frames.length + window.noted.inputs.length);
  let [before, since] = [-1, Date.now()];
  await until(async () => {
    const now = await count();
    if (now !== before) [before, since] = [now, Date.now()];
    return Date.now() - since > SETTLED;
  }, 'the program settles', 30_000);
  return page.evaluate(() => {
    const { tasks, frames, inputs } = window.noted;
    return { tasks: tasks.splice(0), frames: frames.splice(0), inputs: inputs.splice(0) };
  });
}

/** Opens the program at full speed, then measures at the speed asked for. */
async function openAt(browser, site, cpu) {
  const page = await blank(browser);
  await page.evaluateOnNewDocument(watch);
  await page.goto(`${site.url}frame.html`, { timeout: 60_000 });
  await live(page);
  await take(page);
  await slow(page, { ...PLAIN, cpu });
  return page;
}

const most = (list, of) => Math.max(0, ...list.map(of));

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {{url: string}} site
 * @param {number} runs
 */
export async function response(browser, site, runs) {
  for (const cpu of [1, 4]) {
    const page = await openAt(browser, site, cpu);
    const [tasks, scripts, paints] = [[], [], []];
    for (const [what, act] of ACTIONS) {
      const of = { task: [], script: [], paint: [] };
      for (let i = 0; i < runs; i++) {
        await act(page, i);
        const noted = await take(page);
        of.task.push(most(noted.tasks, (t) => t.duration));
        of.script.push(most(noted.frames.flatMap((f) => f.scripts), (s) => s.duration));
        of.paint.push(most(noted.inputs.filter((e) => e.id || e.name === 'pointermove' || e.name === 'wheel'), (e) => e.duration));
      }
      if (what === 'tour step') await press(page, 'step:0');
      await take(page);
      tasks.push([what, of.task, cpu === 1 ? '≤ 50' : '']);
      scripts.push([what, of.script]);
      paints.push([what, of.paint, cpu === 4 ? '≤ 100' : '']);
    }
    await page.browserContext().close();
    print(`Longest task, ms, CPU ×${cpu} (0: none over 50)`, tasks);
    print(`Longest script in a frame over 50 ms, ms, CPU ×${cpu}`, scripts);
    print(`Input to next paint, ms, CPU ×${cpu} (0: below 16)`, paints);
  }
}
