import { mockServices } from '@backstage/backend-test-utils';
import {
  ScraperFactory,
  ScraperOptions,
} from '@fairway/plugin-system-model-node';
import { SourceOptions } from '../config';
import { createSource } from './createSource';

const OPTIONS: SourceOptions = {
  id: 'hosts',
  type: 'test',
  createsEntities: false,
  scheduleMs: 1_000,
  fullScanEveryMs: 1_000,
  missingAfterMs: 1_000,
  missingThreshold: { count: 1, share: 1 },
  config: {},
};

describe('createSource', () => {
  it('counts what its hosts are asked, by which client whatsoever', () => {
    let options!: ScraperOptions;
    const factory: ScraperFactory = {
      type: 'test',
      title: 'Test',
      origin: 'descriptor',
      create(given) {
        options = given;
        given.createClient({ baseUrls: ['https://git.test'] });
        given.createClient({ baseUrls: ['https://other.test'] });
        return {
          async *scan() {
            return { isComplete: true };
          },
        };
      },
    };
    const source = createSource(OPTIONS, {
      factories: new Map([['test', factory]]),
      formats: [],
      createClient: () => ({
        used: { requests: 2, bytes: 100 },
        request: async () => {
          throw new Error('Nobody is to be asked');
        },
      }),
      logger: mockServices.logger.mock(),
    });

    options.onUse({ requests: 1, bytes: 0 });
    options.onUse({ requests: 0, bytes: 7 });

    expect(source.readUsage()).toEqual({ requests: 5, bytes: 207 });
  });
});
