import type { TranslationFunction } from '@backstage/frontend-plugin-api';
import type { scaffolderModuleTranslationRef } from '../translation';
import type { NameVerdict } from './checkRepositoryName';

type Messages = (typeof scaffolderModuleTranslationRef)['T'];

/** Says in a sentence what is known about a name. */
export function toNameMessage(
  name: string,
  verdict: NameVerdict,
  t: TranslationFunction<Messages>,
): string {
  switch (verdict.state) {
    case 'free':
      return t('repositoryName.free', { name });
    case 'takenInCatalog':
      return t('repositoryName.takenInCatalog', { name });
    case 'takenInForge':
      return t('repositoryName.takenInForge', {
        repository: verdict.repository,
      });
    case 'unknown':
      return t('repositoryName.unknown', { name, reason: verdict.reason });
    default:
      return {
        tooShort: t('repositoryName.tooShort'),
        tooLong: t('repositoryName.tooLong', { length: String(name.length) }),
        characters: t('repositoryName.characters'),
        reserved: t('repositoryName.reserved', { name }),
      }[verdict.fault];
  }
}
