import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readFileSync } from 'node:fs';
import { findMissingVariables } from './findMissingVariables';

const production = readFileSync(
  resolvePackagePath('@fairway/backend', '../../app-config.production.yaml'),
  'utf8',
);

describe('findMissingVariables', () => {
  it('names the variable and the key that needs it', () => {
    const yaml = 'backend:\n  listen:\n    - port: http://${HOST}:${PORT}\n';

    const missing = findMissingVariables(yaml, { HOST: 'db', PORT: '' });

    expect(missing).toEqual([{ name: 'PORT', key: 'backend.listen.port' }]);
  });

  it.each(['${A:-b}', '${A:-}', '$${A}', 'plain', '${B}'])(
    'asks for nothing in %s',
    value => {
      expect(findMissingVariables(`key: '${value}'`, { B: 'x' })).toEqual([]);
    },
  );

  it('wants every credential and address of a production portal', () => {
    const names = findMissingVariables(production, {}).map(m => m.name);

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
    expect(production).not.toMatch(/guest:|forge:/);
    expect(production).not.toMatch(/(secret|password|token): (?!\$\{)/i);
  });
});
