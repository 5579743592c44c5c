import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { InfoCard } from '@fairway/frontend-toolkit';
import {
  RiAlertLine,
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiTimeLine,
} from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useProvenance } from '../../hooks/useProvenance';
import { summariseFields, type FieldSummary } from '../../lib/summariseFields';
import { toEntityPath } from '../../lib/toEntityPath';
import { systemModelTranslationRef } from '../../translation';
import { OriginLabel } from '../Words';
import { CardFields } from './CardFields';
import styles from './ProvenanceCard.module.css';

/** Card: where the values of an entity come from, and what of them cannot be trusted. Absent if no source describes it. */
export function ProvenanceCard() {
  const { entity } = useEntity();
  const { t } = useTranslationRef(systemModelTranslationRef);
  const entityRef = stringifyEntityRef(entity);
  const { value } = useProvenance(entityRef);
  if (!value || value.provenance.length === 0) {
    return null;
  }
  const summary = summariseFields(value.provenance);
  const path = toEntityPath(entityRef, 'provenance');
  return (
    <InfoCard
      title={t('card.title')}
      action={<Link to={path}>{t('card.all')}</Link>}
    >
      <Trust summary={summary} path={path} />
      <CardFields fields={value.provenance} path={path} />
      <dl className={styles.rows}>
        {summary.origins.map(({ origin, fields, sources }) => (
          <div key={origin}>
            <dt>
              <OriginLabel origin={origin} />
            </dt>
            <dd>
              <span className={styles.number}>
                {t('card.fields', { count: fields })}
              </span>
              <span className={styles.sources}>
                {sources.join(t('common.separator'))}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </InfoCard>
  );
}

const LOOKS = {
  failing: { icon: RiErrorWarningLine, show: 'stale' },
  conflicts: { icon: RiAlertLine, show: 'conflicts' },
  aged: { icon: RiTimeLine, show: 'stale' },
} as const;

function Trust(props: { summary: FieldSummary; path: string }) {
  const { summary, path } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const found = (['failing', 'conflicts', 'aged'] as const).filter(
    name => summary[name] > 0,
  );
  if (found.length === 0) {
    return (
      <p className={styles.trust} data-tone="good">
        <RiCheckboxCircleLine size={14} aria-hidden="true" />
        {t('card.good')}
      </p>
    );
  }
  return (
    <ul className={styles.findings}>
      {found.map(name => {
        const { icon: Icon, show } = LOOKS[name];
        return (
          <li key={name} className={styles.trust} data-tone={name}>
            <Icon size={14} aria-hidden="true" />
            <Link to={`${path}?show=${show}`}>
              {t(`card.${name}`, { count: summary[name] })}
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
