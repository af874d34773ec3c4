/** Writes a font with the letters of its standard input alone: node cut.js FOLDER FONT TO */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [folder, font, to] = process.argv.slice(2);
const subset = createRequire(resolve(folder, 'package.json'))('subset-font');
const cut = await subset(readFileSync(font), readFileSync(0, 'utf8'), { targetFormat: 'truetype', noLayoutClosure: true });
writeFileSync(to, cut);
