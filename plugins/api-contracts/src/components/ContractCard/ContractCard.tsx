import { stringifyEntityRef, type ApiEntity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { InfoCard, Time } from '@fairway/frontend-toolkit';
import { useLocation } from 'react-router-dom';
import { useFacts } from '../../hooks/useFacts';
import { apiContractsTranslationRef } from '../../translation';
import { BreakingChangeBadge } from '../BreakingChangeBadge';
import { VerdictLabel } from '../VerdictLabel';
import styles from './ContractCard.module.css';

/** Card: what is known of the contract of an API. Absent as long as that is nothing. */
export function ContractCard() {
  const { entity } = useEntity<ApiEntity>();
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { pathname } = useLocation();
  const entityRef = stringifyEntityRef(entity);
  const facts = useFacts(entityRef).data;
  if (!facts) {
    return null;
  }
  const { latest } = facts;
  const historyPath = `${pathname.replace(/\/$/, '')}/history`;
  return (
    <InfoCard
      title={t('contract.title')}
      action={<Link href={historyPath}>{t('contract.history')}</Link>}
    >
      <BreakingChangeBadge entityRef={entityRef} />
      <dl className={styles.facts}>
        {latest.version !== undefined && (
          <div>
            <dt>{t('contract.version')}</dt>
            <dd>{latest.version}</dd>
          </div>
        )}
        <div>
          <dt>{t('contract.changed')}</dt>
          <dd>
            <Time value={latest.seenAt} />
            {latest.verdict && <VerdictLabel verdict={latest.verdict} />}
          </dd>
        </div>
      </dl>
    </InfoCard>
  );
}
