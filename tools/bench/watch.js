/**
 * What a page is asked to note of itself, from its first moment on. Everything
 * here runs in the page. Start reading at watch.
 */

/** Keeps long tasks, shifts, paints and inputs in window.noted. */
export function watch() {
  const noted = { tasks: [], frames: [], shifts: [], paints: [], largest: [], inputs: [] };
  window.noted = noted;
  const keep = (type, list, of, options = {}) => new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries()) list.push(of(entry));
  }).observe({ type, buffered: true, ...options });
  const time = ({ startTime, duration }) => ({ startTime, duration });
  keep('longtask', noted.tasks, time);
  keep('long-animation-frame', noted.frames, (entry) => ({
    ...time(entry),
    scripts: entry.scripts.map((s) => ({ duration: s.duration, invoker: s.invoker, layout: s.forcedStyleAndLayoutDuration })),
    render: entry.renderStart ? entry.startTime + entry.duration - entry.renderStart : 0,
  }));
  keep('layout-shift', noted.shifts, (entry) => ({
    startTime: entry.startTime, value: entry.value, input: entry.hadRecentInput,
    what: entry.sources.map(({ node }) => node?.id || node?.className?.baseVal || node?.className || node?.nodeName),
  }));
  keep('paint', noted.paints, ({ name, startTime }) => {
    if (name === 'first-contentful-paint') window.tellPaint?.(startTime);
    return { name, startTime };
  });
  keep('largest-contentful-paint', noted.largest, ({ startTime, size, element }) => ({ startTime, size, element: element?.nodeName }));
  keep('event', noted.inputs, (entry) => ({
    ...time(entry), name: entry.name, id: entry.interactionId,
    delay: entry.processingStart - entry.startTime, work: entry.processingEnd - entry.processingStart,
  }), { durationThreshold: 16 });
}

/**
 * Keeps in window.shown when the next click happened and when a frame was on its
 * way in which an element could be seen, in ms after the navigation.
 * @param {string} id
 */
export function watchClick(id) {
  window.addEventListener('click', (event) => {
    const look = () => {
      if (!document.getElementById(id)?.checkVisibility()) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel(); // its turn comes after the frame
      port1.onmessage = () => { window.shown = { from: event.timeStamp, to: performance.now() }; };
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  }, { capture: true, once: true });
}
