import { tmpdir } from 'os';
import { isAbsolute, join } from 'path';
import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds, JsonObject } from '@backstage/types';

const INTERVAL = 'systemModel.releases.minInterval';
const DIRECTORY = 'systemModel.releases.directory';
const DEFAULT_INTERVAL_MS = 5 * 60_000;
const DEFAULT_KEEP = 10;

/** What is configured about releases, and about those who put them out. */
export type ExportOptions = {
  /** Where the releases are kept that the interface gives out. */
  readonly dir: string;
  readonly minIntervalMs: number;
  readonly exporters: readonly {
    readonly id: string;
    readonly type: string;
    readonly keep: number;
    /** All that stands there. */
    readonly config: JsonObject;
  }[];
};

/** @throws InputError naming the key that cannot be read */
export function readExportOptions(config: Config): ExportOptions {
  const exporters = config.getOptionalConfig('systemModel.exporters');
  return {
    dir: readDirectory(config),
    minIntervalMs: config.has(INTERVAL)
      ? durationToMilliseconds(
          readDurationFromConfig(config, { key: INTERVAL }),
        )
      : DEFAULT_INTERVAL_MS,
    exporters: (exporters?.keys() ?? []).map(id => ({
      id,
      type: exporters!.getString(`${id}.type`),
      keep: readKeep(exporters!, id),
      config: exporters!.get<JsonObject>(id),
    })),
  };
}

function readDirectory(config: Config): string {
  const dir = config.getOptionalString(DIRECTORY);
  if (dir !== undefined && !isAbsolute(dir)) {
    throw new InputError(
      `Invalid configuration at ${DIRECTORY}: expected an absolute path, got "${dir}"`,
    );
  }
  return (
    dir ??
    join(
      config.getOptionalString('backend.workingDirectory') ?? tmpdir(),
      'system-model-releases',
    )
  );
}

function readKeep(exporters: Config, id: string): number {
  const keep = exporters.getOptionalNumber(`${id}.keep`) ?? DEFAULT_KEEP;
  if (!Number.isInteger(keep) || keep < 1) {
    throw new InputError(
      `Invalid configuration at systemModel.exporters.${id}.keep: expected a whole number of at least 1, got ${keep}`,
    );
  }
  return keep;
}
