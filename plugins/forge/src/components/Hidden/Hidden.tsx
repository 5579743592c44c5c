import type { HTMLAttributes } from 'react';
import styles from './Hidden.module.css';

/** Text for those who listen. Unlike the library's it may stand inside a paragraph. */
export function Hidden(props: HTMLAttributes<HTMLSpanElement>) {
  return <span {...props} className={styles.hidden} />;
}
