const ascending = values => [...values].sort((a, b) => a - b);

/** The value below which the given share of all values lies, by the nearest-rank method. */
export function percentile(values, share) {
  const sorted = ascending(values);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export function median(values) {
  const sorted = ascending(values);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? (sorted[middle - 1] + sorted[middle]) / 2
    : sorted[Math.floor(middle)];
}

/** "4364 ms (3952–4688, 3 runs)": the median first, then what it is the median of. */
export function describe(values, unit, digits = 0) {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) {
    return '–';
  }
  const show = value => value.toFixed(digits);
  const range =
    known.length > 1
      ? ` (${show(Math.min(...known))}–${show(Math.max(...known))}, ${
          known.length
        } runs)`
      : '';
  return `${show(median(known))} ${unit}${range}`;
}
