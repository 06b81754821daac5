/** The libraries beside: loaded where `npm run bench:peers` has installed them, left out where it has not. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { doubled } from './doubled';
import type { Found, Line } from './hand';
import { AT } from './rows';
import type { Row } from './rows';
import { valibotCheck } from './valibot';

type Check = (rows: readonly Row[]) => readonly Found[];
type Rollup = (rows: readonly Row[]) => readonly Line[] | Promise<readonly Line[]>;

/** What a file of peers/ exports: one of the two. */
interface PeerModule {
  checkBy?(columns: typeof AT): Check;
  rollupBy?(columns: typeof AT): Rollup | Promise<Rollup>;
}

export interface Peers {
  readonly checks: Readonly<Record<string, Check>>;
  readonly rollups: Readonly<Record<string, Rollup>>;
}

const PACKAGES = { ajv: 'ajv', zod: 'zod', arquero: 'arquero', duckdb: '@duckdb/node-api' };

/** What no schema of one row can say comes after it. */
function withDoubled(check: Check): Check {
  return (rows) => [...check(rows), ...doubled(rows)];
}

/** Loads what is installed; valibot, which the add-in ships, is always there. */
export async function installedPeers(): Promise<Peers> {
  const checks: Record<string, Check> = { valibot: withDoubled(valibotCheck) };
  const rollups: Record<string, Rollup> = {};
  for (const [name, installed] of Object.entries(PACKAGES)) {
    // The root has other versions of some of them, as packages of its tools.
    if (!existsSync(join('bench', 'node_modules', installed))) continue;
    const url = pathToFileURL(join(process.cwd(), 'bench', 'peers', `${name}.mjs`)).href;
    const peer = (await import(url)) as PeerModule;
    if (peer.checkBy) checks[name] = withDoubled(peer.checkBy(AT));
    if (peer.rollupBy) rollups[name] = await peer.rollupBy(AT);
  }
  return { checks, rollups };
}
