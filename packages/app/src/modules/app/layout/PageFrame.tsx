import {
  BreadcrumbEntry,
  useBreadcrumbEntries,
  type PageLayoutProps,
} from '@backstage/frontend-plugin-api';
import { Fragment } from 'react';
import { useLocation, useResolvedPath } from 'react-router-dom';
import { FrameTabs } from './FrameTabs';
import { findCurrentTab } from './findCurrentTab';
import { PageHeader } from './PageHeader';
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
  const current = findCurrentTab(links, pathname);

  if (noHeader) {
    return <>{children}</>;
  }
  const page = (
    <div className={styles.page}>
      <PageHeader
        title={title}
        documentTitle={toDocumentTitle(title, current, links)}
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
            <FrameTabs label={title ?? ''} tabs={links} current={current?.id} />
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

/** Names the tab too, unless it is the one that the page begins with. */
function toDocumentTitle(
  title: string | undefined,
  current: { label: string } | undefined,
  tabs: readonly { label: string }[],
): string | undefined {
  return current && title && current !== tabs[0]
    ? `${current.label} | ${title}`
    : title;
}
