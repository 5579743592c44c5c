import { createMockDirectory } from '@backstage/backend-test-utils';
import { readSourceOptions } from '../config/readSourceOptions';
import { openAccount } from './openAccount';

const directory = createMockDirectory();

function writeKubeconfig() {
  directory.setContent({
    kubeconfig: JSON.stringify({
      clusters: [
        { name: 'eu', cluster: { server: 'https://eu.example.com/api/' } },
        {
          name: 'us',
          cluster: {
            server: 'https://us.example.com',
            'proxy-url': 'http://proxy.example.com:3128',
          },
        },
      ],
      users: [{ name: 'portal', user: { token: 'of-portal' } }],
      contexts: [
        { name: 'eu', context: { cluster: 'eu', user: 'portal' } },
        { name: 'us', context: { cluster: 'us', user: 'portal' } },
      ],
      'current-context': 'eu',
    }),
  });
}

function open(config = {}) {
  const kubeconfig = directory.resolve('kubeconfig');
  return openAccount(readSourceOptions('eu', { kubeconfig, ...config }));
}

describe('openAccount', () => {
  beforeEach(writeKubeconfig);

  it('signs in as the file says', async () => {
    const account = open();

    const request = await account.createRequestOptions();

    expect(account.server).toBe('https://eu.example.com/api');
    expect(request.headers).toEqual({ Authorization: 'Bearer of-portal' });
    expect(request.agent).toBeUndefined();
  });

  it('goes through the proxy that the file names', async () => {
    const account = open({ context: 'us' });

    const request = await account.createRequestOptions();

    expect(account.server).toBe('https://us.example.com');
    expect(request.agent).toMatchObject({
      proxy: expect.objectContaining({ host: 'proxy.example.com:3128' }),
    });
  });

  it('says what is wrong with the file', () => {
    const unknown = () => open({ context: 'asia' });
    const missing = () => open({ kubeconfig: directory.resolve('none') });

    expect(unknown).toThrow(
      /has no cluster for its context asia\. Name a context of it in systemModel\.sources\.eu\.context/,
    );
    expect(missing).toThrow(/of the source eu cannot be read.*ENOENT/);
  });

  it('needs a file outside of a cluster', () => {
    const outside = () => openAccount(readSourceOptions('eu', {}));

    expect(outside).toThrow('Set systemModel.sources.eu.kubeconfig.');
  });

  it('uses the account of the pod within a cluster', () => {
    process.env.KUBERNETES_SERVICE_HOST = '10.0.0.1';
    process.env.KUBERNETES_SERVICE_PORT = '443';
    try {
      const account = openAccount(readSourceOptions('eu', {}));

      expect(account.server).toBe('https://10.0.0.1:443');
    } finally {
      delete process.env.KUBERNETES_SERVICE_HOST;
      delete process.env.KUBERNETES_SERVICE_PORT;
    }
  });
});
