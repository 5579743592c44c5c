import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { PlacedField } from '../../lib/toFieldGroups';
import { systemModelTranslationRef } from '../../translation';

/** What a field is called, and what it is within a list. */
export function useFieldName(): (field: PlacedField) => string {
  const { t } = useTranslationRef(systemModelTranslationRef);
  return ({ known, group, name }) => {
    if (known) {
      return t(`field.${known}`);
    }
    return group === 'more' ? name : `${t(`group.${group}`)}: ${name}`;
  };
}
