/**
 * How much of the map lies under bar and card, so that the program can keep
 * what matters clear of them. Start reading at watchCover.
 */

/** Room between what lies upon the map and what must not be under it, in dp. */
const GAP = 8;

/**
 * @param {HTMLElement} bar
 * @param {HTMLElement} card
 * @param {(line: string) => void} push tells the program
 */
export function watchCover(bar, card, push) {
  const { body, documentElement: root } = document;
  let told = '0 0 0 0';
  let most = 0; // that the present card has covered
  const tell = () => {
    const map = body.getBoundingClientRect();
    const box = card.getBoundingClientRect();
    const upon = box.bottom <= map.bottom;
    // The map would sway with each step of a tour, were it to follow a card that
    // becomes smaller.
    most = card.hidden || !upon ? 0 : Math.max(most, map.bottom - box.top + GAP);
    root.style.setProperty('--card', card.hidden || upon ? '0px' : `${card.offsetHeight + GAP}px`);
    const top = bar.offsetHeight && bar.offsetTop + bar.offsetHeight;
    const cover = `${top} 0 ${Math.ceil(most)} 0`;
    if (cover !== told) push(`cover ${cover}`);
    told = cover;
  };
  const sizes = new ResizeObserver(tell);
  for (const element of [body, bar, card]) sizes.observe(element);
}
