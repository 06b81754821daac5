/** The bundle behind `npm run torikumi`, over a command line of one file. */
import { execFile } from 'node:child_process';
import {
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const LAUNCHER = join('scripts', 'torikumi.mjs');

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'torikumi-launcher-'));
  for (const folder of ['scripts', 'node_modules', join('src', 'cli')])
    await mkdir(join(root, folder), { recursive: true });
  await symlink(resolve('node_modules', 'esbuild'), join(root, 'node_modules', 'esbuild'));
  await copyFile(LAUNCHER, join(root, LAUNCHER));
  for (const file of ['package-lock.json', 'tsconfig.json']) await save(file, '{}', 1);
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

/** Writes a file as of some minutes ago. */
async function save(file: string, text: string, minutesAgo: number): Promise<void> {
  await writeFile(join(root, file), text);
  const time = new Date(Date.now() - minutesAgo * 60_000);
  await utimes(join(root, file), time, time);
}

async function run(...args: readonly string[]): Promise<string> {
  return (await promisify(execFile)(process.execPath, [join(root, LAUNCHER), ...args])).stdout;
}

async function bundles(): Promise<number> {
  const entries = await readdir(join(root, 'node_modules', '.cache', 'torikumi'));
  return entries.filter((name) => name !== 'current.json').length;
}

describe('npm run torikumi', () => {
  const main = join('src', 'cli', 'main.ts');
  const other = join('src', 'cli', 'other.ts');

  beforeEach(async () => {
    await save(main, "import { word } from './other'; console.log(word, process.argv[2]);", 5);
    await save(other, "export const word: string = 'one';", 5);
  });

  it('hands the arguments on, and bundles once for many calls', async () => {
    expect(await run('first')).toBe('one first\n');
    expect(await run('second')).toBe('one second\n');
    expect(await bundles()).toBe(1);
  });

  it('bundles anew when any file has changed, to an older one as well', async () => {
    await run();
    await save(other, "export const word: string = 'two';", 2);
    expect(await run('x')).toBe('two x\n');
    await save(other, "export const word: string = 'old';", 9);
    expect(await run('x')).toBe('old x\n');
  });

  it('bundles anew when versions of packages have changed', async () => {
    await run();
    await save('package-lock.json', '{ }', 2);
    await run();
    expect(await bundles()).toBe(2);
  });

  it('runs side by side with itself from the first call', async () => {
    const said = await Promise.all(['a', 'b', 'c'].map((name) => run(name)));
    expect(said).toEqual(['one a\n', 'one b\n', 'one c\n']);
    expect(await bundles()).toBe(1);
  });
});
