// Node may generate code, and servers need Ajv's speed: outside a browser bundle this package is Ajv itself.
module.exports = require('ajv');
