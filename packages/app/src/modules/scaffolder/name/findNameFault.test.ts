import { findNameFault } from './findNameFault';

describe('findNameFault', () => {
  it.each([
    ['payment-api', undefined],
    ['api', undefined],
    ['a1-2b', undefined],
    ['a'.repeat(40), undefined],
    ['ab', 'tooShort'],
    ['a'.repeat(41), 'tooLong'],
    ['Payment', 'characters'],
    ['payment_api', 'characters'],
    ['payment api', 'characters'],
    ['-payment', 'characters'],
    ['payment-', 'characters'],
    ['payment--api', 'characters'],
    ['1payment', 'characters'],
    ['../etc', 'characters'],
    ['größe', 'characters'],
    ['null', 'reserved'],
    ['nullable', undefined],
  ])('says of %s: %s', (name, fault) => {
    expect(findNameFault(name)).toBe(fault);
  });
});
