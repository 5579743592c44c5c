import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { InfoCard } from '@fairway/frontend-toolkit';
import type { FindingType } from '../../hooks/useFindings';
import { useMaySettle } from '../../hooks/useMaySettle';
import { useMineFirst } from '../../hooks/useMineFirst';
import { groupByOwner, type OwnerGroup } from '../../lib/groupByOwner';
import { systemModelTranslationRef } from '../../translation';
import { Failure, Note } from '../Failure';
import { Loading } from '../Loading';
import { MoreButton } from '../MoreButton';
import { EntityLink } from '../Words';
import { FindingItem } from './FindingItem';
import styles from './Findings.module.css';

/** What was found, by whose it is. */
export function FindingList(props: {
  type: FindingType;
  owners: readonly string[] | undefined;
  ownership: readonly string[];
}) {
  const { type, owners, ownership } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const pages = useMineFirst(type, owners, ownership);
  const maySettle = useMaySettle();
  const { items, error, hasMore, refresh } = pages;
  if (items?.length === 0 && !hasMore && !error) {
    const reason = owners ? 'noneOf' : 'none';
    return <Note title={t(`findings.${type}.${reason}`)} />;
  }
  return (
    <>
      {groupByOwner(items ?? [], ownership).map(group => (
        <InfoCard key={group.owner ?? ''} title={<OwnerTitle group={group} />}>
          <ul className={styles.entities}>
            {group.items.map(finding => (
              <FindingItem
                key={finding.entityRef}
                finding={finding}
                maySettle={maySettle(finding.owner)}
              />
            ))}
          </ul>
        </InfoCard>
      ))}
      {error && (
        <Failure
          title={t(`findings.${type}.failed`)}
          error={error}
          retry={refresh}
        />
      )}
      {!items && !error && (
        <div className={styles.waiting}>
          <Loading rows={6} />
        </div>
      )}
      <div>
        <MoreButton pages={pages} />
      </div>
    </>
  );
}

function OwnerTitle(props: { group: OwnerGroup }) {
  const { owner, isMine } = props.group;
  const { t } = useTranslationRef(systemModelTranslationRef);
  if (!owner) {
    return <>{t('findings.noOwner')}</>;
  }
  return (
    <span className={styles.owner}>
      <EntityLink entityRef={owner} />
      {isMine && (
        <>
          {' '}
          <span className={styles.mine}>{t('findings.yours')}</span>
        </>
      )}
    </span>
  );
}
