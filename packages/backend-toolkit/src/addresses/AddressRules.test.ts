import { AddressRules } from './AddressRules';

describe('AddressRules', () => {
  it.each([
    ['93.184.216.34'],
    ['8.8.8.8'],
    ['172.15.0.1'],
    ['172.32.0.1'],
    ['2606:2800:220:1::1'],
    ['::ffff:8.8.8.8'],
  ])('lets %s be called', address => {
    expect(new AddressRules([]).isAllowed('api.test', address)).toBe(true);
  });

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.255.254'],
    ['loopback', '::1'],
    ['unspecified', '0.0.0.0'],
    ['unspecified', '::'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['link-local', '169.254.0.1'],
    ['metadata', '169.254.169.254'],
    ['metadata of Azure', '168.63.129.16'],
    ['metadata of Alibaba', '100.100.100.200'],
    ['metadata of AWS', 'fd00:ec2::254'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['benchmarks', '198.18.0.1'],
    ['documentation', '192.0.2.1'],
    ['documentation', '203.0.113.9'],
    ['protocol assignments', '192.0.0.8'],
    ['6to4 relay', '192.88.99.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['link-local', 'fe80::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['unique local', 'fd00::1'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['discard', '100::1'],
    ['teredo', '2001:0::1'],
    ['orchid', '2001:20::1'],
    ['6to4', '2002:7f00:1::'],
    ['IPv4-mapped', '::ffff:127.0.0.1'],
    ['IPv4-mapped in hex', '::ffff:7f00:1'],
    ['IPv4-mapped private', '::ffff:10.0.0.1'],
    ['IPv4-compatible', '::10.0.0.1'],
    ['IPv4-translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['local NAT64', '64:ff9b:1::7f00:1'],
    ['not given out', '4000::1'],
    ['nonsense', 'localhost'],
    ['nothing', ''],
  ])('lets %s (%s) not be called', (_, address) => {
    expect(new AddressRules([]).isAllowed('api.test', address)).toBe(false);
  });

  it.each([['*'], ['http://api.corp'], ['10.0.0.0/99'], ['::/200'], ['']])(
    'refuses to be made from "%s"',
    entry => {
      expect(() => new AddressRules([entry])).toThrow(`got "${entry}"`);
    },
  );

  it.each([
    ['an address', ['10.0.0.7'], 'api', '10.0.0.7', true],
    ['not the next one', ['10.0.0.7'], 'api', '10.0.0.8', false],
    ['a range', ['10.0.0.0/8'], 'api', '10.9.8.7', true],
    ['nothing outside', ['10.0.0.0/8'], 'api', '192.168.0.1', false],
    ['an address mapped', ['10.0.0.7'], 'api', '::ffff:10.0.0.7', true],
    ['an IPv6 range', ['fd00:1::/32'], 'api', 'fd00:1::5', true],
    [
      'a metadata address as such',
      ['168.63.129.16'],
      'a',
      '168.63.129.16',
      true,
    ],
    ['a name', ['API.corp'], 'api.corp', '10.0.0.1', true],
    ['no other name', ['api.corp'], 'api.corp.evil.test', '10.0.0.1', false],
    ['one label', ['*.corp'], 'api.corp', '10.0.0.1', true],
    ['not two', ['*.corp'], 'a.api.corp', '10.0.0.1', false],
    ['dots as dots', ['*.corp.test'], 'api.corpXtest', '10.0.0.1', false],
    ['this machine by its name', ['localhost'], 'localhost', '127.0.0.1', true],
    ['only this machine by it', ['localhost'], 'localhost', '10.0.0.1', false],
    ['no name for this machine', ['api.corp'], 'api.corp', '127.0.0.1', false],
    ['no name for 0.0.0.0', ['localhost'], 'localhost', '0.0.0.0', false],
    [
      'no name for metadata',
      ['api.corp'],
      'api.corp',
      '169.254.169.254',
      false,
    ],
    ['no name for metadata', ['api.corp'], 'api.corp', 'fd00:ec2::254', false],
  ])('admits %s: %j, %s at %s: %s', (_, admitted, name, address, expected) => {
    expect(new AddressRules(admitted).isAllowed(name, address)).toBe(expected);
  });
});
