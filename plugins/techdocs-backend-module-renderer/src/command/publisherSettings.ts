import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';

/** Options of the command line, by name. */
export type PublishValues = {
  readonly [name: string]: string | boolean | string[] | undefined;
};

const STORAGE = ['awsS3', 'azureBlobStorage', 'googleGcs', 'local'] as const;

type Storage = (typeof STORAGE)[number];

/** Options that are for some storages only. */
const OPTIONS: Readonly<Record<string, readonly Storage[]>> = {
  'root-path': ['awsS3', 'googleGcs'],
  'aws-region': ['awsS3'],
  'aws-endpoint': ['awsS3'],
  'aws-path-style': ['awsS3'],
  'aws-role-arn': ['awsS3'],
  'azure-account': ['azureBlobStorage'],
  'gcs-project': ['googleGcs'],
};

function textOf(values: PublishValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Leaves out what was not said, so that it does not hide what a file says. */
function known(settings: Record<string, unknown>): JsonObject {
  return Object.fromEntries(
    Object.entries(settings).filter(([, value]) => value !== undefined),
  ) as JsonObject;
}

const settingsOf: Readonly<
  Record<Storage, (values: PublishValues) => Record<string, unknown>>
> = {
  awsS3: values => ({
    bucketName: textOf(values, 'storage-name'),
    bucketRootPath: textOf(values, 'root-path'),
    region: textOf(values, 'aws-region'),
    endpoint: textOf(values, 'aws-endpoint'),
    s3ForcePathStyle: values['aws-path-style'],
    credentials: values['aws-role-arn']
      ? { roleArn: textOf(values, 'aws-role-arn') }
      : undefined,
  }),
  azureBlobStorage: values => ({
    containerName: textOf(values, 'storage-name'),
    credentials: values['azure-account']
      ? { accountName: textOf(values, 'azure-account') }
      : undefined,
  }),
  googleGcs: values => ({
    bucketName: textOf(values, 'storage-name'),
    bucketRootPath: textOf(values, 'root-path'),
    projectId: textOf(values, 'gcs-project'),
  }),
  local: values => ({ publishDirectory: textOf(values, 'storage-name') }),
};

function checkOptions(
  values: PublishValues,
  storage: Storage,
  connectionString: string | undefined,
): void {
  const other = Object.keys(values).find(
    name => OPTIONS[name] && !OPTIONS[name].includes(storage),
  );
  if (other) {
    throw new InputError(
      `--${other} is not for ${storage}, but for ${OPTIONS[other].join(
        ' and ',
      )}.`,
    );
  }
  if (values.config) {
    // The rest may be in the file.
    return;
  }
  if (textOf(values, 'storage-name') === undefined) {
    throw new InputError(
      '--publisher-type needs --storage-name: the bucket or container; the folder for local.',
    );
  }
  if (
    storage === 'azureBlobStorage' &&
    !connectionString &&
    !values['azure-account']
  ) {
    throw new InputError(
      'Set AZURE_STORAGE_CONNECTION_STRING, or say with --azure-account which storage account to use.',
    );
  }
}

/**
 * Turns options of the command line into the configuration that the portal has for its publisher.
 *
 * @param connectionString - Of an Azure storage account, which is a secret and so no option
 * @returns Nothing for options that are not there
 * @throws InputError if there is no such storage, an option is for another one, or something is missing
 */
export function toPublisherSettings(
  values: PublishValues,
  connectionString?: string,
): JsonObject {
  const type = textOf(values, 'publisher-type');
  if (type === undefined) {
    const lost = Object.keys(values).find(
      name => name === 'storage-name' || name in OPTIONS,
    );
    if (lost) {
      throw new InputError(
        `--${lost} needs --publisher-type, which says what it is for.`,
      );
    }
    return {};
  }
  const storage = STORAGE.find(one => one === type);
  if (!storage) {
    throw new InputError(
      `--publisher-type takes ${STORAGE.join(', ')}, not "${type}".`,
    );
  }
  checkOptions(values, storage, connectionString);
  const settings = known({
    ...settingsOf[storage](values),
    ...(storage === 'azureBlobStorage' ? { connectionString } : {}),
  });
  return { techdocs: { publisher: { type, [storage]: settings } } };
}
