import { Link } from 'react-router-dom';
import type { ReactNode } from 'react';
import styles from './TabLinks.module.css';

export interface TabLink {
  readonly id: string;
  readonly label: ReactNode;
  readonly href: string;
  readonly count?: number;
}

/** Tabs that are places: each is a link, so that it can be opened anywhere. */
export function TabLinks(props: {
  label: string;
  tabs: readonly TabLink[];
  current?: string;
  children?: ReactNode;
}) {
  return (
    <nav className={styles.tabs} aria-label={props.label}>
      {props.tabs.map(({ id, label, href, count }) => (
        <Link
          key={id}
          className={styles.tab}
          to={href}
          aria-current={id === props.current ? 'page' : undefined}
        >
          {label}
          {count !== undefined && (
            <span className={styles.count}>{count.toLocaleString()}</span>
          )}
        </Link>
      ))}
      {props.children}
    </nav>
  );
}
