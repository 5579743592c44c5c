module.exports = require('ajv/dist/compile/validate');
