import type { ReactNode } from 'react';
import styles from './Note.module.css';

/** Why there is nothing to see, with the one action that changes it. */
export function Note(props: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <section className={styles.note} aria-label={props.title}>
      <p className={styles.title}>{props.title}</p>
      {props.children && <p>{props.children}</p>}
      {props.action}
    </section>
  );
}
