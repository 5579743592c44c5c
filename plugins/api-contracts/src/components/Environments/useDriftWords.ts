import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EnvironmentDefinition } from '@fairway/plugin-api-contracts-common';
import { LEVELS } from '../../lib/levels';
import { apiContractsTranslationRef } from '../../translation';

/** How many differences an environment has, by level, as words: none if there are none, or none are known. */
export function useDriftWords({ counts }: EnvironmentDefinition): string {
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return LEVELS.filter(level => counts?.[level])
    .map(level =>
      t(`environment.counts.${level}`, { number: String(counts?.[level]) }),
    )
    .join(', ');
}
