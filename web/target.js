/** What an address leads to on a page that is read is open. */
import { keepState } from './languages.js';
import { unfold } from './unfold.js';

function show() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  unfold(target);
  target.scrollIntoView();
}

window.addEventListener('hashchange', show);
show();
keepState((link) => (link.hash = location.hash));
