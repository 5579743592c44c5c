module.exports = require('ajv/dist/compile/codegen/code');
