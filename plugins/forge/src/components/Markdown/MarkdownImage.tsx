import { Link } from '@backstage/ui';
import type { GitRef } from '../../lib/gitRef';
import { resolveLink } from '../../lib/resolveLink';
import { ForgeImage } from '../ForgeImage';

/**
 * An image in a Markdown file.
 *
 * @remarks
 *
 * Those of the repository are shown. Those of other hosts are links instead: the portal asks nothing of the
 * internet, and an author must not learn who reads.
 */
export function MarkdownImage(props: {
  src: string | undefined;
  alt: string | undefined;
  width: string | number | undefined;
  height: string | number | undefined;
  at: GitRef;
  folder: string;
}) {
  const { alt = '', width, height } = props;
  const target = resolveLink(props.src ?? '', props.folder);
  if (target.kind === 'repository') {
    return (
      <ForgeImage
        place={{ ref: props.at, path: target.path }}
        alt={alt}
        width={width}
        height={height}
      />
    );
  }
  if (target.kind === 'external') {
    return (
      <Link
        href={target.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
      >
        {alt || target.href}
      </Link>
    );
  }
  return <>{alt}</>;
}
