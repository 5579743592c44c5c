const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS: readonly [
  limit: number,
  unit: Intl.RelativeTimeFormatUnit,
  size: number,
][] = [
  [MINUTE, 'second', 1],
  [HOUR, 'minute', MINUTE],
  [DAY, 'hour', HOUR],
  [7 * DAY, 'day', DAY],
  [30 * DAY, 'week', 7 * DAY],
  [365 * DAY, 'month', 30 * DAY],
  [Infinity, 'year', 365 * DAY],
];

/**
 * Says how long ago a time was, in the largest unit that fits: "3 hours ago", "yesterday".
 *
 * @param time - ISO 8601
 * @returns `undefined` for what is no time
 */
export function formatRelativeTime(
  time: string,
  options: { now: number; locale: string },
): string | undefined {
  const seconds = (Date.parse(time) - options.now) / 1000;
  if (Number.isNaN(seconds)) {
    return undefined;
  }
  const format = new Intl.RelativeTimeFormat(options.locale, {
    numeric: 'auto',
  });
  const [, unit, size] = STEPS.find(([limit]) => Math.abs(seconds) < limit)!;
  // Clocks of two machines differ by a little: what was just written must not lie in the future.
  const amount = Math.min(0, Math.round(seconds / size));
  return unit === 'second'
    ? format.format(0, 'second')
    : format.format(amount, unit);
}

/** The same time in full, for those who want to know exactly. */
export function formatExactTime(
  time: string,
  options: { locale: string; timeZone?: string },
): string | undefined {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) {
    return undefined;
  }
  return new Intl.DateTimeFormat(options.locale, {
    dateStyle: 'full',
    timeStyle: 'long',
    timeZone: options.timeZone,
  }).format(date);
}
