import { AddressRules } from './AddressRules';
import { assertCallable } from './assertCallable';

describe('assertCallable', () => {
  const ask = (hostname: string, admitted: readonly string[] = []) =>
    assertCallable(hostname, new AddressRules(admitted), 'ask somebody');

  it.each([
    ['127.0.0.1', '"127.0.0.1" is not on the public internet; ask somebody'],
    ['[fd00::1]', '"fd00::1" is not on the public internet; ask somebody'],
    ['localhost', 'is not on the public internet; ask somebody'],
  ])('refuses %s', async (hostname, message) => {
    await expect(ask(hostname)).rejects.toMatchObject({
      name: 'NotAllowedError',
      message: expect.stringContaining(message),
    });
  });

  it.each([
    ['8.8.8.8', []],
    ['[2606:2800:220:1::1]', []],
    ['10.0.0.7', ['10.0.0.0/8']],
    ['localhost', ['localhost']],
    ['known-to-nobody.invalid', []],
  ])('lets %s pass, with %j admitted', async (hostname, admitted) => {
    await expect(ask(hostname, admitted)).resolves.toBeUndefined();
  });
});
