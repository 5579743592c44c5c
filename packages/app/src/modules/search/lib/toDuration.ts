const UNITS = [
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Says how long something takes, in the largest unit of which it has more than one. */
export function toDuration(seconds: number, language: string): string {
  const [unit, size] = UNITS.find(([, one]) => seconds >= 2 * one) ?? [
    'second',
    1,
  ];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: 0,
  }).format(Math.floor(seconds / size));
}
