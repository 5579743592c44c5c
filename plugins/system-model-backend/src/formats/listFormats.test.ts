import { JsonObject } from '@backstage/types';
import Ajv from 'ajv/dist/2020';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { listFormats } from './listFormats';

const word = fc.constantFrom(
  'version',
  'service',
  'name',
  'owner',
  'tags',
  'tools',
  'url',
  'repositories',
  'apiVersion',
  'kind',
  'metadata',
  'spec',
  'labels',
  'annotations',
  'links',
  'status',
  'template',
  'containers',
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  '$text',
  'apps/v1',
  'Deployment',
  'Component',
  'backstage.io/kubernetes-id',
  '1',
);
const { value } = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(word, fc.constantFrom(1, null, true), fc.string()),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(word, tie('value'), { maxKeys: 6 }),
  ),
}));
const service = fc.record({
  version: fc.constant(1),
  service: fc
    .tuple(fc.dictionary(word, value), value)
    .map(([fields, name]) => ({
      name,
      ...fields,
    })),
});
const entity = fc.record({
  apiVersion: fc.constantFrom('backstage.io/v1alpha1', 'apps/v1'),
  kind: fc.constantFrom('Component', 'Deployment', 'Application'),
  metadata: fc
    .dictionary(word, value)
    .map(fields => ({ ...fields, name: 'shop' })),
  spec: value,
});
const content = fc.oneof(value, service, entity);
const text = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom(...'a:-?[]{}&*!|>%@\'"#<>/=\n \t\u0000\ufeff'),
  }),
  content.map(given => JSON.stringify(given)),
  content.map(given => stringify(given)),
);

describe('listFormats', () => {
  it('gives each its own name, and a JSON Schema of the draft it names', () => {
    const formats = listFormats();

    expect(formats.map(({ id }) => id)).toEqual([
      'qm.yaml',
      'catalog-info.yaml',
      'package.json',
      'pom.xml',
      'go.mod',
      'pyproject.toml',
      'kubernetes',
    ]);
    for (const { schema } of formats) {
      const ajv = new Ajv({ formats: { uri: true }, allowUnionTypes: true });
      expect(schema.$schema).toBe(
        'https://json-schema.org/draft/2020-12/schema',
      );
      expect(() => ajv.compile(schema)).not.toThrow();
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    }
  });

  it('has formats that take whatever strangers write, and let nothing harmful through', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...listFormats()),
        fc.oneof(
          text,
          content.filter(
            given =>
              typeof given === 'object' &&
              given !== null &&
              !Array.isArray(given),
          ),
        ),
        (format, given) => {
          const { observations, problems } = format.parse(
            {
              path: format.id,
              content: given as JsonObject | string,
              place: { kind: 'file', path: format.id },
            },
            { key: 'shop' },
          );

          const said = JSON.stringify(observations.map(({ data }) => data));
          expect(JSON.parse(said)).toEqual(
            observations.map(({ data }) => data),
          );
          expect(said).not.toMatch(/"(__proto__|constructor|prototype)":/);
          for (const { entityRef } of observations) {
            expect(entityRef).toMatch(
              /^([a-z0-9]+:[a-z0-9-]+\/[\w.-]+|hint:collection)$/,
            );
          }
          for (const { message } of problems) {
            expect(message.length).toBeGreaterThan(20);
            expect(message.length).toBeLessThan(1500);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
