const house = require('../../.eslint/house')(__dirname);

module.exports = {
  ...house,
  overrides: [
    ...house.overrides,
    // Tests that run on each engine.
    { files: ['src/__testUtils__/**'], rules: { 'jest/no-export': 'off' } },
  ],
};
