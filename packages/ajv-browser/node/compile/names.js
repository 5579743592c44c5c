module.exports = require('ajv/dist/compile/names');
