/** Figures as tables, as main.go reads them (figures.go). Start reading at Table. */

/** What is measured, a row, of whom, a column, in all runs. */
export class Table {
  /**
   * @param {string} title
   * @param {string} unit
   * @param {string[]} columns
   * @param {{about?: string, base?: number}} [more] a sentence or two; the column to which others are ratios
   */
  constructor(title, unit, columns, { about, base } = {}) {
    Object.assign(this, { title, unit, about, columns, base, rows: [] });
  }

  /**
   * Adds a value to a row, which it begins with the first.
   * @param {string} name of the row
   * @param {string} column
   * @param {number[]} values of a run
   * @param {{target?: string, more?: boolean, why?: string}} [about] what is to be reached; whether more is
   *   better; the reason where the base is not the best
   */
  add(name, column, values, about = {}) {
    let row = this.rows.find((r) => r.name === name);
    if (!row) {
      row = { name, ...about, cells: this.columns.map(() => []) };
      this.rows.push(row);
    }
    const i = this.columns.indexOf(column);
    if (i < 0) throw new Error(`the table "${this.title}" has no column "${column}"`);
    row.cells[i].push(...values);
  }
}

/**
 * The value at a part of the way through the sorted ones.
 * @param {number[]} values
 * @param {number} part 0 to 1
 */
export function quantile(values, part) {
  const all = [...values].sort((a, b) => a - b);
  const at = (all.length - 1) * part;
  const low = Math.floor(at);
  return all[low] + ((all[low + 1] ?? all[low]) - all[low]) * (at - low);
}

const short = (x) => (Number.isNaN(x) ? '–' : x.toPrecision(4));

/** Prints medians only, when somebody runs a module by itself. */
export function print({ title, unit, columns, rows }) {
  console.log(`\n${title}, ${unit}`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, cells }) => [
        name,
        Object.fromEntries(columns.map((c, i) => [c, cells[i].length ? short(quantile(cells[i], 0.5)) : '–'])),
      ]),
    ),
  );
}
