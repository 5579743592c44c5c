import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiMenuLine } from '@remixicon/react';
import { useLocation } from 'react-router-dom';
import { appTranslationRef } from '../translation';
import { isCurrent } from './isCurrent';
import { NavigationLink, ResolvedItem } from './NavigationLink';
import { bottomBarPages } from './navigationItems';
import styles from './Navigation.module.css';

/** The navigation of a phone: four places and a menu with the others. */
export function BottomBar(props: {
  items: readonly ResolvedItem[];
  unread: number;
}) {
  const { items, unread } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const { pathname } = useLocation();
  const shown = items.filter(i => bottomBarPages.includes(i.page));
  const others = items.filter(i => !bottomBarPages.includes(i.page));
  return (
    <nav className={styles.bar} aria-label={t('nav.label')}>
      <ul className={styles.list}>
        {shown.map(item => (
          <li key={item.page}>
            <NavigationLink item={item} count={0} />
          </li>
        ))}
        <li>
          <MenuTrigger>
            <Button
              className={styles.item}
              data-current={others.some(i => isCurrent(pathname, i.href))}
            >
              <span className={styles.more}>
                <RiMenuLine size={20} />
                {t('nav.more')}
                {unread > 0 && (
                  <span className={styles.dot} aria-hidden="true" />
                )}
              </span>
            </Button>
            <Menu placement="top end">
              {others.map(item => (
                <MenuItem
                  key={item.page}
                  href={item.href}
                  iconStart={item.icon}
                >
                  {t(`nav.${item.label}`)}
                </MenuItem>
              ))}
            </Menu>
          </MenuTrigger>
        </li>
      </ul>
    </nav>
  );
}
