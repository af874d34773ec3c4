/**
 * An address may ask for a released version of the facts, ?version=2026-11-30. If there is
 * one, its page takes the place of this one; else a sentence says so and names those that
 * there are, and the page stays.
 */

/**
 * @param {string} asked for, with hyphens or points
 * @param {string} page beside this one
 * @param {() => string} hash of the state
 */
export async function pin(asked, page, hash) {
  const list = await fetch('versions.json');
  if (!list.ok) return;
  /** @type {{versions: Record<string, string>, names: Record<string, string>, unknown: string}} */
  const { versions, names, unknown } = await list.json();
  const day = asked.replaceAll('.', '-').replace(/\b\d\b/g, '0$&'); // the facts call it 2026.2.1
  if (Object.hasOwn(versions, day)) {
    const query = new URLSearchParams(location.search);
    query.delete('version');
    const rest = `${query}`;
    location.replace(`${versions[day]}${page}${rest && `?${rest}`}${hash()}`);
    return;
  }
  const note = document.createElement('p');
  note.id = 'unpinned';
  note.className = 'note';
  note.setAttribute('role', 'status');
  note.append(unknown.replace('{asked}', () => asked.slice(0, 40)));
  for (const [i, [version, name]] of Object.entries(names).entries()) {
    const link = document.createElement('a');
    link.href = `${versions[version]}${page}${hash()}`;
    link.append(name);
    note.append(i ? ' · ' : ' ', link);
  }
  const frame = document.getElementById('panel');
  if (frame) {
    // Upon all: a program may fill the panel, and the foot may be far down.
    Object.assign(note.style, {
      position: 'fixed',
      inset: '0 0 auto',
      zIndex: '9',
      margin: '0',
      padding: '10px 16px',
      background: 'var(--paper)',
      borderBottom: '1px solid var(--rule)',
    });
    for (const link of note.querySelectorAll('a')) link.style.color = 'inherit';
    const close = document.createElement('button');
    Object.assign(close.style, {
      marginInlineStart: '8px',
      padding: '8px 16px',
      border: '1px solid var(--rule)',
      borderRadius: '8px',
      background: 'var(--raised)',
      color: 'inherit',
      font: 'inherit',
      cursor: 'pointer',
    });
    close.type = 'button';
    close.append('OK');
    close.addEventListener('click', () => note.remove());
    note.append(' ', close);
  }
  document.querySelector(frame ? 'footer' : 'main')?.prepend(note);
}
