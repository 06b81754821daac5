/**
 * What changes daily, in less than a minute on two cores: `npm run test:fast` runs these. Left out are tests that calculate with Univer,
 * and those that go through very many cases; `npm test` runs all.
 */
const base = require('./jest.config.js');

const WITH_UNIVER = [
  'core/draft/checked-copy',
  'core/ledger/ditto-marks',
  'core/ledger/(merged-down|record-rows)',
  'core/rollup/(blocks|every-measure|merged-once|one-name|plans-readings|two-readings|words-in-place)',
  'plans/kumagaya',
];
const MANY_CASES = [
  'core/compare/compare-books',
  'core/condition/tables',
  'core/form/(any-[a-z]+|asahikawa|fitting|sub-records|three-ways)',
  'core/ledger/recognise',
  'plans/([a-z]+-(forms|rules)|as-of|[a-z]+/sample|plan-schema|sample-findings|shapes)',
  'words/finding-message',
];

module.exports = {
  ...base,
  roots: ['core', 'plans', 'words'].map((folder) => `<rootDir>/tests/${folder}`),
  testPathIgnorePatterns: [
    ...base.testPathIgnorePatterns,
    ...[...WITH_UNIVER, ...MANY_CASES].map((path) => `<rootDir>/tests/${path}\\.test\\.ts$`),
  ],
};
