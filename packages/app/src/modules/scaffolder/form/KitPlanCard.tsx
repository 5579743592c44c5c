import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from 'react-router-dom';
import { InfoCard } from '@fairway/frontend-toolkit';
import { toEntityPath } from '../../catalog/lib/toRow';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import { formTranslationRef } from './translation';
import { useKitPlan } from './useKitPlan';
import styles from './KitForm.module.css';

/** What is going to happen, beside the form. */
export function KitPlanCard(props: { kitRef: string }) {
  const { kitRef } = props;
  const { t } = useTranslationRef(formTranslationRef);
  const plan = useKitPlan(kitRef);
  const owners = useEntityTitles(plan?.owner ? [plan.owner] : []);
  const owner = plan?.owner && owners?.get(plan.owner);
  return (
    <InfoCard title={t('plan')}>
      {plan && plan.steps.length > 0 && (
        <ol className={styles.plan}>
          {plan.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <p className={styles.hint}>{t('planHint')}</p>
      <p className={styles.hint}>
        <Link to={toEntityPath(kitRef)}>{t('details')}</Link>
        {owner && `, ${t('keptBy', { owner })}`}
      </p>
    </InfoCard>
  );
}
