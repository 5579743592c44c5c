import type { AnalyzeResult } from '@backstage/plugin-catalog-import';

type Location = Extract<
  AnalyzeResult,
  { type: 'locations' }
>['locations'][number];

/** Sentences on what of an analysed address will not be in the catalog, and why. */
export function getLeftOut(result: AnalyzeResult | undefined): string[] {
  const locations: ReadonlyArray<
    Location & { readonly leftOut?: readonly string[] }
  > = result?.type === 'locations' ? result.locations : [];
  return locations.flatMap(location => location.leftOut ?? []);
}
