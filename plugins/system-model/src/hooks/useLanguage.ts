import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';

/** BCP 47 tag of the language of the reader. */
export function useLanguage(): string {
  return useApi(appLanguageApiRef).getLanguage().language;
}
