import { toPublisherSettings } from './publisherSettings';

describe('toPublisherSettings', () => {
  it.each([
    [
      {
        'publisher-type': 'awsS3',
        'storage-name': 'docs',
        'root-path': 'a/b',
        'aws-region': 'eu-west-1',
        'aws-role-arn': 'arn:x',
      },
      {
        type: 'awsS3',
        awsS3: {
          bucketName: 'docs',
          bucketRootPath: 'a/b',
          region: 'eu-west-1',
          credentials: { roleArn: 'arn:x' },
        },
      },
    ],
    [
      {
        'publisher-type': 'azureBlobStorage',
        'storage-name': 'docs',
        'azure-account': 'pumps',
      },
      {
        type: 'azureBlobStorage',
        azureBlobStorage: {
          containerName: 'docs',
          credentials: { accountName: 'pumps' },
          connectionString: 'secret',
        },
      },
    ],
    [
      {
        'publisher-type': 'googleGcs',
        'storage-name': 'docs',
        'gcs-project': 'pumps',
      },
      {
        type: 'googleGcs',
        googleGcs: { bucketName: 'docs', projectId: 'pumps' },
      },
    ],
    [
      { 'publisher-type': 'local', config: ['a.yaml'] },
      { type: 'local', local: {} },
    ],
  ])('is what the portal has for %j', (values, publisher) => {
    expect(toPublisherSettings(values, 'secret')).toEqual({
      techdocs: { publisher },
    });
  });

  it.each([
    [
      { 'publisher-type': 'azureBlobStorage', 'root-path': 'a' },
      '--root-path is not for azureBlobStorage, but for awsS3 and googleGcs.',
    ],
    [{ 'publisher-type': 'local' }, '--publisher-type needs --storage-name'],
    [
      { 'publisher-type': 'azureBlobStorage', 'storage-name': 'docs' },
      'Set AZURE_STORAGE_CONNECTION_STRING, or say with --azure-account',
    ],
  ])('refuses %j', (values, message) => {
    expect(() => toPublisherSettings(values)).toThrow(message);
  });

  it('hides nothing that a file says', () => {
    expect(toPublisherSettings({ config: ['a.yaml'], verbose: true })).toEqual(
      {},
    );
  });
});
