/** What an engine that is not ours says of the written .xlsx: `npm run test:oracle` asks LibreOffice. */
const base = require('./jest.config.js');

module.exports = {
  ...base,
  roots: ['<rootDir>/tests/oracle'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 120_000,
};
