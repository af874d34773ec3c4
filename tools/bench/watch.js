/**
 * What a page is asked to note of itself. Everything here runs in the page, and
 * uses nothing from outside itself. Start reading at watch.
 */

/** Keeps long tasks, shifts and paints in window.noted, from the page's first moment on. */
export function watch() {
  const noted = { tasks: [], shifts: [], paints: [], largest: [] };
  window.noted = noted;
  const keep = (type, list, of) =>
    new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) list.push(of(entry));
    }).observe({ type, buffered: true });
  keep('longtask', noted.tasks, ({ startTime, duration }) => ({ startTime, duration }));
  keep('layout-shift', noted.shifts, ({ startTime, value, hadRecentInput: input }) => ({ startTime, value, input }));
  keep('paint', noted.paints, ({ name, startTime }) => ({ name, startTime }));
  keep('largest-contentful-paint', noted.largest, ({ startTime }) => ({ startTime }));
}

/**
 * Calls window.tellReady, once something has been painted and a selector finds
 * something, with the time of that in ms after the navigation.
 * @param {string} selector
 */
export function watchReady(selector) {
  let painted = false;
  const look = () => {
    if (!painted || !document.querySelector(selector)) return;
    changes.disconnect();
    window.tellReady?.(performance.now());
  };
  const changes = new MutationObserver(look);
  changes.observe(document, { subtree: true, childList: true, attributeFilter: ['data-state'] });
  new PerformanceObserver((list) => {
    painted ||= list.getEntriesByName('first-contentful-paint').length > 0;
    look();
  }).observe({ type: 'paint', buffered: true });
}

/**
 * Keeps in window.changes how long it took from an input of a type, in ms, until a
 * tick was on its way that showed its effect.
 * @param {string} type
 * @param {'visible' | 'text' | 'place' | 'point'} effect what becomes other: whether a selector finds something
 *   visible, its text, its place, or what window.edgePoint says of a ref
 * @param {string} of the selector or the ref
 * @param {boolean} [each] whether every input is waited for, not only the first
 */
export function watchChange(type, effect, of, each = false) {
  const round = (x, y) => `${Math.round(x * 10)} ${Math.round(y * 10)}`;
  const find = () => document.querySelector(of);
  const value = {
    visible: () => Boolean(find()?.checkVisibility()),
    text: () => find()?.textContent,
    place() {
      const box = find().getBoundingClientRect();
      return round(box.x, box.y);
    },
    point() {
      const at = window.edgePoint(of);
      return at ? round(at.x, at.y) : 'out of view';
    },
  }[effect];
  window.changes = [];
  const listen = (event) => {
    const before = value();
    // What a tick has brought is seen in the task after it.
    const look = () =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (value() === before) look();
          else window.changes.push(performance.now() - event.timeStamp);
        };
        port2.postMessage(0);
      });
    look();
  };
  window.stopWatching?.();
  window.addEventListener(type, listen, { capture: true, once: !each });
  window.stopWatching = () => window.removeEventListener(type, listen, { capture: true });
}

/** Notes when each tick begins, until window.stopTicks is called, which returns that, in ms. */
export function watchTicks() {
  const times = [];
  let on = true;
  const next = (now) => {
    times.push(now);
    if (on) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  window.stopTicks = () => {
    on = false;
    return times;
  };
}
