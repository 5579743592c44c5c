import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';

const rootDir = resolve(import.meta.dirname, '../..');
const require = createRequire(join(rootDir, 'package.json'));
const { Document, Ruleset, Spectral } = require('@stoplight/spectral-core');
const { Yaml } = require('@stoplight/spectral-parsers');
const { oas } = require('@stoplight/spectral-rulesets');

const linter = new Spectral();
linter.setRuleset(
  new Ruleset({
    extends: [oas],
    rules: {
      // Asked of each operation is a summary; who answers for an API is in the catalog.
      'operation-description': 'off',
      'info-contact': 'off',
    },
  }),
);

/** Our own contracts, those of the demo organisation, and those that starter kits bring along. */
const documents = ['catalog', 'plugins', 'templates']
  .flatMap(dir =>
    readdirSync(join(rootDir, dir), { recursive: true }).map(file =>
      join(dir, file),
    ),
  )
  .filter(
    file =>
      /openapi\.yaml$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file),
  );

describe('OpenAPI documents', () => {
  it('are found', () => {
    assert.ok(
      documents.includes('plugins/forge-backend/src/schema/openapi.yaml'),
    );
  });

  for (const file of documents) {
    it(`${file} says what it means`, async () => {
      const text = readFileSync(join(rootDir, file), 'utf8');

      const findings = await linter.run(new Document(text, Yaml, file));

      assert.deepEqual(
        findings.map(
          ({ code, message, range }) =>
            `line ${range.start.line + 1}: ${message} (${code})`,
        ),
        [],
      );
    });
  }
});
