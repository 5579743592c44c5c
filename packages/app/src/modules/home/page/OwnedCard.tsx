import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import { InfoCard } from '@fairway/frontend-toolkit';
import { Link } from 'react-router-dom';
import { OWNED_SHOWN, OwnedList } from '../../catalog/owned/OwnedList';
import { useOwned } from '../../catalog/owned/useOwned';
import { useOwnershipRefs } from '../../catalog/page/useOwnershipRefs';
import { homeModuleTranslationRef } from '../translation';

/** What the reader's groups own, with what needs attention at the top. */
export function OwnedCard() {
  const { t } = useTranslationRef(homeModuleTranslationRef);
  const { items, total, error, retry } = useOwned(useOwnershipRefs());

  if (error) {
    return (
      <Alert
        status="danger"
        icon
        title={t('owned.failed', { message: error.message })}
        customActions={
          <Button size="small" variant="secondary" onPress={retry}>
            {t('owned.retry')}
          </Button>
        }
      />
    );
  }
  if (items?.length === 0) {
    return (
      <InfoCard title={t('owned.title')}>
        <p>{t('owned.none')}</p>
        <ButtonLink href="/create" variant="secondary" size="small">
          {t('owned.noneAction')}
        </ButtonLink>
      </InfoCard>
    );
  }
  return (
    <InfoCard
      title={t('owned.title')}
      action={
        total > OWNED_SHOWN && (
          <Link to="/catalog?list=owned">
            {t('owned.all', { number: total.toLocaleString() })}
          </Link>
        )
      }
    >
      <OwnedList items={items} />
    </InfoCard>
  );
}
