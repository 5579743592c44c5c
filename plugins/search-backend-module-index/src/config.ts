import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { DEFAULT_RANKING, RankingOptions } from '@fairway/search-node';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';

/** What can be set about search as a whole. */
export type SearchOptions = {
  readonly limits: {
    readonly maxTermLength: number;
    readonly maxPageLimit: number;
  };
  readonly ranking: RankingOptions;
  readonly removalCheckMs: number;
  readonly sweepMs: number;
};

/** @throws InputError naming the key that cannot be read */
export function readSearchOptions(config: Config): SearchOptions {
  return {
    limits: {
      maxTermLength: config.getOptionalNumber('search.maxTermLength') ?? 200,
      maxPageLimit: config.getOptionalNumber('search.maxPageLimit') ?? 100,
    },
    ranking: readRanking(config.getOptionalConfig('search.ranking')),
    removalCheckMs: readDuration(config, 'search.index.removalCheck', {
      seconds: 3,
    }),
    sweepMs: readDuration(config, 'search.index.sweep', { minutes: 60 }),
  };
}

function readRanking(config: Config | undefined): RankingOptions {
  const number = (key: string, fallback: number) =>
    config?.getOptionalNumber(key) ?? fallback;
  const numbers = (
    key: string,
    fallback: Readonly<Record<string, number>>,
  ) => ({
    ...fallback,
    ...readNumbers(config?.getOptionalConfig(key)),
  });
  const defaults = DEFAULT_RANKING;
  return {
    exactName: number('exactName', defaults.exactName),
    namePrefix: number('namePrefix', defaults.namePrefix),
    similarName: number('similarName', defaults.similarName),
    allInName: number('allInName', defaults.allInName),
    wholeTag: number('wholeTag', defaults.wholeTag),
    text: number('text', defaults.text),
    anyText: number('anyText', defaults.anyText),
    allWords: number('allWords', defaults.allWords),
    popularity: number('popularity', defaults.popularity),
    fields: {
      name: number('fields.name', defaults.fields.name),
      tag: number('fields.tag', defaults.fields.tag),
      description: number('fields.description', defaults.fields.description),
      text: number('fields.text', defaults.fields.text),
    },
    kinds: numbers('kinds', defaults.kinds),
    lifecycles: numbers('lifecycles', defaults.lifecycles),
    types: numbers('types', defaults.types),
  };
}

function readNumbers(config: Config | undefined): Record<string, number> {
  return Object.fromEntries(
    (config?.keys() ?? []).map(key => [
      key.toLocaleLowerCase('en-US'),
      config!.getNumber(key),
    ]),
  );
}

function readDuration(config: Config, key: string, fallback: HumanDuration) {
  const milliseconds = durationToMilliseconds(
    config.has(key) ? readDurationFromConfig(config, { key }) : fallback,
  );
  if (milliseconds < 1_000) {
    throw new InputError(
      `Invalid configuration at ${key}: expected a duration of a second or more`,
    );
  }
  return milliseconds;
}
