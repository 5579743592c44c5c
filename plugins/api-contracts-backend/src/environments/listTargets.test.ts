import { listTargets } from './listTargets';

const list = (annotations: Record<string, string> | undefined) =>
  listTargets(
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: { name: 'a', annotations },
    },
    ['staging', 'production'],
  );

describe('listTargets', () => {
  it('lists environments in the order of the configuration, then by name', () => {
    expect(
      list({
        'fairway/api-definition.test': './test.yaml',
        'fairway/api-definition.production': ' https://a.example.com/api ',
        'fairway/api-definition.dev': './dev.yaml',
        'fairway/api-definition.staging': './staging.yaml',
        'fairway/api-definition.': './none.yaml',
        'fairway/api-definition.empty': ' ',
        'fairway/api-servers': 'https://a.example.com',
      }),
    ).toEqual([
      { environment: 'staging', target: './staging.yaml' },
      { environment: 'production', target: 'https://a.example.com/api' },
      { environment: 'dev', target: './dev.yaml' },
      { environment: 'test', target: './test.yaml' },
    ]);
  });

  it('lists nothing where nothing is named', () => {
    expect(list(undefined)).toEqual([]);
  });
});
