/** Words about the date, on a page that has one. */

/** A date in an address, without what it says of its own precision. */
const DATE = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/;

/**
 * Says so where map and words show another date than the address asks for.
 * @param {HTMLElement} panel
 * @param {string} date as in an address
 */
export function tellDate(panel, date) {
  const { dataset, lang } = document.documentElement;
  const line = /** @type {HTMLElement} */ (panel.querySelector('#elsewhen'));
  const [exact, year, month, day] = DATE.exec(date) ?? [];
  line.hidden = !exact || exact === dataset.date;
  if (line.hidden) return;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  /** @type {HTMLElement} */ (line.querySelector('#there')).textContent = at.toLocaleDateString(lang === 'en' ? 'en-GB' : lang, {
    timeZone: 'UTC',
    year: 'numeric',
    month: month ? 'long' : undefined,
    day: day ? 'numeric' : undefined,
  });
}
