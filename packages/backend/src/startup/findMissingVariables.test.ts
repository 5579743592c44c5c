import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findMissingVariables } from './findMissingVariables';

const production = readFileSync(
  resolvePackagePath('@fairway/backend', '../../app-config.production.yaml'),
  'utf8',
);

const find = (env: Record<string, string>, ...files: string[]) =>
  findMissingVariables(
    files.map((yaml, index) => ({ name: `${index}.yaml`, yaml })),
    env,
  );

describe('findMissingVariables', () => {
  it('names the variable and the key that needs it', () => {
    const yaml = 'backend:\n  listen:\n    - port: http://${HOST}:${PORT}\n';

    const missing = find({ HOST: 'db', PORT: '' }, yaml);

    expect(missing).toEqual([
      { name: 'PORT', key: 'backend.listen.port', file: '0.yaml' },
    ]);
  });

  it.each(['${A:-b}', '${A:-}', '$${A}', 'plain', '${B}'])(
    'asks for nothing in %s',
    value => {
      expect(find({ B: 'x' }, `key: '${value}'`)).toEqual([]);
    },
  );

  it.each([
    'search: null',
    'search: { engine: null }',
    'search: { engine: pg }',
    'search: { engine: { nodes: [here] } }',
  ])('asks for nothing that a later file replaces with %s', later => {
    const yaml = "search: { engine: { nodes: [{ url: '${SEARCH_URL}' }] } }";

    expect(find({}, yaml, later)).toEqual([]);
    expect(find({}, later, yaml).map(m => m.name)).toEqual(['SEARCH_URL']);
  });

  it.each(['', 'search: {}', 'search: { engine: { user: a } }', 'docs: a'])(
    'still asks for what a later file leaves alone with "%s"',
    later => {
      const yaml = "search: { engine: { url: '${SEARCH_URL}' } }";

      expect(find({}, yaml, later).map(m => m.name)).toEqual(['SEARCH_URL']);
    },
  );

  it('wants every credential and address of a production portal', () => {
    const names = find({}, production).map(m => m.name);

    expect(new Set(names)).toEqual(
      new Set([
        'ADMIN_GROUP',
        'BASE_URL',
        'POSTGRES_HOST',
        'POSTGRES_USER',
        'POSTGRES_PASSWORD',
        'CACHE_URL',
        'BACKEND_SECRET',
        'AUTH_SESSION_SECRET',
        'SEARCH_URL',
        'SEARCH_USERNAME',
        'SEARCH_PASSWORD',
        'TECHDOCS_BUCKET',
        'TECHDOCS_REGION',
      ]),
    );
  });

  it('has no guest, no forge and no secret in the production file', () => {
    const config = parse(production);

    expect(config).not.toHaveProperty('forge');
    expect(config.auth.providers).not.toHaveProperty('guest');
    expect(production).not.toMatch(/(secret|password|token): (?!\$\{)/i);
  });
});
