import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import { lazy, Suspense } from 'react';
import { useForgePaths } from '../../hooks/useForgePaths';
import { QueryProvider } from '../QueryProvider';
import { RepositoriesPage } from '../RepositoriesPage';
import { SkeletonLines } from '../SkeletonLines';

const RepositoryPage = lazy(() =>
  import('../RepositoryPage').then(m => ({ default: m.RepositoryPage })),
);
const TokensPage = lazy(() =>
  import('../TokensPage').then(m => ({ default: m.TokensPage })),
);

/** All pages of the forge; below its root they have Gitea's paths. */
export function ForgePage() {
  return (
    <QueryProvider>
      <Suspense fallback={<SkeletonLines rows={6} />}>
        <Routes>
          <Route index element={<RepositoriesPage />} />
          <Route path="user/settings/applications" element={<TokensPage />} />
          <Route path=":owner" element={<OwnerRedirect />} />
          <Route path=":owner/:repo/*" element={<RepositoryPage />} />
        </Routes>
      </Suspense>
    </QueryProvider>
  );
}

function OwnerRedirect() {
  const { owner } = useParams();
  return <Navigate replace to={useForgePaths().repositories(owner)} />;
}
