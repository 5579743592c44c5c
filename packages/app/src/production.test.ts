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

describe('a production portal', () => {
  it('shows nothing of the forge, which does not run there', () => {
    const switchedOff: string[] = app.extensions
      .flatMap(Object.entries)
      .filter(([, value]: [string, unknown]) => value === false)
      .map(([id]: [string]) => id);

    // An id that the plugin does not have would switch nothing off, and stop the app.
    const known = switchedOff.filter(id =>
      forgePlugin.getExtension(id as never),
    );
    expect(known).toEqual(switchedOff);
    expect(switchedOff).toEqual([
      'page:forge',
      'entity-content:forge/source',
      'entity-card:forge/latest-changes',
    ]);
  });
});
