import { ConfigReader } from '@backstage/config';
import { readForgeOptions } from './config';

const read = (forge: object) => readForgeOptions(new ConfigReader({ forge }));

describe('readForgeOptions', () => {
  it.each([[{}], [{ enabled: false, directory: '/x' }], [{ directory: '/x' }]])(
    'is off with %j',
    forge => {
      expect(read(forge)).toBeUndefined();
    },
  );

  it('is off without the section', () => {
    expect(readForgeOptions(new ConfigReader({}))).toBeUndefined();
  });

  it('has defaults', () => {
    expect(read({ enabled: true, directory: '/data/forge' })).toEqual({
      directory: '/data/forge',
      adminToken: undefined,
      adminUser: 'fairway',
      anonymousRead: 'never',
      organizations: [],
      git: {
        executable: 'git',
        maxCommands: 8,
        maxTransfers: 8,
        commandTimeoutMs: 30_000,
        transferTimeoutMs: 900_000,
      },
      limits: {
        pushBytes: 512 * 2 ** 20,
        archiveBytes: 512 * 2 ** 20,
        fileBytes: 10 * 2 ** 20,
      },
      webhooks: { allowedHosts: [], maxAttempts: 5, timeoutMs: 10_000 },
    });
  });

  it('reads everything', () => {
    const options = read({
      enabled: true,
      directory: '/data',
      adminToken: 'twenty-characters-or-more',
      adminUser: 'root',
      anonymousRead: 'loopback',
      organizations: [{ name: 'acme', fullName: 'Acme' }],
      git: { executable: '/opt/git', commandTimeout: { seconds: 5 } },
      limits: { pushMegabytes: 1 },
      webhooks: { allowedHosts: ['loopback'], timeout: '2s' },
    });

    expect(options).toMatchObject({
      adminToken: 'twenty-characters-or-more',
      adminUser: 'root',
      anonymousRead: 'loopback',
      organizations: [{ name: 'acme', fullName: 'Acme', description: '' }],
      git: { executable: '/opt/git', commandTimeoutMs: 5000 },
      limits: { pushBytes: 2 ** 20 },
      webhooks: { allowedHosts: ['loopback'], timeoutMs: 2000 },
    });
  });

  it.each([
    [{}, 'directory'],
    [{ directory: '/x', adminToken: 'short' }, 'too short'],
    [{ directory: '/x', anonymousRead: 'always' }, '"never" or "loopback"'],
    [{ directory: '/x', adminUser: 'api' }, 'reserved'],
    [{ directory: '/x', organizations: [{ name: 'a/b' }] }, '"a/b"'],
    [{ directory: '/x', organizations: [{}] }, 'name'],
    [{ directory: '/x', git: { maxCommands: 0 } }, 'git.maxCommands'],
    [{ directory: '/x', limits: { fileMegabytes: -1 } }, 'more than zero'],
    [
      { directory: '/x', webhooks: { allowedHosts: ['10.0.0.0/99'] } },
      '10.0.0.0/99',
    ],
  ])('refuses %j', (forge, message) => {
    expect(() => read({ enabled: true, ...forge })).toThrow(message);
  });
});
