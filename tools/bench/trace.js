/**
 * What the main thread of a page computes, in processor time, which other programs
 * on the machine do not lengthen as they do a time on the clock; and how long its longest
 * task takes by the clock, as its reader waits. Start reading at traced.
 */

async function trace(page, act) {
  await page.tracing.start({ categories: ['-*', 'toplevel', 'devtools.timeline', 'blink.user_timing'] });
  await act();
  return JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents;
}

/** The tasks of a thread: its events that are within no other. */
function tasksOf(events, { pid, tid }) {
  const own = events.filter((e) => e.ph === 'X' && e.dur && e.pid === pid && e.tid === tid);
  own.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  return own.filter(({ ts, dur }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<number>} the longest task of any page's or frame's thread meanwhile, in ms
 */
export async function longest(page, act) {
  const events = await trace(page, act);
  // The browser has pages of its own, which are nobody's frames.
  const ours = new Set(events.filter((e) => /^https?:/.test(e.args?.data?.url)).map(({ pid }) => pid));
  const threads = events.filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain' && ours.has(e.pid));
  return Math.max(0, ...threads.flatMap((thread) => tasksOf(events, thread).map(({ dur }) => dur))) / 1000;
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} act
 * @param {string} from a mark that the page makes meanwhile
 * @param {string} to another
 * @returns {Promise<number>} what the page's thread has computed between the marks, in ms; a task that has begun
 *   before the first counts from there
 */
export async function traced(page, act, from, to) {
  const events = await trace(page, act);
  const mark = (name) => events.find((e) => e.name === name && e.cat.includes('user_timing'));
  const [first, last] = [mark(from), mark(to)];
  if (!first || !last) throw new Error(`the trace has no mark "${first ? to : from}"`);
  return (
    tasksOf(events, first).reduce((sum, { ts, dur, tdur = 0 }) => {
      const inside = Math.max(0, Math.min(ts + dur, last.ts) - Math.max(ts, first.ts));
      return sum + (inside / dur) * tdur;
    }, 0) / 1000
  );
}
