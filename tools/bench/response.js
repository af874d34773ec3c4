/**
 * How soon a page answers: from an input to a tick that shows its effect, action by
 * action, and the ticks of what moves. Start reading at response.
 */
import { click, laidOut, middle, pause, until } from '../e2e/lib.js';
import { PLAIN, slow } from './line.js';
import { EDGES, openLive, rested } from './subjects.js';
import { Table, quantile } from './table.js';
import { watch, watchChange, watchTicks } from './watch.js';

/** Between two inputs, what the first has begun comes to its end, in ms. */
const REST = 700;
/** Each action so often for each run. */
const TIMES = 3;
/** So long something moves while its ticks are counted, in ms. */
const MOVES = 4000;

const pressed = (selector) => async (page) => {
  await page.evaluate((s) => document.querySelector(s).scrollIntoView({ block: 'center' }), selector);
  const at = await page.$eval(selector, (b) => {
    const { x, y, width, height } = b.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.click(at.x, at.y);
};

/** Turns the wheel by a step, where the map is. */
async function turn(page, subject, i) {
  const at = subject.wheelKey ? await middle(page, 'node/cn') : await subject.point(page, EDGES[0]);
  await page.mouse.move(at.x, at.y);
  if (subject.wheelKey) await page.keyboard.down(subject.wheelKey);
  await page.mouse.wheel({ deltaY: i % 2 ? 100 : -100 });
  if (subject.wheelKey) await page.keyboard.up(subject.wheelKey);
}

/** Why others may be faster. */
const WHY = {
  'select an edge':
    'the program draws the map with WebGL that the processor emulates here; the others change attributes of what they have drawn.',
  'open the agreements, or the overview again': 'its cards have links, terms and notes, and open and close; the others write less.',
  'zoom by a step of the wheel':
    'the map is drawn with WebGL that the processor emulates here; the page’s own thread takes 1 to 17 ms of a tick.',
};

const EVENT = 'event/2015-09-understanding';
const SWITCH = `#panel [data-card="${EVENT}"] [role="switch"]`;

/**
 * What a reader does for the i-th time, each undoing the time before, and how its
 * effect is seen; see watchChange.
 */
const ALL = {
  'select an edge': {
    type: 'pointerup',
    effect: (subject, i) => ['visible', subject.shown(EDGES[i % EDGES.length])],
    act: async (page, subject, i) => click(page, await subject.point(page, EDGES[i % EDGES.length])),
  },
  'open the agreements, or the overview again': {
    type: 'pointerup',
    effect: (subject, i) => ['visible', i % 2 ? subject.shown(EDGES[0]) : subject.agreements],
    async before(page, subject) {
      await click(page, await subject.point(page, EDGES[0]));
      await until(() => page.$(subject.shown(EDGES[0])), 'the edge is selected');
    },
    act: (page, subject, i) => pressed(subject.tab(i % 2 ? '' : 'agreements'))(page),
  },
  'zoom by a step of the wheel': {
    type: 'wheel',
    async before(page, subject) {
      // away from the smallest, from which no step leads out
      for (let i = 0; i < 3; i++) {
        await turn(page, subject, 0);
        await pause(REST);
      }
    },
    effect: (subject) =>
      // The pointer is at another, which may stay where it is.
      subject.wheelKey ? ['place', '.handle[data-ref="node/us"]'] : ['point', EDGES[1]],
    act: turn,
  },
};

const OURS = {
  ...ALL,
  'press a domain': {
    type: 'pointerup',
    effect: () => ['text', '#bar [data-key="lens"] [aria-pressed="true"]'],
    act: (page, _, i) => pressed(`#bar button[data-action="${i % 2 ? 'domain:' : 'domain:security'}"]`)(page),
  },
  'switch an event off, or on again': {
    type: 'pointerup',
    effect: () => ['text', '#bar'],
    async before(page) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#${EVENT}`);
      await until(() => page.evaluate((s) => document.querySelector(s)?.checkVisibility(), SWITCH), 'the event is open');
      await pause(REST);
      await laidOut(page); // or what is to be pressed would move
    },
    act: pressed(SWITCH),
  },
  'go to the next step of the tour': {
    type: 'pointerup',
    effect: () => ['text', '#card'],
    before: (page) =>
      page.evaluate(() => {
        location.hash = '#?step=1';
      }),
    act: (page, _, i) => pressed(`#card button[data-action="${i % 4 === 3 ? 'step:1' : 'step:next'}"]`)(page),
    after: (page) =>
      page.evaluate(() => {
        location.hash = '#edge/cn-us';
      }),
  },
};

/** Drags the date to and fro over the lanes, and measures every move. */
async function drag(page, times) {
  const { x, y, width, height } = await page.$eval('#lanes', (e) => e.getBoundingClientRect().toJSON());
  const to = (part) => page.mouse.move(x + width * part, y + height - 40);
  await to(0.3);
  await page.mouse.down();
  await page.evaluate(watchChange, 'pointermove', 'text', '#when', true);
  for (let i = 0; i < times; i++) {
    await to(0.3 + 0.05 * (i % 12));
    await pause(150);
  }
  await page.mouse.up();
  await pause(REST);
  return page.evaluate(() => window.changes);
}

async function times(page, subject, action, count) {
  const all = [];
  await action.before?.(page, subject);
  await pause(REST);
  for (let i = 0; i < count; i++) {
    await page.evaluate(watchChange, action.type, ...action.effect(subject, i));
    await action.act(page, subject, i);
    all.push(...(await until(() => page.evaluate(() => window.changes.length && window.changes), 'the input has an effect', 20_000)));
    await pause(REST);
  }
  await action.after?.(page);
  return all;
}

/** Returns the times from one tick to the next in ms, while something moves. */
async function ticks(page, move) {
  await page.evaluate(watchTicks);
  await move();
  const at = await page.evaluate(() => window.stopTicks());
  return at.slice(1).map((t, i) => t - at[i]);
}

async function play(page) {
  await page.evaluate(() => {
    location.hash = '#edge/cn-us?date=2009-01';
  });
  await pause(REST);
  await page.click('#play');
  const all = await ticks(page, () => pause(MOVES));
  await page.click('#play');
  return all;
}

async function zoom(page, subject) {
  const end = Date.now() + MOVES;
  return ticks(page, async () => {
    for (let i = 0; Date.now() < end; i++) {
      await turn(page, subject, i % 20 < 10 ? 0 : 1);
      await pause(16);
    }
  });
}

const longest = async (page) => {
  await pause(REST);
  return page.evaluate(() => Math.max(0, ...window.noted.tasks.splice(0).map((t) => t.duration)));
};

/**
 * @param {Awaited<ReturnType<typeof import('./subjects.js').subjects>>} all
 * @param {number} runs
 */
export async function response({ program, peers }, runs) {
  const tables = [];
  const names = [program, ...peers].map((s) => s.name);
  const browser = await rested();
  try {
    for (const cpu of [1, 4]) {
      const answers = new Table(`From an input to a tick with its effect, CPU ×${cpu}`, 'ms', names, { base: 0 });
      const tasks = new Table(`Longest task of the page's thread while it answers, CPU ×${cpu}`, 'ms, 0 if none takes 50', names, {
        base: 0,
      });
      const moving = new Table(`Ticks while something moves, CPU ×${cpu}`, 'ms from one to the next, or a second', names, { base: 0 });
      for (const subject of [program, ...peers]) {
        const page = await openLive(browser, subject, {}, (p) => p.evaluateOnNewDocument(watch));
        await longest(page);
        await slow(page, { ...PLAIN, cpu });
        for (const [what, action] of Object.entries(subject === program ? OURS : ALL)) {
          console.log(`  CPU ×${cpu}: ${subject.name}: ${what}`);
          answers.add(what, subject.name, await times(page, subject, action, runs * TIMES), {
            target: cpu === 4 ? '≤ 100' : '≤ 50',
            why: WHY[what],
          });
          tasks.add(what, subject.name, [await longest(page)], { target: cpu === 1 ? '≤ 50' : '', why: WHY[what] });
        }
        if (subject === program) {
          answers.add('drag the date by some months', subject.name, await drag(page, runs * TIMES * 2));
          tasks.add('drag the date by some months', subject.name, [await longest(page)]);
        }
        const moves = subject === program ? { 'the date plays': play, zooming: zoom } : { zooming: zoom };
        for (const [what, move] of Object.entries(moves)) {
          const all = await move(page, subject);
          moving.add(`${what}: ticks a second`, subject.name, [(1000 * all.length) / all.reduce((a, b) => a + b, 0)], {
            more: true,
            why: WHY['zoom by a step of the wheel'],
          });
          moving.add(`${what}: time of a tick, median`, subject.name, [quantile(all, 0.5)], { why: WHY['zoom by a step of the wheel'] });
          moving.add(`${what}: time of a tick, 95 of 100 are below`, subject.name, [quantile(all, 0.95)], {
            why: WHY['zoom by a step of the wheel'],
          });
        }
        await page.browserContext().close();
      }
      tables.push(answers, tasks, moving);
    }
  } finally {
    await browser.close();
  }
  return tables;
}
