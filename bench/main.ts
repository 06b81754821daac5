/**
 * `npm run bench`: what a row costs, beside a hand-written single pass over the same arrays in the same process. Everybody's findings
 * and figures are compared first: who gives another answer is not compared in time.
 *
 *     npm run bench                      1,000, 10,000 and 100,000 rows
 *     npm run bench -- 1000 10000        these sizes only
 *     npm run bench -- --held 10000      fails where a ratio is over what limits.ts allows
 */
import { fingerprint } from '../src/core/ledger/fingerprint';
import { handCheck, handRollup } from './hand';
import type { Line } from './hand';
import { exceeded, growth } from './limits';
import { measured } from './measure';
import type { Contestant, Measured } from './measure';
import { ofTwelve, oursAll, oursRollup, oursTwelve, recognised } from './ours';
import { installedPeers } from './peers';
import type { Peers } from './peers';
import { ledgerOf } from './rows';
import type { Finding } from '../src/core/finding';

const SIZES = [1_000, 10_000, 100_000];
/** Turns at a size: fewer of what takes long. */
const rounds = (rows: number): number => (rows > 50_000 ? 2 : rows > 5_000 ? 3 : 9);

/** What a result says, in an order of its own. */
function lines(result: unknown): string {
  const said = (line: unknown): string => {
    if (typeof line === 'string') return line;
    const { major, count, done, partly, undone, target } = line as Line;
    // The add-in prints headings without their numbers.
    return [major.replace(/^[０-９]+　/u, ''), count, done, partly, undone, target]
      .map(String)
      .join(' ');
  };
  return Array.isArray(result) ? result.map(said).toSorted().join('\n') : '';
}

function holdSame(all: readonly Measured[], expected: unknown): void {
  const wanted = lines(expected);
  if (wanted === '') throw new Error('Nothing to compare.');
  const known = new Set(wanted.split('\n'));
  for (const { name, result } of all) {
    const given = lines(result);
    if (given === wanted) continue;
    const own = new Set(given.split('\n'));
    const more = [...own].find((line) => !known.has(line)) ?? '';
    const less = [...known].find((line) => !own.has(line)) ?? '';
    throw new Error(`${name} gives another answer than the hand pass: "${more}", not "${less}".`);
  }
}

function ofEach<T>(
  functions: Readonly<Record<string, (rows: T) => unknown>>,
  rows: T,
): readonly Contestant[] {
  return Object.entries(functions).map(([name, run]) => ({ name, run: () => run(rows) }));
}

/** Everybody's µs a row at one size, by name. */
async function timesAt(size: number, peers: Peers): Promise<ReadonlyMap<string, number>> {
  const { rows, snapshot } = ledgerOf(size);
  const turns = rounds(size);
  const checks = await measured(
    [
      { name: 'hand', run: () => handCheck(rows) },
      ...ofEach(peers.checks, rows),
      { name: 'ours, reading', run: () => recognised(snapshot) },
      { name: 'ours, twelve rules', run: () => oursTwelve(snapshot) },
      { name: 'ours, all rules', run: () => oursAll(snapshot) },
    ],
    turns,
  );
  const [hand] = checks;
  holdSame(
    checks.flatMap((each) => {
      if (each.name === 'ours, reading' || each.name === 'ours, all rules') return [];
      const own = each.name === 'ours, twelve rules';
      return [own ? { ...each, result: ofTwelve(each.result as readonly Finding[]) } : each];
    }),
    hand?.result,
  );
  const workbook = recognised(snapshot);
  const rollups = await measured(
    [
      { name: 'hand rollup', run: () => handRollup(rows) },
      ...ofEach(peers.rollups, rows),
      { name: 'ours, rollup', run: () => oursRollup(workbook) },
    ],
    turns,
  );
  holdSame(rollups, rollups[0]?.result);
  const prints = await measured(
    [{ name: 'ours, fingerprint', run: () => fingerprint({ ...workbook }) }],
    turns,
  );
  return new Map([...checks, ...rollups, ...prints].map(({ name, time }) => [name, time / size]));
}

function cell(text: string, width: number): string {
  return text.padStart(width);
}

function row(name: string, cells: readonly string[]): string {
  return `${name.padEnd(20)}${cells.map((text) => cell(text, 16)).join('')}`;
}

const options = process.argv.slice(2);
const isHeld = options.includes('--held');
const wanted = options.filter((option) => /^\d+$/u.test(option)).map(Number);
const sizes = wanted.length > 0 ? wanted : SIZES;

const peers = await installedPeers();
const times: ReadonlyMap<string, number>[] = [];
for (const size of sizes) times.push(await timesAt(size, peers));

/** Whose single pass a line is compared with. */
const handOf = (name: string, at: ReadonlyMap<string, number>): number =>
  at.get(name.includes('rollup') || name in peers.rollups ? 'hand rollup' : 'hand') ?? 0;

console.log('µs a row of CPU time, and how many times the hand pass');
console.log(row('', [...sizes.map((size) => `${size.toLocaleString('en')} rows`), 'growth']));
for (const name of times[0]?.keys() ?? []) {
  const cells = times.map((at) => {
    const time = at.get(name) ?? 0;
    return `${time.toFixed(2)} ${`(${(time / handOf(name, at)).toFixed(1)}×)`.padStart(8)}`;
  });
  console.log(row(name, [...cells, growth(name, sizes, times)?.toFixed(2) ?? '']));
}
if (Object.keys(peers.rollups).length === 0)
  console.log('ajv, zod, arquero and DuckDB come beside after `npm run bench:peers`.');
const over = times.flatMap((at, index) => exceeded(at, handOf, sizes[index] ?? 0));
for (const line of over) console.log(line);
if (isHeld && over.length > 0) process.exitCode = 1;
