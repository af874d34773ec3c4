/**
 * What readers take away: a file, or a picture on the clipboard. It is fetched when a reader
 * opens what offers that. Start reading at save.
 */

/** How many pixels a picture has for each px. */
const SIZES = { png1: 1, png2: 2, png4: 4, image: 2 };

/** @type {Record<string, string>} */
const TYPES = { svg: 'image/svg+xml', csv: 'text/csv', json: 'application/json' };

/**
 * Saves or copies, and says so below the buttons.
 * @param {() => Element | null} find returns the box of the buttons, which may become another one meanwhile
 * @param {string} action of the one that is pressed
 * @param {Promise<import('./wire.js').Saved>} saved comes soon
 * @param {(words: string) => void} say announces words
 */
export async function save(find, action, saved, say) {
  for (const old of find()?.querySelectorAll('.saved') ?? []) old.remove();
  /** @param {HTMLElement[]} more */
  const show = (...more) => find()?.append(...more);
  /** @param {string} words */
  const tell = (words) => {
    show(note(words));
    say(words);
  };
  const what = action.replace('save:', '');
  const size = SIZES[/** @type {keyof typeof SIZES} */ (what)];
  const made = size ? saved.then(({ text }) => pixels(text, size)) : null;
  if (what === 'image' && made) {
    // A browser that asks whether the reader wants this does so while the picture is made.
    const done = await copied(made);
    const words = await saved;
    tell(done ? words.copied : words.uncopied);
    if (!done) show(Object.assign(new Image(), { className: 'saved', alt: words.name, src: await addressOf(await made) }));
    return;
  }
  const { name, text, link, ...words } = await saved;
  const file = `${name}${size > 1 ? `-${size}x` : ''}.${size ? 'png' : what}`;
  download((await made) ?? new Blob([text], { type: `${TYPES[what]};charset=utf-8` }), file);
  tell(words.saved.replace('{file}', file));
  if (window.parent === window) return;
  // A sandbox may forbid downloads, and no page can ask whether it does.
  const way = Object.assign(document.createElement('a'), { href: link, target: '_blank', rel: 'noopener', textContent: words.alone });
  const within = note(`${words.within} `);
  within.append(way);
  show(within);
}

/** @param {string} words */
const note = (words) => Object.assign(document.createElement('p'), { className: 'note saved', textContent: words });

/**
 * Draws an SVG as PNG.
 * @param {string} svg with its size in its first tag
 * @param {number} times how many times larger
 * @returns {Promise<Blob>}
 */
async function pixels(svg, times) {
  const larger = svg.replace(/ (width|height)="(\d+)"/g, (_, name, size) => ` ${name}="${size * times}"`);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(larger)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  // The pixels are read at once, and by nobody else: they need no way to a graphics card and back.
  canvas.getContext('2d', { willReadFrequently: true })?.drawImage(image, 0, 0);
  const blob = await new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!blob) throw new Error(`${canvas.width} × ${canvas.height}`);
  return blob;
}

/**
 * Puts a picture on the clipboard, while the browser still knows of the press.
 * @param {Promise<Blob>} picture
 */
async function copied(picture) {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return true;
  } catch {
    return false; // there is none on an insecure page, and a policy or a reader may refuse
  }
}

/**
 * @param {Blob} blob
 * @returns {Promise<string>} an address that a content policy allows for pictures
 */
const addressOf = (blob) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });

/** How long a browser may take to begin with a download, in ms. */
const PATIENCE = 60_000;

/**
 * @param {Blob} blob
 * @param {string} name of the file
 */
function download(blob, name) {
  const url = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), PATIENCE);
}
