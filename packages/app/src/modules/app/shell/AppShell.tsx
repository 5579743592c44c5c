import type { ReactNode } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { appTranslationRef } from '../translation';
import styles from './AppShell.module.css';

/** The frame of the portal: navigation beside one scrolling page. */
export function AppShell(props: { nav: ReactNode; content: ReactNode }) {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('shell.skipToContent')}
      </a>
      {props.nav}
      <div className={styles.content} id="content" tabIndex={-1}>
        {props.content}
      </div>
    </div>
  );
}
