import { toOperationSearch } from './operationAddress';

describe('toOperationSearch', () => {
  it.each([
    [{ operation: 'createBasket' }, '?operation=createBasket'],
    [
      { operation: 'GET /baskets/{id}' },
      '?operation=GET%20%2Fbaskets%2F%7Bid%7D',
    ],
    [{ type: 'Query', field: 'ports' }, '?type=Query&field=ports'],
    [
      { operation: 'publish', channel: 'a & b' },
      '?operation=publish&channel=a%20%26%20b',
    ],
  ])('writes %j', (address, expected) => {
    expect(toOperationSearch(address)).toBe(expected);
  });
});
