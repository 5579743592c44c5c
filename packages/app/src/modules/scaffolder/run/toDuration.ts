/**
 * Says how long something took, in seconds or in minutes and seconds.
 *
 * @param ms - The time it took, in milliseconds
 * @param language - BCP 47 tag of the language to say it in
 */
export function toDuration(ms: number, language: string): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const format = (value: number, unit: 'second' | 'minute') =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
    }).format(value);
  if (seconds === 0) {
    return `< ${format(1, 'second')}`;
  }
  return seconds < 60
    ? format(seconds, 'second')
    : `${format(Math.floor(seconds / 60), 'minute')} ${format(
        seconds % 60,
        'second',
      )}`;
}
