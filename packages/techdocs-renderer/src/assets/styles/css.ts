/** Marks text as CSS, so that editors and formatters treat it as such. */
export function css(
  strings: TemplateStringsArray,
  ...values: readonly (string | number)[]
): string {
  return String.raw({ raw: strings }, ...values);
}

/** A drawing for use as a mask, on a canvas of 24 by 24. */
export function maskIcon(path: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='#000' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'>${path}</svg>`;
  return `url("data:image/svg+xml,${svg
    .replace(/</g, '%3C')
    .replace(/>/g, '%3E')
    .replace(/#/g, '%23')}")`;
}
