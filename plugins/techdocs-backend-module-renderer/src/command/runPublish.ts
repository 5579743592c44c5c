import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { Config, ConfigReader } from '@backstage/config';
import { ConfigSources, StaticConfigSource } from '@backstage/config-loader';
import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { PublishValues, toPublisherSettings } from './publisherSettings';
import { publishSite } from './publishSite';

/** What a command writes to, and knows of its surroundings. */
export type PublishTerminal = {
  /** How the program is called. */
  readonly program: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
};

const usage = (program: string) => `${program} FOLDER --entity REF
  Publishes a site that was built by "fairway-docs build" for a portal with techdocs.builder: external.

  --entity NAMESPACE/KIND/NAME  whose documentation it is, as in the address of its docs page
  --publisher-type TYPE         awsS3, azureBlobStorage, googleGcs or local
  --storage-name NAME           bucket or container; the folder for local
  --root-path PATH              folder in the bucket (awsS3, googleGcs)
  --config FILE                 a configuration like that of the portal, in place of these options; may be repeated
  --aws-region NAME             region of the bucket
  --aws-endpoint URL            another server that speaks S3, often with:
  --aws-path-style              name the bucket in the path
  --aws-role-arn ARN            role to take on
  --azure-account NAME          storage account
  --gcs-project ID              project of the bucket
  --verbose                     say what is done

  Credentials are found where the libraries of AWS, Azure and Google look for them, in the environment for example;
  AZURE_STORAGE_CONNECTION_STRING as well.
`;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  entity: text,
  'publisher-type': text,
  'storage-name': text,
  'root-path': text,
  config: { type: 'string', multiple: true },
  'aws-region': text,
  'aws-endpoint': text,
  'aws-path-style': flag,
  'aws-role-arn': text,
  'azure-account': text,
  'gcs-project': text,
  verbose: flag,
  help: { type: 'boolean', short: 'h' },
} as const;

const EXIT = { ok: 0, failed: 1, wrongUse: 2 } as const;

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: OPTIONS,
      allowPositionals: true,
    });
  } catch (error) {
    throw new InputError((error as Error).message.split('. ')[0].concat('.'));
  }
}

function readEntity(given: string | undefined) {
  const [namespace, kind, name, ...rest] = given?.split('/') ?? [];
  if (!namespace || !kind || !name || rest.length > 0) {
    throw new InputError(
      `--entity takes NAMESPACE/KIND/NAME, for example default/component/pump, not "${
        given ?? ''
      }".`,
    );
  }
  return parseEntityRef(`${kind}:${namespace}/${name}`);
}

/** Adds what the environment says, where a file says nothing about how to get at the storage. */
function addConnectionString(
  config: Config,
  connectionString: string | undefined,
): Config {
  const azure = 'techdocs.publisher.azureBlobStorage';
  const isNeeded =
    connectionString &&
    config.getString('techdocs.publisher.type') === 'azureBlobStorage' &&
    !config.has(`${azure}.connectionString`) &&
    !config.has(`${azure}.credentials`);
  return isNeeded
    ? ConfigReader.fromConfigs([
        { context: 'configuration', data: config.get<JsonObject>() },
        {
          context: 'AZURE_STORAGE_CONNECTION_STRING',
          data: {
            techdocs: { publisher: { azureBlobStorage: { connectionString } } },
          },
        },
      ])
    : config;
}

/** Files first, then what the options say. */
async function loadConfig(
  values: PublishValues,
  env: PublishTerminal['env'],
): Promise<Config> {
  const settings = toPublisherSettings(
    values,
    env.AZURE_STORAGE_CONNECTION_STRING,
  );
  const files = Array.isArray(values.config) ? values.config : [];
  if (files.length === 0 && Object.keys(settings).length === 0) {
    throw new InputError(
      'Say where to publish to, with --publisher-type and --storage-name or with --config.',
    );
  }
  const sources = files.map(file =>
    ConfigSources.default({
      argv: ['--config', resolve(file)],
      env: { ...env },
      substitutionFunc: async name => env[name],
    }),
  );
  const config = await ConfigSources.toConfig(
    ConfigSources.merge([
      ...sources,
      StaticConfigSource.create({ data: settings, context: 'options' }),
    ]),
  );
  config.close();
  if (!config.has('techdocs.publisher.type')) {
    throw new InputError(
      'The configuration says no techdocs.publisher.type, which is where to publish to.',
    );
  }
  return addConnectionString(config, env.AZURE_STORAGE_CONNECTION_STRING);
}

/** Writes what there is to say in lines for people. */
function createLogger(
  err: PublishTerminal['err'],
  isVerbose: boolean,
): LoggerService {
  const write = (message: string | Error, cause?: unknown) => {
    const what = message instanceof Error ? message.message : message;
    err(`${what}${cause instanceof Error ? `: ${cause.message}` : ''}\n`);
  };
  const writeDetail = isVerbose ? write : () => {};
  const logger: LoggerService = {
    error: write,
    warn: write,
    info: writeDetail,
    debug: writeDetail,
    child: () => logger,
  };
  return logger;
}

/**
 * Does what a command line says.
 *
 * @returns The exit code: 1 if the site could not be published, 2 if nothing was tried
 */
export async function runPublish(
  args: readonly string[],
  { err: write, ...terminal }: PublishTerminal,
): Promise<number> {
  let said = '';
  const err = (line: string) => {
    said += line;
    write(line);
  };
  try {
    const { values, positionals } = readArguments(args);
    if (values.help) {
      terminal.out(usage(terminal.program));
      return EXIT.ok;
    }
    if (positionals.length !== 1) {
      throw new InputError(
        `Say which folder holds the site: ${terminal.program} FOLDER --entity REF`,
      );
    }
    const ref = readEntity(values.entity);
    const config = await loadConfig(values, terminal.env);
    const logger = createLogger(err, values.verbose === true);
    const files = await publishSite(positionals[0], ref, config, logger);
    terminal.out(
      `Published ${files} files for ${values.entity} to ${config.getString(
        'techdocs.publisher.type',
      )}.\n`,
    );
    return EXIT.ok;
  } catch (error) {
    const { name, message } = error as Error;
    // Publishers log some errors before they throw them.
    if (!said.includes(message)) {
      err(`${message}\n`);
    }
    return name === 'InputError' ? EXIT.wrongUse : EXIT.failed;
  }
}
