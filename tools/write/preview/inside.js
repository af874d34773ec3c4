/**
 * In the frame: hands facts that have just been saved to the program that runs in it.
 */
const root = document.documentElement;

/**
 * Shows other facts in the state that is open.
 * @param {string} file
 * @param {string} version of them, unless the answer names it
 * @returns {Promise<boolean>} false if the program cannot take them, so that the frame must begin anew
 */
async function renew(file, version) {
  if (root.dataset.state !== 'live') return false;
  const response = await fetch(file);
  if (!response.ok) return true; // others have been saved meanwhile, and are told
  const bytes = new Uint8Array(await response.arrayBuffer());
  const shell = await import(new URL(/** @type {string} */ (root.dataset.shell), document.baseURI).href);
  return shell.renew(bytes, response.headers.get('Facts-Version') ?? version);
}

Object.assign(window, { renew });
