import {
  BreadcrumbEntry,
  useBreadcrumbEntries,
  type PageLayoutProps,
} from '@backstage/frontend-plugin-api';
import { Fragment } from 'react';
import { useLocation, useResolvedPath } from 'react-router-dom';
import { isCurrent } from '../navigation/isCurrent';
import { PageHeader } from './PageHeader';
import { TabLinks } from './TabLinks';
import { toAbsoluteTabs } from './toAbsoluteTabs';
import styles from './PageFrame.module.css';

/** Gives the pages of all plugins the same head. */
export function PageFrame(props: PageLayoutProps) {
  const { title, titleLink, noHeader, headerActions, tabs, children } = props;
  const { items } = useBreadcrumbEntries();
  const path = useResolvedPath('.').pathname.replace(/\/$/, '');
  const { pathname } = useLocation();
  const links = toAbsoluteTabs(tabs ?? [], path);
  // The entries below this page are its tabs, which say so themselves.
  const own = items.findIndex(({ label }) => label === title);
  const parents = own < 0 ? [] : items.slice(0, own);

  if (noHeader) {
    return <>{children}</>;
  }
  const page = (
    <div className={styles.page}>
      <PageHeader
        title={title}
        titleLink={titleLink}
        breadcrumbs={parents}
        actions={
          headerActions?.length ? (
            <>
              {headerActions.map((action, index) => (
                <Fragment key={index}>{action}</Fragment>
              ))}
            </>
          ) : undefined
        }
        tabs={
          links.length > 1 && (
            <TabLinks
              label={title ?? ''}
              tabs={links}
              current={links.find(({ href }) => isCurrent(pathname, href))?.id}
            />
          )
        }
      />
      {children}
    </div>
  );
  return title ? (
    <BreadcrumbEntry entry={{ label: title, href: titleLink ?? (path || '/') }}>
      {page}
    </BreadcrumbEntry>
  ) : (
    page
  );
}
