module.exports = require('ajv/dist/compile/errors');
