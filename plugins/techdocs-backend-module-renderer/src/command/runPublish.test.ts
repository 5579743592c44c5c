import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { createMockDirectory } from '@backstage/backend-test-utils';
import { runPublish } from './runPublish';

const metadata = JSON.stringify({ site_name: 'Pumps', files: [] });

describe('fairway-docs-publish', () => {
  const directory = createMockDirectory();

  const run = async (
    args: readonly string[],
    env: Record<string, string> = {},
  ) => {
    let out = '';
    let err = '';
    const code = await runPublish(args, {
      program: 'publish',
      out: text => (out += text),
      err: text => (err += text),
      env,
    });
    return { code, out, err };
  };
  const site = () => directory.resolve('site');

  beforeEach(() => {
    directory.setContent({
      site: {
        'index.html': '<h1>Pumps</h1>',
        'techdocs_metadata.json': metadata,
        'guide/index.html': '<h1>Guide</h1>',
      },
      published: {},
      empty: {},
    });
  });

  it('puts a site where a portal with the same configuration finds it', async () => {
    const { code, out } = await run([
      ...[site(), '--entity', 'Default/Component/Pump'],
      ...['--publisher-type', 'local'],
      ...['--storage-name', directory.resolve('published')],
    ]);

    expect(code).toBe(0);
    expect(out).toBe(
      'Published 3 files for Default/Component/Pump to local.\n',
    );
    expect(
      directory.content({ path: 'published/default/component/pump' }),
    ).toEqual(directory.content({ path: 'site' }));
  });

  it('takes the configuration of the portal, with what the environment says', async () => {
    directory.addContent({
      'app-config.yaml':
        'techdocs: { publisher: { type: local, local: { publishDirectory: "${PLACE}" } } }',
    });

    const { code } = await run(
      [
        ...[site(), '--entity', 'default/api/pump'],
        ...['--config', directory.resolve('app-config.yaml')],
      ],
      { PLACE: directory.resolve('published') },
    );

    expect(code).toBe(0);
    expect(
      directory.content({ path: 'published/default/api/pump' }),
    ).toMatchObject({ 'index.html': '<h1>Pumps</h1>' });
  });

  describe('with a server that speaks S3', () => {
    let server: Server;
    let asked: string[];
    let hasBucket: boolean;

    beforeEach(async () => {
      asked = [];
      hasBucket = true;
      server = createServer((request, response) => {
        asked.push(`${request.method} ${request.url!.replace(/\?.*/, '')}`);
        request.resume();
        request.on('end', () => {
          response.statusCode = hasBucket ? 200 : 404;
          response.setHeader('etag', '"1"');
          response.end(
            request.method === 'GET'
              ? '<ListBucketResult><IsTruncated>false</IsTruncated></ListBucketResult>'
              : '',
          );
        });
      });
      await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
      jest.replaceProperty(process, 'env', {
        ...process.env,
        AWS_ACCESS_KEY_ID: 'id',
        AWS_SECRET_ACCESS_KEY: 'key',
      });
    });

    afterEach(async () => {
      jest.restoreAllMocks();
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    });

    const publish = () =>
      run([
        ...[site(), '--entity', 'default/component/pump'],
        ...['--publisher-type', 'awsS3', '--storage-name', 'docs'],
        ...['--aws-region', 'us-east-1', '--aws-path-style'],
        ...['--root-path', 'team'],
        '--aws-endpoint',
        `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      ]);

    it('uploads every file', async () => {
      const { code, out, err } = await publish();

      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toMatch(/^Published 3 files/);
      expect(asked.filter(one => one.startsWith('PUT')).sort()).toEqual([
        'PUT /docs/team/default/component/pump/guide/index.html',
        'PUT /docs/team/default/component/pump/index.html',
        'PUT /docs/team/default/component/pump/techdocs_metadata.json',
      ]);
    });

    it('says that there is no such bucket', async () => {
      hasBucket = false;

      const { code, err } = await publish();

      expect(code).toBe(1);
      expect(err).toMatch(/bucket docs\. Make sure the bucket exists/);
      expect(err).toMatch(/The storage cannot be used/);
      expect(err).not.toMatch(/^\s+at /m);
    });
  });

  const local = [
    ...['--publisher-type', 'local'],
    ...['--storage-name', '/nowhere'],
  ];
  const entity = ['--entity', 'default/component/pump'];

  it.each([
    [[], /Say which folder holds the site: publish FOLDER/],
    [['site'], /--entity takes NAMESPACE\/KIND\/NAME.*not ""/],
    [['site', '--entity', 'component:pump'], /not "component:pump"/],
    [['site', '--entity', 'a/b/c/d', ...local], /not "a\/b\/c\/d"/],
    [['site', ...entity], /Say where to publish to/],
    [
      ['site', ...entity, '--publisher-type', 's3'],
      /--publisher-type takes awsS3, azureBlobStorage, googleGcs, local, not "s3"/,
    ],
    [
      ['site', ...entity, '--publisher-type', 'googleGcs'],
      /--publisher-type needs --storage-name/,
    ],
    [
      ['site', ...entity, '--storage-name', 'docs'],
      /--storage-name needs --publisher-type/,
    ],
    [['site', '--bucket', 'docs'], /Unknown option '--bucket'/],
    [['/nowhere', ...entity, ...local], /holds no finished site/],
  ])('says what is wrong with %j', async (args, sentence) => {
    const { code, out, err } = await run(args);

    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });

  it('takes an account of Azure from the environment, and says when it is none', async () => {
    directory.addContent({
      'app-config.yaml':
        'techdocs: { publisher: { type: azureBlobStorage, azureBlobStorage: { containerName: docs } } }',
    });

    const { code, err } = await run(
      [site(), ...entity, '--config', directory.resolve('app-config.yaml')],
      { AZURE_STORAGE_CONNECTION_STRING: 'nonsense' },
    );

    expect({ code, err }).toEqual({
      code: 2,
      err: 'The settings of the storage cannot be used: Invalid URL\n',
    });
  });

  it('publishes nothing that is no finished site', async () => {
    const { code, err } = await run([
      ...[directory.resolve('empty'), ...entity],
      ...['--publisher-type', 'local'],
      ...['--storage-name', directory.resolve('published')],
    ]);

    expect(code).toBe(2);
    expect(err).toMatch(/holds no finished site\. Build one with/);
    expect(directory.content({ path: 'published' })).toEqual({});
  });
});
