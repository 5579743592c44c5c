import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { scaffolderModuleTranslationRef } from '../translation';
import type { NameVerdict } from './checkName';

type Messages = (typeof scaffolderModuleTranslationRef)['T'];

/** Says in a sentence what is known about a name. */
export function toNameMessage(
  name: string,
  verdict: NameVerdict,
  t: TranslationFunction<Messages>,
): string {
  switch (verdict.state) {
    case 'free':
      return t('name.free', { name });
    case 'takenInCatalog':
      return t('name.takenInCatalog', { name });
    case 'takenInForge':
      return t('name.takenInForge', {
        repository: verdict.repository,
      });
    case 'unknown':
      return t('name.unknown', { name, reason: verdict.reason });
    default:
      return {
        tooShort: t('name.tooShort'),
        tooLong: t('name.tooLong', { length: String(name.length) }),
        characters: t('name.characters'),
        reserved: t('name.reserved', { name }),
      }[verdict.fault];
  }
}
