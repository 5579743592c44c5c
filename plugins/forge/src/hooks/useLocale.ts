import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';

/** The language the user chose, for numbers and times. */
export function useLocale(): string {
  return useApi(appLanguageApiRef).getLanguage().language;
}
