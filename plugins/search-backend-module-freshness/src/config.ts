import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { HumanDuration, durationToMilliseconds } from '@backstage/types';

const ROOT = 'search.freshness';

/** How soon search follows changes. All times in milliseconds. */
export type FreshnessOptions = {
  readonly quietPeriodMs: number;
  readonly maxDelayMs: number;
  readonly checkIntervalMs: number;
  readonly maxAgeMs: number;
  readonly maxShare: number;
};

export function readFreshnessOptions(config: Config): FreshnessOptions {
  const maxShare = config.getOptionalNumber(`${ROOT}.maxShare`) ?? 0.1;
  if (!(maxShare > 0 && maxShare <= 1)) {
    throw new InputError(
      `Invalid configuration at ${ROOT}.maxShare: expected a number above 0 and up to 1, got ${maxShare}`,
    );
  }
  return {
    quietPeriodMs: readDuration(config, 'quietPeriod', { seconds: 2 }),
    maxDelayMs: readDuration(config, 'maxDelay', { seconds: 10 }),
    checkIntervalMs: readDuration(config, 'checkInterval', { seconds: 10 }),
    maxAgeMs: readDuration(config, 'maxAge', { minutes: 30 }),
    maxShare,
  };
}

function readDuration(config: Config, name: string, fallback: HumanDuration) {
  const key = `${ROOT}.${name}`;
  const duration = config.has(key)
    ? readDurationFromConfig(config, { key })
    : fallback;
  const milliseconds = durationToMilliseconds(duration);
  if (milliseconds <= 0) {
    throw new InputError(
      `Invalid configuration at ${key}: expected a duration above zero`,
    );
  }
  return milliseconds;
}
