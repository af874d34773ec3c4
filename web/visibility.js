/**
 * Whether the frame is in sight. Browsers keep few pictures of WebGL, and a page
 * may embed many frames. Start reading at watchVisibility.
 */

/** So long out of sight, the reader has gone on, in ms. */
const GONE = 30_000;

/** Whether any of the frame is within the window; so it is until told otherwise. */
let inView = true;

export const isInView = () => inView;

/**
 * Where a browser cannot tell, it is in sight for ever.
 * @param {() => void} onGone when the frame has been out of sight for long
 * @param {() => void} onBack when it comes into sight
 */
export function watchVisibility(onGone, onBack) {
  if (!window.IntersectionObserver) return;
  let timer = 0;
  new IntersectionObserver(([{ isIntersecting }]) => {
    inView = isIntersecting;
    clearTimeout(timer);
    if (inView) onBack();
    else timer = setTimeout(onGone, GONE);
  }).observe(document.documentElement);
}
