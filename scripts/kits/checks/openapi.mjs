import { require } from '../library.mjs';
import { failOn } from './outcome.mjs';

const CONTRACT = /(?:^|\/)openapi\.ya?ml$/;

/** The contract holds to OpenAPI 3.1 and to good practice. */
export const openapi = {
  title: 'OpenAPI',
  applies: tree => tree.find(CONTRACT).length > 0,
  async run(tree) {
    const { Document, Ruleset, Spectral } = require('@stoplight/spectral-core');
    const { oas } = require('@stoplight/spectral-rulesets');
    const Parsers = require('@stoplight/spectral-parsers');
    const spectral = new Spectral();
    spectral.setRuleset(
      new Ruleset({
        extends: [oas],
        rules: {
          // whom to ask is in the catalog, and changes without a change of the contract
          'info-contact': 'off',
          // a summary says it all where there is no more to say
          'operation-description': 'off',
        },
      }),
    );
    const problems = [];
    for (const path of tree.find(CONTRACT)) {
      const document = new Document(tree.read(path), Parsers.Yaml, path);
      for (const { range, code, message } of await spectral.run(document)) {
        problems.push(`${path}:${range.start.line + 1} ${code}: ${message}`);
      }
    }
    failOn(problems);
  },
};
