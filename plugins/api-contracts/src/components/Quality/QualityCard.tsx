import { stringifyEntityRef, type ApiEntity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { InfoCard } from '@fairway/frontend-toolkit';
import { useLocation } from 'react-router-dom';
import { useFacts } from '../../hooks/useFacts';
import { apiContractsTranslationRef } from '../../translation';
import { Score } from './Score';

/** Card: how well the definition of an API keeps to the rules. Absent until it was looked at, and where there are none. */
export function QualityCard() {
  const { entity } = useEntity<ApiEntity>();
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { pathname } = useLocation();
  const lint = useFacts(stringifyEntityRef(entity)).data?.lint;
  if (lint?.score === undefined) {
    return null;
  }
  const path = `${pathname.replace(/\/$/, '')}/definition?view=quality`;
  return (
    <InfoCard
      title={t('quality.title')}
      action={<Link href={path}>{t('quality.findings')}</Link>}
    >
      <Score score={lint.score} counts={lint.counts} />
    </InfoCard>
  );
}
