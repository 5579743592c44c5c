import { ConfigReader } from '@backstage/config';
import { readElasticOptions } from './config';

const read = (elasticsearch: object) =>
  readElasticOptions(new ConfigReader({ search: { elasticsearch } as {} }));

describe('readElasticOptions', () => {
  it('leaves to the engine what nobody says', () => {
    expect(read({})).toEqual({
      prefix: '',
      shards: undefined,
      replicas: undefined,
    });
    expect(read({ indexPrefix: 'a-', shards: 2, replicas: 0 })).toEqual({
      prefix: 'a-',
      shards: 2,
      replicas: 0,
    });
  });

  it.each([{ shards: 0 }, { shards: 1.5 }, { replicas: -1 }])(
    'refuses %j',
    options => {
      expect(() => read(options)).toThrow(
        /Invalid configuration at search\.elasticsearch\.\w+: expected a whole number/,
      );
    },
  );
});
