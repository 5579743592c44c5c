import type { ReactNode } from 'react';
import styles from './PageBody.module.css';

/** What stands below the header of a page. */
export function PageBody(props: { children: ReactNode }) {
  return <main className={styles.body}>{props.children}</main>;
}
