/** Figures as tables: each a median with its spread. Start reading at print. */

const sorted = (values) => [...values].sort((a, b) => a - b);

/** The value at a part of the way through the sorted ones, 0 to 1. */
function quantile(values, part) {
  const all = sorted(values);
  const at = (all.length - 1) * part;
  const low = Math.floor(at);
  return all[low] + ((all[low + 1] ?? all[low]) - all[low]) * (at - low);
}

export const median = (values) => quantile(values, 0.5);

/** Three figures at least, and no more than a reader can tell apart. */
const number = (value) => {
  if (value === 0) return '0';
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 3);
};

/**
 * What is said of the values of several runs.
 * @param {number[]} values
 * @returns {string[]} median, smallest to largest, and how many
 */
export function summary(values) {
  if (values.length === 0) return ['none', '', '0'];
  const all = sorted(values);
  return [number(median(all)), `${number(all[0])} – ${number(all.at(-1))}`, String(all.length)];
}

/**
 * @param {string} title with the unit
 * @param {[string, number[], string?][]} rows what, the values of all runs, and the target
 */
export function print(title, rows) {
  const head = ['', 'median', 'spread', 'runs', 'target'];
  const lines = [head, ...rows.map(([what, values, target = '']) => [what, ...summary(values), target])];
  const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i].length)));
  console.log(`\n${title}`);
  for (const line of lines) {
    console.log(`  ${line.map((cell, i) => (i === 1 ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ').trimEnd()}`);
  }
}
