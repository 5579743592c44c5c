import { checkRepositoryName } from './repositoryName';

describe('checkRepositoryName', () => {
  it.each([
    ['payment-api', undefined],
    ['Payments_2.0', undefined],
    ['', 'empty'],
    ['payment api', 'characters'],
    ['zahlungen-ü', 'characters'],
    ['a/b', 'characters'],
    ['..', 'reserved'],
    ['-', 'reserved'],
    ['api.git', 'reserved'],
    ['a'.repeat(101), 'tooLong'],
  ])('says of %j: %s', (name, expected) => {
    expect(checkRepositoryName(name)).toBe(expected);
  });
});
