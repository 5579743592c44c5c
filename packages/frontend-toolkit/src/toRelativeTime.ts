const units: ReadonlyArray<[Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['week', 7 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];

/**
 * Says how long ago something was, in the largest unit that fits.
 *
 * @param time - The moment, as milliseconds since 1970
 * @param now - The moment it is seen from
 * @param language - BCP 47 tag of the language to say it in
 * @public
 */
export function toRelativeTime(
  time: number,
  now: number,
  language: string,
): string {
  const seconds = Math.round((time - now) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, size] = units.find(([, s]) => Math.abs(seconds) >= s) ?? [
    'second' as const,
    1,
  ];
  return unit === 'second'
    ? format.format(0, 'second')
    : format.format(Math.trunc(seconds / size), unit);
}
