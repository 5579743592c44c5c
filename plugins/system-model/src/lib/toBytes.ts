const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Says how much that is, in the unit that keeps the number short. */
export function toBytes(bytes: number, language: string): string {
  const step = Math.min(
    Math.floor(Math.log10(Math.max(bytes, 1)) / 3),
    UNITS.length - 1,
  );
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[step],
    // The short form of bytes knows no plural.
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}
