/**
 * The floors of the house: no import goes up a floor, not even a type, and none goes in a circle. `npm run lint` holds them.
 * The picture is in docs/architecture.md. Practice Excel is a package of its own, with no way back to the add-in.
 */

/**
 * The floors of core/ from the lowest up. What stands on one floor imports from the floors below; neighbours on one floor do not
 * know each other. Forms stand above rollups because a form can show a figure of a summary table.
 */
const CORE = [
  ['values'],
  ['calendar'],
  ['ledger', 'sheet'],
  ['records'],
  ['condition'],
  ['check', 'rollup'],
  ['form', 'compare'],
  ['draft'],
];

/** The plan is above all of core/'s other folders; files of core/ that stand in no folder are for everybody. */
const PLAN = '^src/core/plan/';

/** Plans are proposed from cells by all that reads, checks and sums them. */
const INFER = '^src/core/infer/';

const folders = (names) => `^src/core/(${names.join('|')})/`;

const coreRules = CORE.flatMap((floor, level) =>
  floor.map((name) => {
    const above = [...CORE.slice(level + 1).flat(), ...floor.filter((other) => other !== name)];
    return {
      name: `core/${name}-looks-down`,
      comment: `core/${name} imports nothing of the floors above it, and nothing of its neighbours.`,
      severity: 'error',
      from: { path: folders([name]) },
      to: { path: above.length > 0 ? [folders(above), PLAN] : PLAN },
    };
  }),
);

/** What each part outside core/ may import of src/; types count. */
const PARTS = {
  core: ['core'],
  plans: ['plans', 'core'],
  words: ['words', 'core'],
  excel: ['excel', 'core'],
  files: ['files', 'core'],
  tasks: ['tasks', 'excel', 'files', 'words', 'plans', 'core'],
  taskpane: ['taskpane', 'tasks', 'excel', 'words', 'core'],
  cli: ['cli', 'tasks', 'words', 'plans', 'core'],
};

/** Workspace packages, by their folder and by their name: a name that is not installed is not resolved to its folder. */
const PACKAGES = ['^packages/', '^practice-excel(/|$)'];

const partRules = Object.entries(PARTS).map(([part, allowed]) => ({
  name: `${part}-looks-down`,
  comment: `${part}/ imports of src/ nothing but ${allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${part}/` },
  to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
}));

/** In Excel's object model a range leads to its sheet and the sheet to its ranges; the classes that play it do the same. */
const OBJECT_MODEL = '^packages/practice-excel/src/engine/classes/';

/** The samples' facts and made-up texts: files beside the add-in are made of them, not the add-in. */
const SAMPLES = '^src/plans/([^/]+/((results-)?sample\\.ts|facts\\.json)|samples/)';

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Files that import each other in a circle cannot be understood or changed one by one.',
      severity: 'error',
      from: { pathNot: OBJECT_MODEL },
      to: { circular: true },
    },
    {
      name: 'no-circle-out-of-the-object-model',
      comment:
        'The classes of the object model may lead to each other, and by way of no other file.',
      severity: 'error',
      from: { path: OBJECT_MODEL },
      to: { circular: true, via: { pathNot: OBJECT_MODEL } },
    },
    {
      name: 'core-files-look-down',
      comment:
        'Files of core/ in no folder are for every floor: they know values and what a ledger is made of.',
      severity: 'error',
      from: { path: '^src/core/[^/]+\\.ts$', pathNot: PLAN },
      to: {
        path: '^src/core/',
        pathNot: '^src/core/([^/]+\\.ts$|values/|ledger/definition\\.ts$)',
      },
    },
    {
      name: 'core-files-know-no-plan',
      comment: 'The plan is above all of core/.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: [PLAN, INFER] },
      to: { path: PLAN },
    },
    {
      name: 'core-knows-no-inference',
      comment: 'Nothing in core/ asks what proposes plans.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: INFER },
      to: { path: INFER },
    },
    {
      name: 'add-in-without-packages',
      comment:
        'Practice Excel is never in the add-in: only the command line, scripts and tests run it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: PACKAGES },
    },
    {
      name: 'packages-know-no-add-in',
      comment: 'A package imports nothing of what stands outside of it.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/' },
      to: { path: '^(src|tests|scripts|assets|packages)/', pathNot: '^packages/$1/' },
    },
    {
      name: 'add-in-without-samples',
      comment: 'Samples and their facts are only for scripts and tests: the pane would carry them.',
      severity: 'error',
      from: { path: '^src/', pathNot: SAMPLES },
      to: { path: SAMPLES },
    },
    ...coreRules,
    ...partRules,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
};
