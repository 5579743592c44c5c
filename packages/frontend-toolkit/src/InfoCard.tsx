import { useId, type ReactNode } from 'react';
import styles from './InfoCard.module.css';

/**
 * A titled part of a page.
 *
 * @public
 */
export function InfoCard(props: {
  title: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {props.title}
        </h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}
