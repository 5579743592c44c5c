import { Config, readDurationFromConfig } from '@backstage/config';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { Origin, ORIGINS } from '@fairway/plugin-system-model-common';

/** How the catalog takes entities from the model. Durations in milliseconds. */
export type CatalogOptions = {
  /** In lower case. */
  readonly kinds: ReadonlySet<string>;
  /** Origins that are believed before a descriptor. */
  readonly outranking: ReadonlySet<Origin>;
  readonly checkEveryMs: number;
  readonly passEveryMs: number;
};

const KINDS = ['Component', 'System', 'Domain', 'API', 'Resource'];

/** @throws InputError naming the key that cannot be read */
export function readCatalogOptions(root: Config): CatalogOptions {
  const kinds =
    root.getOptionalStringArray('systemModel.catalog.kinds') ?? KINDS;
  const precedence: readonly string[] =
    root.getOptionalStringArray('systemModel.precedence') ?? ORIGINS;
  const rank = (origin: Origin) => precedence.indexOf(origin);
  return {
    kinds: new Set(kinds.map(kind => kind.toLocaleLowerCase('en-US'))),
    outranking: new Set(
      ORIGINS.filter(origin => rank(origin) < rank('descriptor')),
    ),
    checkEveryMs: readDuration(root, 'checkEvery', { minutes: 2 }),
    passEveryMs: readDuration(root, 'passEvery', { hours: 6 }),
  };
}

function readDuration(
  root: Config,
  name: string,
  fallback: HumanDuration,
): number {
  const key = `systemModel.catalog.${name}`;
  return durationToMilliseconds(
    root.has(key) ? readDurationFromConfig(root, { key }) : fallback,
  );
}
