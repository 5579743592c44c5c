import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { FairwayMark } from '../brand/FairwayMark';
import { useAppTitle } from '../brand/useAppTitle';
import { appTranslationRef } from '../translation';
import { BottomBar } from './BottomBar';
import { NavigationLink, ResolvedItem } from './NavigationLink';
import { mainItems, NavigationItem, personalItems } from './navigationItems';
import { useUnreadCount } from './useUnreadCount';
import styles from './Navigation.module.css';

/** The navigation: a column beside the page, a bar below it on a phone. */
export function Navigation(props: NavContentComponentProps) {
  const { navItems } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const title = useAppTitle();
  const unread = useUnreadCount();

  const [main, personal] = useMemo(() => {
    const bag = navItems.clone();
    const resolve = (item: NavigationItem): ResolvedItem[] => {
      const found = bag.take(item.page);
      return found ? [{ ...item, href: found.href }] : [];
    };
    return [mainItems.flatMap(resolve), personalItems.flatMap(resolve)];
  }, [navItems]);

  const toLink = (item: ResolvedItem) => (
    <li key={item.page}>
      <NavigationLink
        item={item}
        count={item.label === 'notifications' ? unread : 0}
      />
    </li>
  );
  return (
    <>
      <nav className={styles.column} aria-label={t('nav.label')}>
        <Link className={styles.brand} to="/">
          <FairwayMark />
          <span className={styles.brandName}>{title}</span>
        </Link>
        <ul className={styles.list}>{main.map(toLink)}</ul>
        <ul className={styles.list}>{personal.map(toLink)}</ul>
      </nav>
      <BottomBar items={[...main, ...personal]} unread={unread} />
    </>
  );
}
