import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { searchModuleTranslationRef } from '../translation';

/** A sort of documents that the search engine holds. */
export interface ResultType {
  readonly value: string;
  readonly name: string;
}

/** Types that have a name in the language of the reader; others are called as their plugin calls them. */
const NAMED = {
  'software-catalog': 'catalog',
  techdocs: 'docs',
  'api-operation': 'apiOperations',
  repository: 'repositories',
} as const;

/** Gives the key of the messages about a type, if it has any. */
export function toTypeKey(
  value: string,
): (typeof NAMED)[keyof typeof NAMED] | undefined {
  return value in NAMED ? NAMED[value as keyof typeof NAMED] : undefined;
}

/**
 * Gives the names of types of documents.
 *
 * @param types - Types that plugins contribute, with their names
 */
export function useTypeName(
  types: readonly ResultType[],
): (value: string) => string {
  const { t } = useTranslationRef(searchModuleTranslationRef);
  return useCallback(
    value => {
      const key = toTypeKey(value);
      return key
        ? t(`type.${key}`)
        : types.find(type => type.value === value)?.name ?? value;
    },
    [t, types],
  );
}
