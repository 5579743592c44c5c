import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { catalogModuleTranslationRef } from '../translation';

const known = [
  'component',
  'api',
  'resource',
  'system',
  'domain',
  'group',
  'user',
  'template',
  'location',
] as const;

/** Gives the plural of a kind; one that is not known keeps its own name. */
export function useKindLabel(): (kind: string) => string {
  const { t } = useTranslationRef(catalogModuleTranslationRef);
  return useCallback(
    kind => {
      const found = known.find(k => k === kind);
      return found
        ? t(`kind.${found}`)
        : kind.charAt(0).toLocaleUpperCase('en-US') + kind.slice(1);
    },
    [t],
  );
}
