/**
 * What the main thread of a page computes, in processor time, which other programs
 * on the machine do not lengthen as they do a time on the clock. Start reading at
 * traced.
 */

/**
 * @param {import('puppeteer-core').Page} page
 * @param {() => Promise<unknown>} act
 * @param {string} from a mark that the page makes meanwhile
 * @param {string} to another
 * @returns {Promise<number>} what the page's thread has computed between the marks, in ms; a task that has begun
 *   before the first counts from there
 */
export async function traced(page, act, from, to) {
  await page.tracing.start({ categories: ['-*', 'toplevel', 'devtools.timeline', 'blink.user_timing'] });
  await act();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(await page.tracing.stop()));
  const mark = (name) => traceEvents.find((e) => e.name === name && e.cat.includes('user_timing'));
  const [first, last] = [mark(from), mark(to)];
  if (!first || !last) throw new Error(`the trace has no mark "${first ? to : from}"`);
  const own = traceEvents.filter((e) => e.ph === 'X' && e.dur && e.pid === first.pid && e.tid === first.tid);
  own.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  const tasks = own.filter(({ ts, dur }) => {
    // those that are within no other
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
  return (
    tasks.reduce((sum, { ts, dur, tdur = 0 }) => {
      const inside = Math.max(0, Math.min(ts + dur, last.ts) - Math.max(ts, first.ts));
      return sum + (inside / dur) * tdur;
    }, 0) / 1000
  );
}
