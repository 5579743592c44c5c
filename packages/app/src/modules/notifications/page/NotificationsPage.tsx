import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import { Alert, Button, ButtonLink } from '@backstage/ui';
import { useSearchParams } from 'react-router-dom';
import { LoadingSkeleton } from '../../app/layout/LoadingSkeleton';
import { PageHeader } from '../../app/layout/PageHeader';
import { TabLinks } from '../../app/layout/TabLinks';
import { notificationsModuleTranslationRef } from '../translation';
import { NotificationItem } from './NotificationItem';
import { useNotifications, views } from './useNotifications';
import styles from './Notifications.module.css';

/** What happened that concerns the reader. */
export function NotificationsPage() {
  const { t } = useTranslationRef(notificationsModuleTranslationRef);
  const api = useApi(notificationsApiRef);
  const toastApi = useApi(toastApiRef);
  const [params] = useSearchParams();
  const view = views.find(v => v === params.get('view')) ?? 'unread';
  const { items, total, error, reload, showMore } = useNotifications(view);

  const update = async (
    ids: string[],
    change: { read?: boolean; saved?: boolean },
  ) => {
    try {
      await api.updateNotifications({ ids, ...change });
      reload();
    } catch (cause) {
      toastApi.post({
        title: t('changeFailed'),
        description: (cause as Error).message,
        status: 'danger',
      });
    }
  };
  const unread = (items ?? []).filter(({ read }) => !read).map(({ id }) => id);
  return (
    <main className={styles.page}>
      <PageHeader
        title={t('title')}
        actions={
          unread.length > 0 && (
            <Button
              variant="secondary"
              onPress={() => update(unread, { read: true })}
            >
              {t('markAll')}
            </Button>
          )
        }
        tabs={
          <TabLinks
            label={t('views')}
            current={view}
            tabs={views.map(id => ({
              id,
              label: t(`view.${id}`),
              href:
                id === 'unread'
                  ? '/notifications'
                  : `/notifications?view=${id}`,
            }))}
          />
        }
      />
      <div className={styles.body}>
        {error && (
          <Alert
            status="danger"
            icon
            title={t('failed')}
            description={error.message}
            customActions={
              <Button size="small" variant="secondary" onPress={reload}>
                {t('retry')}
              </Button>
            }
          />
        )}
        {!items && !error && <LoadingSkeleton />}
        {items?.length === 0 && (
          <div className={styles.empty}>
            <p>{t(`empty.${view}`)}</p>
            {view !== 'all' && (
              <ButtonLink href="/notifications?view=all" variant="secondary">
                {t('empty.action')}
              </ButtonLink>
            )}
          </div>
        )}
        {items && items.length > 0 && (
          <ul className={styles.list}>
            {items.map(item => (
              <NotificationItem
                key={item.id}
                item={item}
                onChange={change => update([item.id], change)}
              />
            ))}
          </ul>
        )}
        {items && items.length < total && (
          <Button variant="secondary" onPress={showMore}>
            {t('more')}
          </Button>
        )}
      </div>
    </main>
  );
}
