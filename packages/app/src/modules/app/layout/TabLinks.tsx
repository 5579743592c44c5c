import { Link } from 'react-router-dom';
import { useEffect, useRef, type ReactNode } from 'react';
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
  const bar = useRef<HTMLElement>(null);
  const { current: place, tabs } = props;
  useEffect(() => {
    // More tabs than fit scroll away; the one that one is in does not. Absent where nothing is laid out, as in tests.
    bar.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [place, tabs.length]);
  return (
    <nav ref={bar} className={styles.tabs} aria-label={props.label}>
      {tabs.map(({ id, label, href, count }) => (
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
