const house = require('../../.eslint/house')(__dirname);

module.exports = {
  ...house,
  overrides: [
    ...house.overrides,
    // Tests that every engine runs are exported.
    { files: ['src/testUtils/**'], rules: { 'jest/no-export': 'off' } },
  ],
};
