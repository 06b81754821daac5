/**
 * The floors of the house: no import goes up a floor, not even a type, and none goes in a circle. `npm run lint` holds them.
 * The picture is in docs/architecture.md.
 */

/**
 * The floors of core/ from the lowest up. What stands on one floor imports from the floors below; neighbours on one floor do not
 * know each other. Forms stand above rollups because a form can show a figure of a summary table.
 */
const CORE = [
  ['values'],
  ['ledger', 'sheet'],
  ['records'],
  ['condition'],
  ['check', 'rollup'],
  ['form'],
  ['draft'],
];

/** The plan is above all of core/'s other folders; files of core/ that stand in no folder are for everybody. */
const PLAN = '^src/core/plan/';

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
  tasks: ['tasks', 'excel', 'words', 'plans', 'core'],
  taskpane: ['taskpane', 'tasks', 'excel', 'words', 'core'],
  // Practice Excel stands outside of the add-in: it shares plain data with core/, speaks the
  // add-in's languages, and its samples are of the plans.
  practice: ['practice', 'plans', 'words', 'core'],
  cli: ['cli', 'tasks', 'words', 'plans', 'practice', 'core'],
};

const partRules = Object.entries(PARTS).map(([part, allowed]) => ({
  name: `${part}-looks-down`,
  comment: `${part}/ imports of src/ nothing but ${allowed.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${part}/` },
  to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
}));

/** In Excel's object model a range leads to its sheet and the sheet to its ranges; the classes that play it do the same. */
const OBJECT_MODEL = '^src/practice/engine/classes/';

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
      from: { path: '^src/core/', pathNot: PLAN },
      to: { path: PLAN },
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
