/** Sorts processor profiles of Go in a page by whose code runs. Start reading at groups. */

/** Whose code a function of the program is, by its name as it is in profiles. */
const OURS = /^(tripoint_|main\.)/;
const ENGINE = /ebiten/;
const COLLECTOR = /^runtime\.(gc|bgsweep|sweep|scan|markroot|greyobject|\(?_*mspan_?\)?\.sweep|deductSweep)/;
const WIRING = /^main\.(run|main|__browser_\.Run)$/;

/**
 * @param {{nodes: object[], samples: number[], timeDeltas: number[]}} profile of the protocol
 * @returns {Record<string, number>} ms by whose code runs. A call into the engine counts for its caller, and so
 *   does the runtime's work for a call, but not the collection of garbage
 */
export function groups({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parent = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const stack = (id) => {
    const names = [];
    for (let at = id; at !== undefined; at = parent.get(at)) names.push(byId.get(at).callFrame.functionName);
    return names;
  };
  const whose = new Map(nodes.map(({ id }) => [id, group(stack(id))]));
  const sums = { ours: 0, 'the engine': 0, 'collection of garbage': 0, 'the runtime and packages of Go': 0 };
  samples.forEach((id, i) => {
    const name = whose.get(id);
    if (name) sums[name] += timeDeltas[i] / 1000;
  });
  return sums;
}

/** Of a stack, its innermost function first; nothing for what is not the program's. */
function group(names) {
  if (!names.includes('wasm_pc_f_loop') && !names.some((name) => name.startsWith('wasm_export_'))) return '';
  if (names.some((name) => COLLECTOR.test(name))) return 'collection of garbage';
  const own = names.find((name) => OURS.test(name));
  if (own && !WIRING.test(own)) return 'ours';
  if (names.some((name) => ENGINE.test(name))) return 'the engine';
  return 'the runtime and packages of Go';
}
