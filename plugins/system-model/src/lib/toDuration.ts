const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Says how long something is, in the largest unit that fits. */
export function toDuration(seconds: number, language: string): string {
  const [unit, size] = UNITS.find(([, each]) => seconds >= each) ?? [
    'second' as const,
    1,
  ];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumFractionDigits: 0,
  }).format(seconds / size);
}
