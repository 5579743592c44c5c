import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  ManifestFormat,
  PoliteClient,
  ScraperFactory,
  ScraperOptions,
} from '@fairway/plugin-system-model-node';
import { createHash } from 'node:crypto';
import { SourceOptions } from '../config';
import { toCanonicalText } from '../merge/toCanonicalText';
import { ConfiguredSource } from './ConfiguredSource';

type SourceParts = {
  readonly factories: ReadonlyMap<string, ScraperFactory>;
  readonly formats: readonly ManifestFormat[];
  readonly createClient: ScraperOptions['createClient'];
  readonly logger: LoggerService;
};

/**
 * Makes what reads a source.
 *
 * @throws InputError that names the key, if the configuration is wrong
 */
export function createSource(
  options: SourceOptions,
  parts: SourceParts,
): ConfiguredSource {
  const { factories, formats, logger } = parts;
  const factory = factories.get(options.type);
  if (!factory) {
    throw new InputError(
      `Invalid configuration at systemModel.sources.${
        options.id
      }.type: expected one of ${[...factories.keys()]
        .sort()
        .join(', ')}, got "${options.type}". Is the module installed?`,
    );
  }
  const clients: PoliteClient[] = [];
  const others = { requests: 0, bytes: 0 };
  const scraper = factory.create({
    id: options.id,
    config: options.config,
    createClient: clientOptions => {
      const client = parts.createClient(clientOptions);
      clients.push(client);
      return client;
    },
    onUse: ({ bytes, requests }) => {
      others.requests += requests;
      others.bytes += bytes;
    },
    isManifest: path => formats.some(format => format.matches(path)),
    logger: logger.child({ source: options.id }),
  });
  const origin = options.origin ?? factory.origin;
  return {
    ...options,
    title: factory.title,
    origin,
    scraper,
    topics: factory.topics ?? [],
    fingerprint: fingerprint(options, formats),
    readUsage: () =>
      [others, ...clients.map(({ used }) => used)].reduce((sum, use) => ({
        requests: sum.requests + use.requests,
        bytes: sum.bytes + use.bytes,
      })),
  };
}

function fingerprint(
  { config, type }: SourceOptions,
  formats: readonly ManifestFormat[],
): string {
  const known = formats.map(({ id, schema }) => ({ id, schema }));
  return createHash('sha256')
    .update(toCanonicalText([type, config, known]))
    .digest('hex');
}
