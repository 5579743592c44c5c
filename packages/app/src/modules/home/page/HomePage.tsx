import {
  configApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { toKeyName } from '../../app/shortcuts/toKeyName';
import { SearchCombobox } from '../../search/palette/SearchCombobox';
import { homeModuleTranslationRef } from '../translation';
import { OwnedCard } from './OwnedCard';
import { RecentCard } from './RecentCard';
import { StarredCard } from './StarredCard';
import { StartHere } from './StartHere';
import { useOpenSteps } from './useOpenSteps';
import { useVisits } from './useVisits';
import styles from './HomePage.module.css';

/** Where a day starts: searching, one's own things, and the way back to the last ones. */
export function HomePage() {
  const { t } = useTranslationRef(homeModuleTranslationRef);
  const organization =
    useApi(configApiRef).getOptionalString('organization.name');
  const visits = useVisits();
  const openSteps = useOpenSteps(visits);
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{organization ?? t('title')}</h1>
      <div className={styles.search}>
        <SearchCombobox float hint={toKeyName('Mod+K')} />
        <ButtonLink
          className={styles.create}
          href="/create"
          variant="primary"
          size="medium"
        >
          {t('create')}
        </ButtonLink>
      </div>
      {openSteps && openSteps.length > 0 && <StartHere steps={openSteps} />}
      <div className={styles.columns}>
        <div className={styles.main}>
          <OwnedCard />
        </div>
        <div className={styles.side}>
          <StarredCard />
          <RecentCard visits={visits} />
        </div>
      </div>
    </main>
  );
}
