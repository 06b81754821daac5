/**
 * `npm run bench`: bundles the bench as the add-in's code is bundled, and runs it. A translator that works file by file wraps each
 * function to keep its name, which would be measured too.
 *
 *     npm run bench -- --profile 10000   leaves a profile of the CPU in tmp/
 */
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUT = join(ROOT, 'node_modules', '.cache', 'bench', 'main.mjs');

await build({
  absWorkingDir: ROOT,
  entryPoints: ['bench/main.ts'],
  outfile: OUT,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  logLevel: 'error',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});

const options = process.argv.slice(2);
const profile = options.includes('--profile') ? ['--cpu-prof', '--cpu-prof-dir=tmp'] : [];
const { status } = spawnSync(
  process.execPath,
  ['--expose-gc', '--max-old-space-size=8192', ...profile, OUT, ...options],
  { cwd: ROOT, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
