import { Link } from '@backstage/ui';
import type { ReactNode } from 'react';
import { useRepositoryContext } from '../../hooks/useRepository';
import type { GitRef } from '../../lib/gitRef';
import { resolveLink } from '../../lib/resolveLink';

/** A link in a Markdown file: to elsewhere, to a heading, or to another file of the repository. */
export function MarkdownLink(props: {
  href: string | undefined;
  title: string | undefined;
  at: GitRef;
  folder: string;
  children: ReactNode;
}) {
  const { paths } = useRepositoryContext();
  const { title, children } = props;
  const target = resolveLink(props.href ?? '', props.folder);
  switch (target.kind) {
    case 'external':
      return (
        <Link
          href={target.href}
          title={title}
          target="_blank"
          rel="noopener noreferrer nofollow"
        >
          {children}
        </Link>
      );
    case 'anchor':
      return (
        <Link
          href={`#user-content-${target.id.replace(/^user-content-/, '')}`}
          title={title}
        >
          {children}
        </Link>
      );
    case 'repository':
      return (
        <Link
          href={
            paths.source({ ref: props.at, path: target.path }) + target.hash
          }
          title={title}
        >
          {children}
        </Link>
      );
    default:
      return <>{children}</>;
  }
}
