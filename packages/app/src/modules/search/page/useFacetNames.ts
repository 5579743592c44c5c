import { parseEntityRef } from '@backstage/catalog-model';
import { useCallback, useMemo } from 'react';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import { useKindLabel } from '../../catalog/page/useKindLabel';
import type { FilterField } from '../lib/searchState';

/**
 * Gives the names of values that results are narrowed by.
 *
 * @param refs - References among them, whose titles are read
 */
export function useFacetNames(
  refs: readonly string[],
): (field: FilterField, value: string) => string {
  const toKindLabel = useKindLabel();
  const titles = useEntityTitles(refs);
  const toTitle = useCallback(
    (ref: string) => titles?.get(ref) ?? toName(ref),
    [titles],
  );
  return useMemo(() => {
    const keep = (value: string) => value;
    const names: Record<FilterField, (value: string) => string> = {
      kind: toKindLabel,
      owner: toTitle,
      lifecycle: keep,
      tag: keep,
      system: toTitle,
    };
    return (field, value) => names[field](value);
  }, [toKindLabel, toTitle]);
}

function toName(ref: string): string {
  try {
    return parseEntityRef(ref).name;
  } catch {
    return ref;
  }
}
