import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useDocumentTitle } from './useDocumentTitle';
import styles from './PageHeader.module.css';

/** The head of every page: where it hangs, its title and actions, what it is, its tabs. */
export function PageHeader(props: {
  title: ReactNode;
  /** What the tab of the browser says, where the title is not a text or says too little. */
  documentTitle?: string;
  titleLink?: string;
  icon?: ReactNode;
  /** Where the page hangs in the portal, outermost first, without itself. */
  breadcrumbs?: ReadonlyArray<{ label: string; href: string }>;
  meta?: ReactNode;
  actions?: ReactNode;
  tabs?: ReactNode;
}) {
  const { title, titleLink, icon, breadcrumbs = [], meta, actions } = props;
  useDocumentTitle(
    props.documentTitle ?? (typeof title === 'string' ? title : undefined),
  );
  return (
    <header className={styles.header}>
      {breadcrumbs.length > 0 && (
        <nav className={styles.breadcrumbs} aria-label="Breadcrumb">
          {breadcrumbs.map(({ label, href }) => (
            <Link key={href} to={href}>
              {label}
            </Link>
          ))}
        </nav>
      )}
      <div className={styles.line}>
        <h1 className={styles.title}>
          {icon && (
            <span className={styles.icon} aria-hidden="true">
              {icon}
            </span>
          )}
          {titleLink ? <Link to={titleLink}>{title}</Link> : title}
        </h1>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
      {meta && <div className={styles.meta}>{meta}</div>}
      {props.tabs}
    </header>
  );
}
