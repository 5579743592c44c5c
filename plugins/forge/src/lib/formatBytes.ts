const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Says how large something is in the unit a person would choose: "3.4 kB". */
export function formatBytes(bytes: number, locale: string): string {
  const power = Math.min(
    UNITS.length - 1,
    bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3),
  );
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}
