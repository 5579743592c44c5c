import { tmpdir } from 'os';
import { join } from 'path';
import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { createExporters } from './createExporters';
import { filesExporterFactory } from './filesExporterFactory';
import { readExportOptions } from './readExportOptions';

function create(systemModel: object) {
  const options = readExportOptions(new ConfigReader({ systemModel }));
  return {
    ...options,
    exporters: createExporters(
      options.exporters,
      [filesExporterFactory],
      mockServices.logger.mock(),
    ),
  };
}

describe('createExporters', () => {
  it('makes what is configured', () => {
    const { dir, exporters, minIntervalMs } = create({
      releases: { minInterval: { minutes: 1 }, directory: '/srv/releases' },
      exporters: {
        disk: { type: 'files', path: '/srv/model', keep: 3 },
        other: { type: 'files', path: '/srv/other' },
      },
    });

    expect(dir).toBe('/srv/releases');
    expect(minIntervalMs).toBe(60_000);
    expect(exporters).toEqual([
      expect.objectContaining({ id: 'disk', type: 'files', keep: 3 }),
      expect.objectContaining({ id: 'other', type: 'files', keep: 10 }),
    ]);
  });

  it('makes nothing of nothing', () => {
    expect(create({})).toEqual({
      dir: join(tmpdir(), 'system-model-releases'),
      exporters: [],
      minIntervalMs: 300_000,
    });
  });

  it('refuses a folder that lies anywhere', () => {
    expect(() => create({ releases: { directory: 'releases' } })).toThrow(
      'systemModel.releases.directory: expected an absolute path, got "releases"',
    );
  });

  it.each([
    [
      { type: 'ftp' },
      'systemModel.exporters.x.type: expected one of "files", got "ftp"',
    ],
    [
      { type: 'files', path: '/srv', keep: 0 },
      'systemModel.exporters.x.keep: expected a whole number of at least 1, got 0',
    ],
    [{ type: 'files' }, 'systemModel.exporters.x is not valid: path'],
  ])('refuses %j', (x, message) => {
    expect(() => create({ exporters: { x } })).toThrow(message);
  });
});
