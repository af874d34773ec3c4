/**
 * data/plural.go has the rules of CLDR for whole numbers, by the examples in
 * data/testdata/plurals.txt, which its Go test reads too: this one compares them with the
 * rules that Node has. `UPDATE=1 node --test tools/web/plurals.test.js` writes them anew.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';

const file = new URL('../../data/testdata/plurals.txt', import.meta.url);

/** The first numbers, and some that languages tell from others. */
const numbers = [...Array(121).keys(), 200, 201, 202, 211, 311, 1000, 1001, 1002, 1011, 1021, 10000, 100000, 100001, 999999];
const languages =
  'af am ar az be bg bn bs ca cs da de el en eo es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl nn no pa pl ps pt pt-PT ro ru si sk sl sq sr sv sw ta te th tk tr ug uk ur uz vi yi yue zh zh-Hans zh-Hant zu';

/** A letter for each number: z, o, t, f, m for zero, one, two, few, many, and x for other. */
const letter = { zero: 'z', one: 'o', two: 't', few: 'f', many: 'm', other: 'x' };

test('numbers have the plural forms of CLDR', () => {
  const lines = languages.split(' ').map((language) => {
    const rules = new Intl.PluralRules(language);
    assert.equal(new Intl.Locale(rules.resolvedOptions().locale).language, language.split('-')[0], 'Node lacks this language');
    return `${language} ${numbers.map((n) => letter[rules.select(n)]).join('')}\n`;
  });
  const text = `# for ${numbers.join(' ')}\n${lines.join('')}`;
  if (process.env.UPDATE) {
    writeFileSync(file, text);
  }
  assert.equal(readFileSync(file, 'utf8'), text, 'CLDR has changed: write the examples anew, then mend data/plural.go');
});
