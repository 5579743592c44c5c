import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { Link, useLocation } from 'react-router-dom';
import { appTranslationRef } from '../translation';
import { isCurrent } from './isCurrent';
import type { NavigationItem } from './navigationItems';
import styles from './Navigation.module.css';

export interface ResolvedItem extends NavigationItem {
  readonly href: string;
}

/** One place of the navigation, with a count of what waits there. */
export function NavigationLink(props: { item: ResolvedItem; count: number }) {
  const { item, count } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const { pathname } = useLocation();
  return (
    <Link
      className={styles.item}
      to={item.href}
      aria-current={isCurrent(pathname, item.href) ? 'page' : undefined}
    >
      <span className={styles.icon}>{item.icon}</span>
      <span className={styles.label}>{t(`nav.${item.label}`)}</span>
      {count > 0 && (
        <span className={styles.count}>
          <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
          <VisuallyHidden>{t('nav.unread', { count })}</VisuallyHidden>
        </span>
      )}
    </Link>
  );
}
