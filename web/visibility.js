/**
 * Whether the frame is in view. Browsers keep only a few WebGL contexts, and a page may
 * embed many frames. Start reading at watchVisibility.
 */

/** After this many ms out of view, the reader has gone on. */
const GONE = 30_000;

/** Whether any of the frame is in the window; assumed until the browser says otherwise. */
let inView = true;

export const isInView = () => inView;

/**
 * In a browser that cannot tell, the frame is always in view.
 * @param {() => void} onGone when the frame has been out of view for long
 * @param {() => void} onBack when it comes into view
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
