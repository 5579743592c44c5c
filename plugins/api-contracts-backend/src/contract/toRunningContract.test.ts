import { makeApi } from '../__testUtils__/makeApi';
import { toContract } from './readContract';
import { readContractDocument } from './readContractDocument';
import { toRunningContract } from './toRunningContract';

const TARGET = 'https://orders.example.com/api/openapi.json?v=3';

/** What is listed of servers that a service at {@link TARGET} names. */
function list(named: readonly string[], declared: readonly string[] = []) {
  const entity = makeApi('orders', declared);
  const { definition } = makeApi('orders', named).spec;
  return toRunningContract(entity, readContractDocument(definition), {
    declared: toContract(entity, readContractDocument(entity.spec.definition)),
    target: TARGET,
  }).servers;
}

describe('toRunningContract', () => {
  it.each([
    ['/', 'https://orders.example.com'],
    ['/v1/', 'https://orders.example.com/v1'],
    ['v1', 'https://orders.example.com/api/v1'],
    ['https://orders.example.com/v2', 'https://orders.example.com/v2'],
    ['https://ORDERS.example.com:443/v2', 'https://orders.example.com/v2'],
  ])('believes a service for its own address: %s', (named, address) => {
    expect(list([named])).toEqual([
      { address, url: new URL(address), description: undefined },
    ]);
  });

  it.each([
    'https://payments.example.com',
    'http://orders.example.com',
    'https://orders.example.com:8443',
    'https://orders.example.com.evil.test',
    '//payments.example.com/v1',
    '\\\\payments.example.com',
    'http://127.0.0.1',
  ])('does not believe it for another one: %s', named => {
    const [server] = list([named], ['https://other.example.com']);

    expect(server.namedBy).toBe('https://orders.example.com');
  });

  it('believes it for what the declared contract lists too', () => {
    const address = 'https://eu.orders.example.com';

    const [server] = list([`${address}/`], [address]);

    expect(server).toMatchObject({ address, url: new URL(address) });
    expect(server.namedBy).toBeUndefined();
  });

  it.each([
    'localhost:8080/v1',
    '/{stage}/v1',
    'https://user:secret@orders.example.com',
    'kafka://orders.example.com',
  ])('makes no address of %s', named => {
    expect(list([named])[0].url).toBeUndefined();
  });
});
