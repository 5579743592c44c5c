import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  ButtonLink,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { LoadingSkeleton } from '../../app/layout/LoadingSkeleton';
import { useEntityTitles } from '../../catalog/page/useEntityTitles';
import { RunItem } from './RunItem';
import { runsTranslationRef } from './translation';
import { useRuns, Whose } from './useRuns';
import styles from './RunList.module.css';

/** Runs of starter kits and how they ended. */
export function RunList() {
  const { t } = useTranslationRef(runsTranslationRef);
  const [params, setParams] = useSearchParams();
  const whose: Whose = params.get('whose') === 'all' ? 'all' : 'owned';
  const { items, total, error, retry, showMore } = useRuns(whose);
  const users = useEntityTitles(
    (items ?? []).flatMap(({ spec }) => spec.user?.ref ?? []),
  );
  return (
    <main className={styles.page}>
      <ToggleButtonGroup
        aria-label={t('whose')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[whose]}
        onSelectionChange={keys =>
          setParams(keys.has('all') ? { whose: 'all' } : {})
        }
      >
        <ToggleButton id="owned" size="small">
          {t('owned')}
        </ToggleButton>
        <ToggleButton id="all" size="small">
          {t('all')}
        </ToggleButton>
      </ToggleButtonGroup>
      {error && (
        <Alert
          status="danger"
          icon
          title={t('failed')}
          description={error.message}
          customActions={
            <Button size="small" variant="secondary" onPress={retry}>
              {t('retry')}
            </Button>
          }
        />
      )}
      {!items && !error && <LoadingSkeleton />}
      {items?.length === 0 && (
        <div className={styles.empty}>
          <p>{t(whose === 'all' ? 'none' : 'noneMine')}</p>
          <ButtonLink href="/create" variant="primary">
            {t('create')}
          </ButtonLink>
        </div>
      )}
      {items && items.length > 0 && (
        <ul className={styles.list}>
          {items.map(task => (
            <RunItem
              key={task.id}
              task={task}
              user={
                whose === 'all' && task.spec.user?.ref
                  ? users?.get(task.spec.user.ref)
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {items && items.length < total && (
        <Button variant="secondary" onPress={showMore}>
          {t('more')}
        </Button>
      )}
    </main>
  );
}
