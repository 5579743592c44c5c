import { AddressGuard } from './AddressGuard';

function lookup(guard: AddressGuard, hostname: string) {
  return new Promise((resolve, reject) =>
    guard.lookup(hostname, {}, (error, address) =>
      error ? reject(error) : resolve(address),
    ),
  );
}

describe('AddressGuard', () => {
  it.each([
    ['93.184.216.34'],
    ['8.8.8.8'],
    ['172.15.0.1'],
    ['2606:2800:220:1::1'],
    ['::ffff:8.8.8.8'],
  ])('lets %s be called', address => {
    expect(new AddressGuard([]).isAllowed('example.com', address)).toBe(true);
  });

  it.each([
    ['127.0.0.1'],
    ['10.1.2.3'],
    ['172.16.0.1'],
    ['172.31.255.255'],
    ['192.168.1.1'],
    ['169.254.169.254'],
    ['100.64.0.1'],
    ['0.0.0.0'],
    ['224.0.0.1'],
    ['::1'],
    ['::'],
    ['fe80::1'],
    ['fd00::1'],
    ['::ffff:127.0.0.1'],
    ['::ffff:7f00:1'],
    ['64:ff9b::7f00:1'],
  ])('lets %s not be called', address => {
    expect(new AddressGuard([]).isAllowed('example.com', address)).toBe(false);
  });

  it.each([
    [['loopback'], 'localhost', '127.0.0.1', true],
    [['loopback'], 'localhost', '::1', true],
    [['loopback'], 'ci', '10.0.0.1', false],
    [['10.0.0.0/8'], 'ci', '10.9.8.7', true],
    [['10.0.0.0/8'], 'ci', '192.168.0.1', false],
    [['10.0.0.7'], 'ci', '10.0.0.7', true],
    [['10.0.0.7'], 'ci', '10.0.0.8', false],
    [['CI.example.com'], 'ci.example.com', '10.0.0.1', true],
    [['ci.example.com'], 'ci.example.com.evil.org', '10.0.0.1', false],
    [['*.example.com'], 'ci.example.com', '10.0.0.1', true],
    [['*.example.com'], 'a.ci.example.com', '10.0.0.1', false],
    [['*.example.com'], 'exampleXcom', '10.0.0.1', false],
  ])('with %j answers for %s at %s: %s', (hosts, name, address, expected) => {
    expect(new AddressGuard(hosts).isAllowed(name, address)).toBe(expected);
  });

  it('refuses at the lookup and says what to set', async () => {
    await expect(lookup(new AddressGuard([]), 'localhost')).rejects.toThrow(
      'forge.webhooks.allowedHosts',
    );
    await expect(
      lookup(new AddressGuard(['loopback']), 'localhost'),
    ).resolves.toMatch(/127\.0\.0\.1|::1/);
  });

  it.each([
    ['http://127.0.0.1/'],
    ['http://[::1]:80/'],
    ['http://2130706433/'],
    ['http://0x7f.1/'],
    ['http://169.254.169.254/latest/meta-data'],
  ])('refuses the written address %s', url => {
    expect(() => new AddressGuard([]).assertUrl(new URL(url))).toThrow(
      'not on the public internet',
    );
  });
});
