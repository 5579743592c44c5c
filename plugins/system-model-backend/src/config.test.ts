import { mockServices } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readModelOptions } from './config';

const HOUR_MS = 60 * 60 * 1000;

const read = (systemModel?: JsonObject) =>
  readModelOptions(
    mockServices.rootConfig({ data: systemModel ? { systemModel } : {} }),
  );

describe('readModelOptions', () => {
  it('has a default for all but the sources', () => {
    const options = read();

    expect(options).toEqual({
      precedence: ['overlay', 'push', 'descriptor', 'controlPlane', 'hint'],
      maxAgeMs: {
        push: 24 * HOUR_MS,
        controlPlane: 24 * HOUR_MS,
        descriptor: 168 * HOUR_MS,
        hint: 168 * HOUR_MS,
      },
      sources: [],
      dryRunHosts: [],
    });
  });

  it('puts sources of later files first', () => {
    const toFile = (context: string, ids: readonly string[]) => ({
      context,
      data: {
        systemModel: {
          sources: Object.fromEntries(ids.map(id => [id, { type: 'forge' }])),
        },
      },
    });

    const { sources } = readModelOptions(
      ConfigReader.fromConfigs([
        toFile('app-config.yaml', ['zebra', 'ape']),
        toFile('app-config.production.yaml', ['quail', 'ape', 'bear']),
      ]),
    );

    expect(sources.map(({ id }) => id)).toEqual([
      'quail',
      'ape',
      'bear',
      'zebra',
    ]);
  });

  it('reads sources in their order, and leaves the rest to those it is meant for', () => {
    const cluster = {
      type: 'kubernetes',
      schedule: { seconds: 30 },
      fullScanEvery: 'PT1H',
      maxAge: { hours: 2 },
      missingAfter: { days: 3 },
      missingThreshold: { count: 2, share: 0.5 },
      origin: 'descriptor',
      creates: true,
      context: 'prod',
    };
    const options = read({
      precedence: ['descriptor', 'overlay', 'push', 'hint', 'controlPlane'],
      maxAge: { descriptor: { days: 1 } },
      sources: { zebra: { type: 'forge' }, cluster },
      dryRun: { allowPrivate: ['git.corp'] },
    });

    expect(options.precedence[0]).toBe('descriptor');
    expect(options.maxAgeMs.descriptor).toBe(24 * HOUR_MS);
    expect(options.sources).toEqual([
      {
        id: 'zebra',
        type: 'forge',
        origin: undefined,
        createsEntities: false,
        scheduleMs: 600_000,
        fullScanEveryMs: 6 * HOUR_MS,
        maxAgeMs: undefined,
        missingAfterMs: 24 * HOUR_MS,
        missingThreshold: { count: 10, share: 0.1 },
        config: { type: 'forge' },
      },
      {
        id: 'cluster',
        type: 'kubernetes',
        origin: 'descriptor',
        createsEntities: true,
        scheduleMs: 30_000,
        fullScanEveryMs: HOUR_MS,
        maxAgeMs: 2 * HOUR_MS,
        missingAfterMs: 72 * HOUR_MS,
        missingThreshold: { count: 2, share: 0.5 },
        config: cluster,
      },
    ]);
    expect(options.dryRunHosts).toEqual(['git.corp']);
  });

  it.each<[string, JsonObject]>([
    ['systemModel.precedence', { precedence: ['descriptor', 'hint'] }],
    ['systemModel.sources', { sources: { push: { type: 'forge' } } }],
    [
      'systemModel.sources.a.origin',
      { sources: { a: { type: 'b', origin: 'overlay' } } },
    ],
    [
      'systemModel.sources.a.schedule',
      { sources: { a: { type: 'b', schedule: { seconds: 0 } } } },
    ],
    ['systemModel.sources.a.type', { sources: { a: {} } }],
    [
      'systemModel.sources.a.maxAge',
      { sources: { a: { type: 'b', maxAge: 'soon' } } },
    ],
  ])('names %s if it is wrong', (key, systemModel) => {
    expect(() => read(systemModel)).toThrow(key);
  });
});
