import { lazy, Suspense } from 'react';
import type { Place } from '../../lib/gitRef';
import { SkeletonLines } from '../SkeletonLines';

const Markdown = lazy(() =>
  import('./Markdown').then(m => ({ default: m.Markdown })),
);

/** Markdown, whose parser is fetched when there is some to show. */
export function LazyMarkdown(props: { text: string; place: Place }) {
  return (
    <Suspense fallback={<SkeletonLines rows={5} />}>
      <Markdown {...props} />
    </Suspense>
  );
}
