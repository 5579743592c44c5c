import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { InfoCard } from '@fairway/frontend-toolkit';
import type { DryRunResult } from '@fairway/plugin-system-model-common';
import { useState } from 'react';
import { systemModelTranslationRef } from '../../translation';
import { FoundCollection } from './FoundCollection';
import styles from './DryRun.module.css';

const AT_ONCE = 30;

/** What a source would find. */
export function DryRunFound(props: { result: DryRunResult }) {
  const { collections, endedBecause, error } = props.result;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [shown, setShown] = useState(AT_ONCE);
  const manifests = collections.flatMap(one => one.manifests);
  const count = (list: 'entityRefs' | 'problems') =>
    manifests.reduce((sum, one) => sum + one[list].length, 0);
  const sorted = sortByTrouble(collections);
  const numbers = [
    t('dryRun.collections', { count: collections.length }),
    t('dryRun.manifests', { count: manifests.length }),
    t('dryRun.entities', { count: count('entityRefs') }),
    t('dryRun.problems', { count: count('problems') }),
  ];
  return (
    <InfoCard title={t('dryRun.found')}>
      <div className={styles.found}>
        {error && (
          <Alert
            role="alert"
            status="danger"
            icon
            title={t('dryRun.error')}
            description={error}
          />
        )}
        {endedBecause && (
          <p className={styles.quiet}>
            {t(`dryRun.endedBecause.${endedBecause}`)}
          </p>
        )}
        {collections.length === 0 && !error && (
          <p className={styles.quiet}>{t('dryRun.nothing')}</p>
        )}
        {collections.length > 0 && (
          <p className={styles.numbers} role="status">
            {numbers.map(text => (
              <span key={text}>{text}</span>
            ))}
          </p>
        )}
        <ul className={styles.collections}>
          {sorted.slice(0, shown).map(collection => (
            <FoundCollection key={collection.key} collection={collection} />
          ))}
        </ul>
        {collections.length > shown && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setShown(shown + AT_ONCE)}
          >
            {t('common.more')}
          </Button>
        )}
      </div>
    </InfoCard>
  );
}

/** What something is wrong with comes first: there may be more than is shown at once. */
function sortByTrouble(
  collections: DryRunResult['collections'],
): DryRunResult['collections'] {
  const isTrouble = ({ error, manifests }: (typeof collections)[number]) =>
    error !== undefined || manifests.some(one => one.problems.length > 0);
  return [
    ...collections.filter(isTrouble),
    ...collections.filter(one => !isTrouble(one)),
  ];
}
