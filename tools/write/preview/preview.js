/**
 * The preview: hears of each look at the facts, shows problems, and keeps the frame with the
 * map as it is but for its facts.
 */

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const frame = /** @type {HTMLIFrameElement} */ (element('map'));

/** The address of the map: its language is the folder, if it is not the facts' own. */
const MAP = /^\/(?:([^/]+)\/)?frame\.html$/;

/** @returns {Location | null} where the frame is, if it shows the map */
function inFrame() {
  try {
    const now = frame.contentWindow?.location;
    return now && MAP.test(now.pathname) ? now : null;
  } catch {
    return null; // a page of others
  }
}

/** The folder of the language that the map is in, or that it is to be in. */
const language = {
  get() {
    const now = inFrame();
    if (now) return MAP.exec(now.pathname)?.[1] ?? '';
    try {
      return sessionStorage.getItem('language') || '';
    } catch {
      return '';
    }
  },
  /** @param {State} state */
  there: ({ languages }) => languages.find(({ folder, ready }) => ready && folder === language.get())?.folder ?? '',
};

/** Where the reader is: as the frame says, or this page's address, or what was kept of the last visit. */
const place = {
  first: location.hash,
  get() {
    const now = inFrame();
    if (now) return now.hash;
    try {
      return this.first || sessionStorage.getItem('hash') || '';
    } catch {
      return this.first;
    }
  },
  keep() {
    try {
      sessionStorage.setItem('hash', this.get());
      sessionStorage.setItem('language', language.get());
      history.replaceState(null, '', location.pathname); // another visit goes on from there
    } catch {
      // a browser that keeps nothing begins at the start
    }
  },
};

/**
 * @typedef {{folder: string, version: string, file: string, frame: string, wanted: string, saved: number,
 *   problems: {text: string, link: string}[], gaps: {lang: string, count: number, first: {text: string, link: string}[]}[],
 *   languages: {folder: string, tag: string, name: string, ready: boolean}[], step: string, failure: string, note: string, ready: boolean, fresh: boolean}} State
 */

/** The version of the facts in the frame, and what its page has written into it. */
let shown = '';
let written = '';
/** @type {State | null} */
let last = null;
let busy = false;

/** Brings the frame to the last state; while it does, another may come. */
async function follow() {
  if (busy) return;
  busy = true;
  while (last?.ready && last.version && (last.version !== shown || last.frame !== written)) {
    const { version, frame: page } = last;
    if (!shown || page !== written || !(await renewed(last))) begin(language.there(last));
    shown = version;
    written = page;
  }
  busy = false;
}

/**
 * Opens the frame where the reader was.
 * @param {string} folder of the language
 */
function begin(folder) {
  const hash = place.get();
  frame.hidden = false;
  // A number makes it another address: otherwise a new hash alone would not fetch it.
  const address = `${folder && `${folder}/`}frame.html?live=auto&begun=${Date.now()}${hash}`;
  frame.contentWindow?.location.replace(new URL(address, document.baseURI).href);
}

/**
 * @param {State} state
 * @returns {Promise<boolean>}
 */
async function renewed({ file, version, languages }) {
  const folder = language.get();
  if (folder && !languages.some((l) => l.folder === folder)) return false;
  try {
    const { renew } = /** @type {any} */ (frame.contentWindow);
    const from = folder ? `preview/facts/${folder}?of=${version}` : file;
    return renew ? await renew(new URL(from, document.baseURI).href, version) : false;
  } catch {
    return false;
  }
}

// A link in the map leads to it in another language, but without its program.
frame.addEventListener('load', () => {
  const now = inFrame();
  if (now && !now.search.includes('live=auto')) begin(language.get());
  else if (last) showLanguages(last);
});

/** @param {State} state */
function show(state) {
  const count = state.problems.length;
  const line = element('state');
  line.className = count > 0 ? 'bad' : 'good';
  const time = new Date(state.saved).toLocaleTimeString();
  if (!state.version && count === 0) line.textContent = `Reading ${state.folder} …`;
  else if (count === 0) line.textContent = `No problem in ${state.folder} (${time})`;
  else
    line.textContent = `${count === 1 ? 'One problem' : `${count} problems`} in ${state.folder}${state.version ? `; the map is as at ${time}` : ''}`;
  document.title = `${count > 0 ? `(${count}) ` : ''}Writing ${state.folder}`;
  showProblems(state);
  showGaps(state);
  showLanguages(state);
  const pages = element('pages');
  pages.hidden = !state.ready;
  pages.textContent = state.fresh ? 'Pages as readers get them' : 'Pages (before the last changes)';
  element('build').hidden = !state.ready || state.fresh || state.step !== '';
  const wait = element('wait');
  wait.hidden = state.ready && state.version !== '';
  if (!wait.hidden) wait.textContent = waiting(state);
}

/** @param {State} state */
function waiting(state) {
  if (state.failure) return `The pages could not be made:\n${state.failure}`;
  if (!state.version) return state.problems.length > 0 ? 'The map comes once the problems above are mended.' : '';
  return `The map comes in a moment. Now: ${state.step || 'waiting'} …`;
}

/** @param {State} state */
function showProblems({ problems, failure, note, ready }) {
  const box = element('problems');
  const all = [...problems];
  if (failure && ready) all.push({ text: `the pages could not be made, only the map is new: ${failure}`, link: '' });
  if (note) all.push({ text: note, link: '' });
  box.hidden = all.length === 0;
  const heading = /** @type {HTMLElement} */ (box.querySelector('h1'));
  heading.textContent = problems.length > 0 ? 'Mend these, from the top; each opens in your editor' : 'Beside the facts';
  list(box, all);
}

/**
 * Fills the list of a box with problems.
 * @param {HTMLElement} box
 * @param {{text: string, link: string}[]} problems
 */
function list(box, problems) {
  /** @type {HTMLElement} */ (box.querySelector('ol')).replaceChildren(
    ...problems.map(({ text, link }) => {
      const item = document.createElement('li');
      const words = document.createElement(link ? 'a' : 'span');
      words.textContent = text;
      if (words instanceof HTMLAnchorElement) words.href = link;
      item.append(words);
      return item;
    }),
  );
}

/** @param {State} state */
function showGaps({ gaps, folder }) {
  const box = element('gaps');
  box.hidden = gaps.length === 0;
  const counts = gaps.map(({ lang, count }) => `${lang} ${count}`).join(', ');
  /** @type {HTMLElement} */ (box.querySelector('summary')).textContent =
    `Texts without a translation, or with one of an older wording: ${counts}`;
  const more = gaps.filter(({ count, first }) => count > first.length).map(({ lang }) => `make words-out LANG=${lang} DATA='${folder}'`);
  const line = /** @type {HTMLElement} */ (box.querySelector('p'));
  line.hidden = more.length === 0;
  line.textContent = `These are the first of each language; for all of them, run ${more.join(', or ')}.`;
  list(
    box,
    gaps.flatMap(({ first }) => first),
  );
}

/** @param {State} state */
function showLanguages({ languages, ready }) {
  const box = element('languages');
  box.hidden = !ready || languages.length < 2;
  const now = language.get();
  /** @type {HTMLAnchorElement} */ (element('changes')).search = now && `?lang=${now}`;
  const focused = /** @type {HTMLElement | null} */ (box.querySelector(':focus'))?.lang;
  box.replaceChildren(
    ...languages.map(({ folder, tag, name, ready: there }) => {
      const button = document.createElement('button');
      button.textContent = name;
      button.lang = tag;
      button.disabled = !there;
      if (!there) button.title = `There are no pages in it yet: nine in ten words of the interface are needed, in words/${tag}.yaml.`;
      button.setAttribute('aria-pressed', String(folder === now));
      button.addEventListener('click', () => begin(folder));
      return button;
    }),
  );
  if (focused) /** @type {HTMLElement | null} */ (box.querySelector(`[lang="${focused}"]`))?.focus();
}

const events = new EventSource('preview/events');
events.onmessage = ({ data }) => {
  last = JSON.parse(data);
  show(/** @type {State} */ (last));
  follow();
};
events.onerror = () => {
  const line = element('state');
  line.className = 'bad';
  line.textContent = 'make write has ended or does not answer; start it again, and this page goes on by itself. The map stays as it is.';
};
element('build').addEventListener('click', () => fetch('preview/build', { method: 'POST' }));
window.addEventListener('pagehide', () => place.keep());
