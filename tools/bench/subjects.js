/**
 * The pages that are measured: the explainer, without and with its program, and
 * those of other libraries. Each is asked the same questions. Start reading at
 * subjects.
 */
import { join } from 'node:path';
import { along, blank, built, launch, live, pause, serve, until } from '../e2e/lib.js';

export const EDGES = ['edge/cn-us', 'edge/cn-ru', 'edge/ru-us'];

/** After this a browser has loaded what it has for itself, in ms. */
const BROWSER_STARTS = 4000;

/**
 * @typedef {object} Subject
 * @property {string} name a column of the tables
 * @property {string} url
 * @property {string} ready a selector that finds something once a click on an edge has an effect
 * @property {(ref: string) => string} shown a selector that finds something visible once the overview of an edge is shown, down to what was agreed
 * @property {(part: string) => string} [tab] a selector of the tab that shows a part of an edge, "" for its overview
 * @property {string} [agreements] a selector that finds something visible once that part is shown
 * @property {(page: import('puppeteer-core').Page, ref: string) => Promise<{x: number, y: number}>} point where to click an edge
 * @property {string} [wheelKey] held while the wheel zooms
 */

/** A third of the way along an edge's link in the picture. */
const onPicture = (page, edge) =>
  until(
    () =>
      page.evaluate((ref) => {
        const path = [...document.querySelectorAll(`#poster a[data-ref="${ref}"] path`)].find((p) => p.checkVisibility());
        if (!path) return null;
        const { x, y } = path.getPointAtLength(path.getTotalLength() / 3);
        const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM());
        return { x: at.x, y: at.y };
      }, edge),
    'the picture has the edge',
  );

/** What these libraries are served with: some style elements from within. */
const USUAL = "Content-Security-Policy: default-src 'self' data: 'unsafe-inline'";
const PEERS = [
  ['D3 7', 'd3'],
  ['ECharts 6', 'echarts'],
  ['Cytoscape.js 3', 'cytoscape'],
];

/** @returns {Promise<{withoutProgram: Subject, program: Subject, peers: Subject[], site: {url: string}, stop: () => void}>} */
export async function subjects() {
  const servers = [];
  const at = async (dir, headers) => {
    servers.push(await serve(join(built, dir), headers));
    return servers.at(-1);
  };
  const site = await at('site');
  const withoutProgram = {
    name: 'Tripoint',
    url: `${site.url}frame.html`,
    ready: '#poster a[data-ref] path',
    shown: (ref) => `[id="${ref}"] [data-key="agreed"], [data-state="live"] #panel[data-ref="${ref}"] [data-key="agreed"]`,
    point: onPicture,
  };
  const program = {
    name: 'Tripoint, program',
    url: `${site.url}frame.html`,
    ready: ':root[data-state="live"]',
    shown: (ref) => `:root[data-state="live"] #panel[data-ref="${ref}"] [data-key="agreed"]`,
    tab: (part) => `#panel [role="tab"][data-action="part:${part}"]`,
    agreements: '#panel [data-key="agreements"]',
    point: (page, ref) => along(page, ref, 0.4),
    wheelKey: 'Control',
  };
  const peers = [];
  for (const [name, folder] of PEERS) {
    const { url } = await at(`peers/${folder}`, [USUAL]);
    peers.push({
      name,
      url: `${url}index.html`,
      ready: ':root[data-state="live"]',
      shown: (ref) => `[id="${ref}"] .agreed`,
      tab: (part) => `#panel [role="tab"][data-to="${part || 'overview'}"]`,
      agreements: '#part .agreements',
      point: (page, ref) => page.evaluate((r) => window.edgePoint(r), ref),
    });
  }
  return { withoutProgram, program, peers, site, stop: () => servers.forEach((server) => server.stop()) };
}

/** A browser that has come to rest. */
export async function rested() {
  const browser = await launch();
  await blank(browser);
  await pause(BROWSER_STARTS);
  return browser;
}

/** Opens a subject and waits until it can be used. */
export async function openLive(browser, subject, options = {}, before = async () => {}) {
  const page = await blank(browser, options);
  await before(page);
  await page.goto(subject.url, { timeout: 60_000 });
  if (subject.wheelKey) await live(page);
  else await until(() => page.$(subject.ready), `${subject.name} can be used`, 60_000);
  return page;
}
