import { Link } from 'react-router-dom';
import styles from './TabLinks.module.css';

/** Parts of a page that have addresses of their own. */
export function TabLinks(props: {
  label: string;
  current: string;
  tabs: readonly { id: string; label: string; href: string }[];
}) {
  return (
    <nav aria-label={props.label} className={styles.tabs}>
      {props.tabs.map(({ id, label, href }) => (
        <Link
          key={id}
          to={href}
          className={styles.tab}
          aria-current={id === props.current ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
