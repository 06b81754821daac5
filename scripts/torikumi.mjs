/**
 * `npm run torikumi`: runs the command line from one bundle, since transpiling it takes longer than most of what it is asked. The
 * bundle is kept under node_modules/.cache, and made anew when one of the files that it was made of has changed.
 *
 * Plain JavaScript: whatever would translate this file costs what the bundle saves.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const CACHE = join(ROOT, 'node_modules', '.cache', 'torikumi');
const CURRENT = join(CACHE, 'current.json');
const ENTRY = 'src/cli/main.ts';

/** What decides beside the sources: versions of packages, where a package is found, and how the bundle is made. */
const BESIDE = ['package-lock.json', 'tsconfig.json', 'scripts/torikumi.mjs'];

/** Another run may be loading parts of an older bundle still. */
const KEPT_FOR_MS = 60 * 60 * 1000;

/** @param {string} file @returns {string | null} what tells whether a file has changed; null where it is gone */
function stateOf(file) {
  const stat = statSync(join(ROOT, file), { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.size}` : null;
}

/** @param {string} file @param {number} time @returns {boolean} */
function changedSince(file, time) {
  return statSync(join(ROOT, file)).mtimeMs >= time;
}

/** @returns {string | null} the bundle's folder, null where there is none of the files as they are now */
function currentBundle() {
  let kept;
  try {
    kept = JSON.parse(readFileSync(CURRENT, 'utf8'));
  } catch {
    // Nothing was made yet, or node_modules is new.
    return null;
  }
  const same = Object.entries(kept.files).every(([file, state]) => stateOf(file) === state);
  return same && statSync(join(CACHE, kept.folder), { throwIfNoEntry: false }) ? kept.folder : null;
}

/** @returns {Promise<string>} the folder of a bundle that is made now */
async function newBundle() {
  const { build } = await import('esbuild');
  const begun = Date.now();
  const own = join(CACHE, `making-${process.pid}`);
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [ENTRY],
    outdir: own,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Builds for bundlers, which can be split, before those for Node.
    mainFields: ['module', 'main'],
    charset: 'utf8',
    // Less to read at each start; names stay, for what is said of a fault.
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    logLevel: 'error',
    // Packages that were written as CommonJS ask for Node's own modules by require.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
  });
  const sources = Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules/'));
  const files = Object.fromEntries(
    // What was saved while the bundle was made may not be in it: the next run makes another.
    [...sources, ...BESIDE].map((file) => [file, changedSince(file, begun) ? '' : stateOf(file)]),
  );
  const folder = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
  moveInto(own, join(CACHE, folder));
  // By a new name first: a run at the same time sees the old list or the new one, never half of it.
  const list = join(CACHE, `current-${process.pid}.json`);
  writeFileSync(list, JSON.stringify({ folder, files }));
  renameSync(list, CURRENT);
  removeOld(folder);
  return folder;
}

/** @param {string} from @param {string} to Where another run has made the same in the meantime, its bundle stays. */
function moveInto(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    rmSync(from, { recursive: true });
    if (!statSync(to, { throwIfNoEntry: false })) throw error;
  }
}

/** @param {string} current */
function removeOld(current) {
  for (const { name } of readdirSync(CACHE, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )) {
    const path = join(CACHE, name);
    const madeAt = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (name !== current && Date.now() - madeAt > KEPT_FOR_MS)
      rmSync(path, { recursive: true, force: true });
  }
}

mkdirSync(CACHE, { recursive: true });
const folder = currentBundle() ?? (await newBundle());
await import(pathToFileURL(join(CACHE, folder, 'main.mjs')).href);
