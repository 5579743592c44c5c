import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { RiGitRepositoryLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../hooks/useDocumentTitle';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { PageBody } from '../PageBody';
import { RepositoryMenu } from '../RepositoryMenu';
import { StablePageLayout } from '../StablePageLayout';
import { PrimaryAction } from './PrimaryAction';

/** Name, tabs and actions of a repository. */
export function RepositoryLayout(props: { children: ReactNode }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, repository, paths } = useRepositoryContext();
  // Here, at the layout, because layouts may name the page too and the last one counts.
  useDocumentTitle(`${id.owner}/${id.repo}`);
  const issues = repository.open_issues_count ?? 0;
  const pulls = repository.open_pr_counter ?? 0;

  const code = { id: 'code', label: t('repository.code'), href: paths.home };
  const others = [
    {
      id: 'commits',
      label: t('repository.commits'),
      href: `${paths.home}/commits`,
    },
    {
      id: 'branches',
      label: t('repository.branches'),
      href: paths.branches,
    },
    {
      id: 'issues',
      label: issues
        ? t('repository.issuesCount', { number: String(issues) })
        : t('repository.issues'),
      href: paths.issues,
    },
    {
      id: 'pulls',
      label: pulls
        ? t('repository.pullsCount', { number: String(pulls) })
        : t('repository.pulls'),
      href: paths.pulls,
    },
  ];

  return (
    <StablePageLayout
      title={repository.name}
      titleLink={paths.home}
      icon={<RiGitRepositoryLine />}
      tabs={repository.empty ? [code] : [code, ...others]}
      headerActions={[
        <PrimaryAction key="primary" />,
        <RepositoryMenu key="menu" />,
      ]}
    >
      <PageBody>
        {repository.archived && (
          <Alert status="info" icon mb="4" title={t('repository.archived')} />
        )}
        {props.children}
      </PageBody>
    </StablePageLayout>
  );
}
