/** What the shipped bundle is made of. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { webpack } from 'webpack';
import type { Configuration, StatsCompilation, StatsModule } from 'webpack';
import configurations from '../../webpack.config.js';

const ROOT = resolve(__dirname, '../..');

interface Files {
  readonly all: readonly string[];
  /** Those that the pane starts with; the others are loaded when somebody asks for what needs them. */
  readonly first: readonly string[];
}

/** Compiles without writing, and names every file that went in, relative to the project. */
async function filesIn(configuration: Configuration): Promise<Files> {
  const compiler = webpack({
    ...configuration,
    mode: 'development',
    devtool: false,
    // Pages and copied files are not the bundle.
    plugins: configuration.plugins?.filter(
      (plugin) => plugin?.constructor.name === 'MiniCssExtractPlugin',
    ),
  });
  if (!compiler) throw new Error('webpack gave no compiler');
  compiler.hooks.shouldEmit.tap('test', () => false);
  const stats = await new Promise<StatsCompilation>((done, fail) => {
    compiler.run((error, result) => {
      const report = result?.toJson({
        all: false,
        modules: true,
        chunks: true,
        chunkModules: true,
        chunkModulesSpace: Infinity,
        dependentModules: true,
        nestedModules: true,
        // Also those that webpack has kept from the run before.
        cachedModules: true,
        errors: true,
      });
      if (error) fail(error);
      else if (report?.errors?.length) fail(new Error(report.errors[0]?.message));
      else done(report ?? {});
    });
  });
  const named = (modules: readonly StatsModule[]): readonly string[] =>
    modules.flatMap((module) => [module.nameForCondition ?? '', ...named(module.modules ?? [])]);
  const within = (modules: readonly StatsModule[]): readonly string[] =>
    named(modules)
      .filter((name) => name.startsWith(ROOT))
      .map((name) => name.slice(ROOT.length + 1));
  const first = (stats.chunks ?? []).filter(({ initial }) => initial === true);
  return {
    all: within(stats.modules ?? []),
    first: within(first.flatMap(({ modules = [] }) => modules)),
  };
}

describe('the bundle that ships', () => {
  let files: readonly string[] = [];
  let first: readonly string[] = [];

  beforeAll(async () => {
    const addin = configurations.find(({ name }) => name === 'addin');
    if (!addin) throw new Error('There is no build of the add-in');
    ({ all: files, first } = await filesIn(addin));
  });

  it('holds the pane, the tasks and the core', () => {
    expect(files).toContain('src/taskpane/pane.tsx');
    expect(files).toContain('src/tasks/validate.ts');
    expect(files.some((file) => file.startsWith('src/core/check/'))).toBe(true);
  });

  it('holds none of practice Excel and none of the command line', () => {
    expect(files.filter((file) => /^(packages|src\/cli)\//.test(file))).toEqual([]);
  });

  it('holds neither office.js, which is never bundled, nor the libraries of practice Excel', () => {
    const strangers =
      /^node_modules\/(@microsoft\/office-js\/|@univerjs\/|exceljs\/|jszip\/|rxjs\/)/;
    expect(files.filter((file) => strangers.test(file))).toEqual([]);
  });

  it('loads what reads a file only when books are compared', () => {
    const reader = /^(src\/files\/|node_modules\/(saxes|numfmt|fflate)\/)/;
    expect(first).toContain('src/tasks/validate.ts');
    expect(files).toContain('src/files/read-xlsx.ts');
    expect(first.filter((file) => reader.test(file))).toEqual([]);
  });

  it('loads what makes the next plan only when somebody makes one', () => {
    const maker = ['src/core/plan/edition/make-edition.ts', 'src/taskpane/next-plan/next-plan.tsx'];
    expect(files).toEqual(expect.arrayContaining(maker));
    expect(first.filter((file) => maker.includes(file))).toEqual([]);
  });
});
