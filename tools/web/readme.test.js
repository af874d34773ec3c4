/** web/README.md leads a newcomer to every file of the page. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const web = new URL('../../web/', import.meta.url);
const [, table] = readFileSync(new URL('README.md', web), 'utf8').split('\n## Files\n');

test('The README says of each script and each style sheet what it is for, and of no other', () => {
  const there = readdirSync(web).filter((name) => /\.(js|css)$/.test(name));
  const named = [...table.matchAll(/`([a-z_]+\.(?:js|css))`/g)].map(([, name]) => name);
  assert.ok(there.length > 30);
  assert.deepEqual([...new Set(named)].sort(), there.sort());
});
