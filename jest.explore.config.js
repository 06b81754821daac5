/** The tests of jest.config.js, their random cases drawn anew: `npm run test:explore` runs these. A failure prints its seed. */
const { setupFiles: _, ...base } = require('./jest.config.js');

module.exports = base;
