/**
 * What readers see otherwise than in the last commit, or than when make write began: each
 * state with its heading, levels and words, before and after.
 */

/**
 * @typedef {{domain: string, of: string, since: string, at: string, levels: [number, number], words: [string, string]}} Level
 * @typedef {{hash: string, name: string, kind: string, what: string, heading: [string, string], levels?: Level[],
 *   removed?: string[], added?: string[], picture?: boolean}} Change
 */

/** The folder of the language that they are seen in, "" for the facts' own. */
const folder = new URLSearchParams(location.search).get('lang') ?? '';

const KINDS = { start: 'Start', edge: 'Relationship', node: 'Node', step: 'Step of the tour' };

/**
 * @param {string} name
 * @param {...(string | Node)} content
 */
function make(name, ...content) {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}

/** @param {Change} change */
function article({ hash, name, kind, what, heading, levels = [], removed = [], added = [], picture }) {
  const box = make('article');
  const link = document.createElement('a');
  link.href = `../${folder && `${folder}/`}frame.html?live=auto${hash}`;
  link.target = 'state';
  link.textContent = kind === 'step' ? heading[1] || heading[0] : name;
  box.append(make('h2', link));
  const said = { new: ', new', gone: ', gone', changed: '' }[what] ?? '';
  const line = make('p', `${/** @type {Record<string, string>} */ (KINDS)[kind]}${kind === 'step' ? ` (${name})` : ''}${said}`);
  line.className = 'kind';
  box.append(line);
  if (heading[0] !== heading[1]) box.append(make('p', ...pair(heading[0], heading[1])));
  if (picture) box.append(make('p', 'The map looks otherwise: places, names or outlines.'));
  if (levels.length > 0) box.append(table(levels));
  const lines = [
    ...removed.filter((words) => words !== heading[0]).map((words) => make('del', words)),
    ...added.filter((words) => words !== heading[1]).map((words) => make('ins', words)),
  ];
  if (lines.length > 0) box.append(make('ul', ...lines.map((line) => make('li', line))));
  return box;
}

/**
 * @param {string} before
 * @param {string} after
 */
const pair = (before, after) => [make('del', before || '(nothing)'), ' → ', make('ins', after || '(nothing)')];

/** @param {Level[]} levels */
function table(levels) {
  const rows = levels.map(({ domain, of, since, at, levels: [a, b], words }) => {
    const said = (/** @type {number} */ level) => level.toFixed(2).replace('-', '−');
    const numbers = pair(`${said(a)} ${words[0]}`, `${said(b)} ${words[1]}`);
    return make('tr', make('th', domain), make('td', of), make('td', since), make('td', at), make('td', ...numbers));
  });
  const head = make('tr', ...['Field', 'Trust', 'Differs from', 'Most in', 'There'].map((words) => make('th', words)));
  return make('table', make('thead', head), make('tbody', ...rows));
}

/**
 * @typedef {{commit: string, date: string, subject: string, began: number, why: string}} Since the state that changes are compared with
 * @param {Since} since
 */
function basis({ commit, date, subject, began, why }) {
  if (commit) return `the last commit of this folder, ${commit} of ${date}, “${subject}”`;
  return `what was there when make write began, at ${new Date(began).toLocaleTimeString()} (this folder has no commit to compare with: ${why})`;
}

let version = '';

/**
 * @param {string} now the version of the facts
 * @param {boolean} [again] whether they may have been committed meanwhile
 */
async function show(now, again = false) {
  if (now === '' || (now === version && !again)) return;
  version = now;
  const response = await fetch(`changes.json?lang=${encodeURIComponent(folder)}`);
  /** @type {{since: Since, changes: Change[]}} */
  const { since, changes } = await response.json();
  const count = changes.length;
  const line = /** @type {HTMLElement} */ (document.getElementById('state'));
  line.textContent =
    count === 0
      ? `Nothing differs${folder && ` in “${folder}”`} from ${basis(since)}.`
      : `${count === 1 ? 'One state differs' : `${count} states differ`}${folder && ` in “${folder}”`} from ${basis(since)}. This page follows what you save.`;
  document.getElementById('changes')?.replaceChildren(...changes.map(article));
}

const told = new EventSource('events');
told.onmessage = ({ data }) => show(JSON.parse(data).version);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && told.readyState === EventSource.OPEN) show(version, true);
});
