import forgePlugin from '@fairway/plugin-forge';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

const { app } = parse(
  readFileSync(
    resolve(__dirname, '../../../app-config.production.yaml'),
    'utf8',
  ),
);

const shown = [
  'page:forge',
  'entity-content:forge/source',
  'entity-card:forge/latest-changes',
] as const;

describe('a production portal', () => {
  it.each(shown)('does not have %s of the forge, which does not run', id => {
    // An id that the plugin does not have would stop the app.
    expect(forgePlugin.getExtension(id)).toBeDefined();
    expect(app.extensions).toContainEqual({ [id]: false });
  });
});
