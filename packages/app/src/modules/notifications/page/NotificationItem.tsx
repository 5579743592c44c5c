import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Notification } from '@backstage/plugin-notifications-common';
import { ButtonIcon, Link } from '@backstage/ui';
import {
  RiAlarmWarningLine,
  RiBookmarkFill,
  RiBookmarkLine,
  RiCheckLine,
  RiMailUnreadLine,
} from '@remixicon/react';
import { Time } from '@fairway/frontend-toolkit';
import { notificationsModuleTranslationRef } from '../translation';
import styles from './Notifications.module.css';

/** One notification; opening what it is about marks it as read. */
export function NotificationItem(props: {
  item: Notification;
  onChange(change: { read?: boolean; saved?: boolean }): void;
}) {
  const { item, onChange } = props;
  const { payload, read, saved, created, updated, origin } = item;
  const { t } = useTranslationRef(notificationsModuleTranslationRef);
  const severity =
    payload.severity === 'critical' || payload.severity === 'high'
      ? payload.severity
      : undefined;
  return (
    <li className={read ? styles.item : styles.unread}>
      <div className={styles.text}>
        <p className={styles.title}>
          {severity && (
            <span className={styles[severity]}>
              <RiAlarmWarningLine size={14} aria-hidden="true" />
              {t(`severity.${severity}`)}
            </span>
          )}
          {payload.link ? (
            <Link
              href={payload.link}
              onPress={() => read || onChange({ read: true })}
            >
              {payload.title}
            </Link>
          ) : (
            payload.title
          )}
        </p>
        {payload.description && (
          <p className={styles.description}>{payload.description}</p>
        )}
        <p className={styles.facts}>
          <Time value={updated ?? created} /> ·{' '}
          {payload.topic ?? origin.replace(/^plugin:/, '')}
        </p>
      </div>
      <ButtonIcon
        variant="tertiary"
        aria-label={t(saved ? 'unsave' : 'save')}
        aria-pressed={Boolean(saved)}
        icon={saved ? <RiBookmarkFill /> : <RiBookmarkLine />}
        onPress={() => onChange({ saved: !saved })}
      />
      <ButtonIcon
        variant="tertiary"
        aria-label={t(read ? 'unread' : 'read')}
        icon={read ? <RiMailUnreadLine /> : <RiCheckLine />}
        onPress={() => onChange({ read: !read })}
      />
    </li>
  );
}
