/**
 * Editors with the YAML language server take good facts, underline bad ones and offer what
 * there is, by the schema that tools/schema writes into a folder.
 */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const top = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'schema-'));
const facts = join(folder, 'facts');

/** A language server, spoken to as an editor does. */
class Editor {
  #server = spawn(process.execPath, [join(top, 'tools/node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio']);
  #bytes = Buffer.alloc(0);
  #id = 0;
  /** @type {Map<number | string, (value: any) => void>} by the id of a request, or the address of a file */
  #waiting = new Map();

  constructor() {
    this.#server.stdout.on('data', (/** @type {Buffer} */ bytes) => {
      this.#bytes = Buffer.concat([this.#bytes, bytes]);
      this.#read();
    });
  }

  #read() {
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/.exec(this.#bytes.toString('latin1'));
      if (!head || this.#bytes.length < head[0].length + Number(head[1])) return;
      const end = head[0].length + Number(head[1]);
      const message = JSON.parse(this.#bytes.subarray(head[0].length, end).toString());
      this.#bytes = this.#bytes.subarray(end);
      if (message.method === 'textDocument/publishDiagnostics') this.#done(message.params.uri, message.params.diagnostics);
      else if (message.method && message.id !== undefined) this.#send({ id: message.id, result: [{}, {}, {}, {}, {}] });
      else if (message.id !== undefined) this.#done(message.id, message.result);
    }
  }

  /**
   * @param {number | string} key
   * @param {any} value
   */
  #done(key, value) {
    this.#waiting.get(key)?.(value);
    this.#waiting.delete(key);
  }

  /** @param {object} message */
  #send(message) {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.#server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  }

  /**
   * @param {string} method
   * @param {object} params
   * @returns {Promise<any>}
   */
  ask(method, params) {
    const id = ++this.#id;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    this.#send({ id, method, params });
    return answer;
  }

  async begin() {
    await this.ask('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} });
    this.#send({ method: 'initialized', params: {} });
    const yaml = { validate: true, completion: true, hover: true, schemaStore: { enable: false } };
    this.#send({ method: 'workspace/didChangeConfiguration', params: { settings: { yaml } } });
  }

  /**
   * Opens a text as if it were a file, and returns what is underlined.
   * @param {string} name
   * @param {string} text
   * @returns {Promise<string[]>}
   */
  async open(name, text) {
    const uri = pathToFileURL(join(facts, name)).href;
    const found = new Promise((resolve) => this.#waiting.set(uri, resolve));
    this.#send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
    return /** @type {any[]} */ (await found).map((d) => `${d.range.start.line + 1}: ${d.message}`);
  }

  /**
   * What an editor offers at the end of a text.
   * @param {string} name
   * @param {string} text
   * @returns {Promise<string[]>}
   */
  async offers(name, text) {
    await this.open(name, text);
    const lines = text.split('\n');
    const position = { line: lines.length - 1, character: lines[lines.length - 1].length };
    const answer = await this.ask('textDocument/completion', {
      textDocument: { uri: pathToFileURL(join(facts, name)).href },
      position,
    });
    return /** @type {any[]} */ (answer.items).map((item) => item.label);
  }

  end() {
    this.#server.kill();
  }
}

const editor = new Editor();
const lines = '# yaml-language-server: $schema=facts.schema.json\n';

before(async () => {
  cpSync(join(top, 'data/source/testdata/islands'), facts, { recursive: true });
  const made = spawnSync('go', ['run', './tools/schema', facts], { cwd: top, encoding: 'utf8' });
  assert.equal(made.status, 0, made.stderr);
  await editor.begin();
});

after(() => {
  editor.end();
  rmSync(folder, { recursive: true });
});

test('facts without fault are not underlined', async () => {
  for (const name of readdirSync(facts).filter((name) => name.endsWith('.yaml'))) {
    assert.deepEqual(await editor.open(name, readFileSync(join(facts, name), 'utf8')), [], name);
  }
});

test('the project’s own facts are not underlined', async () => {
  for (const name of readdirSync(join(top, 'data/source')).filter((name) => name.endsWith('.yaml'))) {
    const text = readFileSync(join(top, 'data/source', name), 'utf8');
    const own = pathToFileURL(join(top, 'data/source/facts.schema.json')).href;
    assert.deepEqual(await editor.open(`own-${name}`, text.replaceAll('facts.schema.json', own)), [], name);
  }
});

for (const [what, text, line, want] of /** @type {[string, string, number, RegExp][]} */ ([
  ['a section that there is not', 'nods: []\n', 2, /nods is not allowed/],
  ['a date that is none', 'as_of: 2015-13\n', 2, /pattern/],
  ['a ref of another kind', 'baselines:\n  - from: edge/a-b\n', 3, /pattern|enum|Value is not/i],
  ['a missing key', 'terms:\n  - id: term/x\n    term: X\n', 3, /Missing property "definition"/],
  [
    'a kind of source that there is not',
    'sources:\n  - {id: source/x, title: X, publisher: Y, read: true, kind: gossip}\n',
    3,
    /"primary"/,
  ],
  ['a domain that there is not', 'agreements:\n  - leaves_out:\n      - {text: X, domain: domain/cabels}\n', 4, /"domain\/cables"/],
  ['a text of numbers', 'title: 12\n', 2, /Incorrect type/],
])) {
  test(`${what} is underlined`, async () => {
    const found = await editor.open(`${what.replaceAll(' ', '-')}.yaml`, lines + text);
    assert.ok(
      found.some((f) => f.startsWith(`${line}: `) && want.test(f)),
      JSON.stringify(found),
    );
  });
}

test('refs, kinds of act and domains are offered', async () => {
  const act = `${lines}events:\n  - id: event/x\n    acts:\n      - `;
  assert.ok((await editor.offers('a.yaml', `${act}act: `)).includes('act/sign'));
  assert.ok((await editor.offers('b.yaml', `${act}about: [`)).includes('domain/cables'));
  assert.ok((await editor.offers('c.yaml', `${act}from: `)).includes('node/amber'));
  assert.ok((await editor.offers('d.yaml', `${lines}events:\n  - sources:\n      - `)).includes('source/gazette'));
  assert.ok((await editor.offers('e.yaml', `${lines}events:\n  - `)).includes('argued_by'));
});

test('translations are held to fields with a hash', async () => {
  mkdirSync(join(facts, 'de'));
  writeFileSync(join(facts, 'de', 'x.yaml'), '');
  const head = '# yaml-language-server: $schema=../translation.schema.json\n';
  assert.deepEqual(await editor.open('de/x.yaml', `${head}term/cable:\n  definition@1f2e3d4c: Eine Leitung.\n`), []);
  const found = await editor.open('de/y.yaml', `${head}term/cable:\n  definition: Eine Leitung.\n`);
  assert.match(found.join('\n'), /3: .*definition/);
});
