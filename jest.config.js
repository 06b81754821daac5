/** Unit, property and flow tests: everything but the browser. `npm test` runs these. */
// Packages that exist as ES modules only: ours, and those that Univer's CommonJS build requires.
const esmOnly = [
  'get-east-asian-width',
  'numfmt',
  'lodash-es',
  'nanoid',
  'rbush',
  'quickselect',
  'kdbush',
  'unicode-regex',
  'regexp-util',
  'cjk-regex',
  'franc-min',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
].join('|');

module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests', '<rootDir>/packages'],
  setupFiles: ['<rootDir>/tests/setup/seed.ts', '<rootDir>/tests/setup/clock.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/browser/', '<rootDir>/tests/oracle/'],
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  // As in tsconfig.json: the package is found by its sources, also where npm has not linked it yet.
  moduleNameMapper: {
    '^practice-excel/xlsx$': '<rootDir>/packages/practice-excel/src/xlsx/index.ts',
    '^practice-excel/(.*)$': '<rootDir>/packages/practice-excel/src/$1',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly})/)`],
  // A test file's own globals are looked up through a door that costs a hundred times the look-up itself; these are handed to every
  // module instead. Not those that a test may replace (clocks and timers), nor those that a package
  // declares for itself (Symbol).
  sandboxInjectedGlobals: [
    ...[
      'Array',
      'Boolean',
      'Error',
      'JSON',
      'Map',
      'Math',
      'Number',
      'Object',
      'Promise',
      'RegExp',
    ],
    ...['Set', 'String', 'TypeError', 'Uint8Array', 'WeakMap', 'isNaN', 'parseFloat', 'parseInt'],
  ],
  // Both cores: half of the time goes to waiting otherwise.
  maxWorkers: '100%',
  testTimeout: 60_000,
};
