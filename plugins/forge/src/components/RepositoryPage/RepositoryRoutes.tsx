import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router-dom';
import { useRepositoryContext } from '../../hooks/useRepository';
import { CodePage } from '../CodePage';
import { EmptyRepository } from '../EmptyRepository';
import { NotFound } from '../NotFound';
import { SkeletonLines } from '../SkeletonLines';

const EditPage = lazy(() =>
  import('../EditPage').then(m => ({ default: m.EditPage })),
);
const CommitsPage = lazy(() =>
  import('../CommitsPage').then(m => ({ default: m.CommitsPage })),
);
const CommitPage = lazy(() =>
  import('../CommitPage').then(m => ({ default: m.CommitPage })),
);
const BranchesPage = lazy(() =>
  import('../BranchesPage').then(m => ({ default: m.BranchesPage })),
);
const IssuesPage = lazy(() =>
  import('../IssuesPage').then(m => ({ default: m.IssuesPage })),
);
const NewIssuePage = lazy(() =>
  import('../NewIssuePage').then(m => ({ default: m.NewIssuePage })),
);
const IssuePage = lazy(() =>
  import('../IssuePage').then(m => ({ default: m.IssuePage })),
);
const PullsPage = lazy(() =>
  import('../PullsPage').then(m => ({ default: m.PullsPage })),
);
const NewPullPage = lazy(() =>
  import('../NewPullPage').then(m => ({ default: m.NewPullPage })),
);
const PullPage = lazy(() =>
  import('../PullPage').then(m => ({ default: m.PullPage })),
);

/** The pages of a repository, at Gitea's paths. */
export function RepositoryRoutes() {
  const { repository } = useRepositoryContext();
  if (repository.empty) {
    return <EmptyRepository />;
  }
  return (
    <Suspense fallback={<SkeletonLines rows={8} />}>
      <Routes>
        <Route index element={<CodePage />} />
        <Route path="src/branch/*" element={<CodePage kind="branch" />} />
        <Route path="src/tag/*" element={<CodePage kind="tag" />} />
        <Route path="src/commit/*" element={<CodePage kind="commit" />} />
        <Route path="_edit/*" element={<EditPage />} />
        <Route path="commits" element={<CommitsPage />} />
        <Route
          path="commits/branch/*"
          element={<CommitsPage kind="branch" />}
        />
        <Route path="commits/tag/*" element={<CommitsPage kind="tag" />} />
        <Route
          path="commits/commit/*"
          element={<CommitsPage kind="commit" />}
        />
        <Route path="commit/:sha" element={<CommitPage />} />
        <Route path="branches" element={<BranchesPage />} />
        <Route path="issues" element={<IssuesPage />} />
        <Route path="issues/new" element={<NewIssuePage />} />
        <Route path="issues/:number" element={<IssuePage />} />
        <Route path="pulls" element={<PullsPage />} />
        <Route path="pulls/new" element={<NewPullPage />} />
        <Route path="pulls/:number" element={<PullPage tab="conversation" />} />
        <Route
          path="pulls/:number/commits"
          element={<PullPage tab="commits" />}
        />
        <Route path="pulls/:number/files" element={<PullPage tab="files" />} />
        <Route path="compare/*" element={<CompareRedirect />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}

// Gitea makes pull requests at /compare/<base>...<head>.
function CompareRedirect() {
  const { '*': range = '' } = useParams();
  const { paths } = useRepositoryContext();
  const [base, head] = range.split('...');
  return (
    <Navigate
      replace
      to={paths.newPull(head ? { base, head } : { head: base })}
    />
  );
}
