/**
 * Whether the frame is in sight. Browsers keep few pictures of WebGL, and a page
 * may embed many frames. Start reading at watchSight.
 */

/** So long out of sight, the reader has gone on, in ms. */
const GONE = 30_000;

/** Whether any of the frame is within the window; so it is until told otherwise. */
let seen = true;

export const inSight = () => seen;

/**
 * Where a browser cannot tell, it is in sight for ever.
 * @param {() => void} onGone when the frame has been out of sight for long
 * @param {() => void} onBack when it comes into sight
 */
export function watchSight(onGone, onBack) {
  if (!window.IntersectionObserver) return;
  let timer = 0;
  new IntersectionObserver(([{ isIntersecting }]) => {
    seen = isIntersecting;
    clearTimeout(timer);
    if (seen) onBack();
    else timer = setTimeout(onGone, GONE);
  }).observe(document.documentElement);
}
