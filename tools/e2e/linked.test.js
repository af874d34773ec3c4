/** What the index, and the pages of relationships and countries, say to machines: schema.org knows all of it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { EDGES, NODES, SITES } from './lib.js';

const { resolve } = createRequire(import.meta.url);
const modules = fileURLToPath(new URL('../node_modules', import.meta.url));

/** The JSON-LD of each page, by its ref. */
const graphs = Object.fromEntries(
  [...EDGES, ...NODES, 'index'].map((ref) => {
    const page = readFileSync(join(SITES.frozen, `${ref}.html`), 'utf8');
    const found = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    assert.equal(found.length, 1, `${ref} has ${found.length} scripts for machines`);
    return [ref, JSON.parse(found[0][1])];
  }),
);

/** All objects in a value, of whatever depth. */
const within = (value) => (value && typeof value === 'object' ? [value, ...Object.values(value).flatMap(within)] : []);

test('The types of schema.org accept what each page says, and nothing that they do not know', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'tripoint-linked-'));
  try {
    const all = JSON.parse(readFileSync(join(SITES.frozen, 'facts.jsonld'), 'utf8'));
    const said = [...Object.values(graphs), all].flatMap((graph) => graph['@graph']);
    const [dataset] = said;
    // A property that schema.org does not have is found, or this test would find nothing.
    const wrong = { ...dataset, licence: dataset.license ?? 'none' };
    const types = ['Dataset', 'Claim', 'CreativeWork', 'Event', 'CorrectionComment'];
    assert.deepEqual([...new Set(said.map((object) => object['@type']))], types);
    const texts = types.map((type) => {
      const objects = [...said, wrong].filter((object) => object['@type'] === type);
      const written = objects.map((object, i) => `export const o${i}: ${type} = ${JSON.stringify(object)};\n`);
      return `import type { ${type} } from 'schema-dts';\n${written.join('')}`;
    });
    texts.forEach((text, i) => writeFileSync(join(dir, `said${i}.ts`), text));
    const options = {
      noEmit: true,
      strict: true,
      module: 'ESNext',
      moduleResolution: 'bundler',
      skipLibCheck: true,
      types: [],
      paths: { 'schema-dts': [resolve('schema-dts').replace(/\.js$/, '.d.ts')] },
    };
    writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, include: ['*.ts'] }));
    const checked = await promisify(execFile)(join(modules, '.bin/tsc'), ['-p', dir]).catch((error) => error);
    const faults = checked.stdout.split('\n').filter((line) => line.includes('error'));
    assert.equal(faults.length, 1, faults.join('\n'));
    assert.match(faults[0], /licence/);
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('Each page is a dataset, and every address in it is whole', () => {
  for (const [ref, graph] of Object.entries(graphs)) {
    const [dataset] = graph['@graph'];
    assert.equal(dataset['@type'], 'Dataset', ref);
    assert.ok(dataset.url.endsWith(ref === 'index' ? '/' : `/${ref}.html`), dataset.url);
    assert.match(dataset.dateModified, /^\d{4}-\d{2}-\d{2}$/);
    assert.ok(dataset.distribution.length >= 5);
    for (const object of within(graph)) {
      for (const name of ['url', 'contentUrl', '@id', 'license']) {
        if (object[name]) assert.match(object[name], /^https?:\/\/[^/]+\//, `${ref}: ${name}`);
      }
    }
  }
});

test('Claims are attributed as the facts attribute them, and to no other person', () => {
  const facts = JSON.parse(readFileSync(join(SITES.frozen, 'data.json'), 'utf8'));
  for (const [ref, graph] of Object.entries(graphs)) {
    const claims = graph['@graph'].filter((object) => object['@type'] === 'Claim');
    const contested = EDGES.includes(ref) ? facts.contested.filter(({ edges }) => edges.includes(ref)) : [];
    const told = facts.article.claims.filter(({ about }) => about.includes(ref));
    assert.equal(claims.length, 2 * contested.length + told.length, ref);
    assert.deepEqual(
      claims.filter(({ author }) => author).map(({ text }) => text),
      told.map(({ text }) => text.en),
    );
    const persons = within(graph).filter((object) => object['@type'] === 'Person');
    for (const person of persons) assert.deepEqual(person, { '@type': 'Person', name: facts.article.author.en });
  }
});
