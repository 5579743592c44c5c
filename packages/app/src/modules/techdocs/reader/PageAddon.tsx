import { lazy, Suspense } from 'react';

const Page = lazy(() => import('./Page').then(m => ({ default: m.Page })));

/** Everything that a page of docs can do beyond being read. */
export function PageAddon() {
  return (
    <Suspense fallback={null}>
      <Page />
    </Suspense>
  );
}
