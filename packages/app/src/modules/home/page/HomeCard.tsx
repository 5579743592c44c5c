import { useId, type ReactNode } from 'react';
import styles from './HomePage.module.css';

/** A titled group of the home page. */
export function HomeCard(props: {
  title: string;
  action?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.cardHead}>
        <h2 id={id} className={styles.cardTitle}>
          {props.title}
        </h2>
        {props.action}
      </div>
      {props.children}
    </section>
  );
}
