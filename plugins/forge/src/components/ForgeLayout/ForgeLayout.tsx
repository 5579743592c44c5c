import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiGitRepositoryLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { useDocumentTitle } from '../../hooks/useDocumentTitle';
import { useForgePaths } from '../../hooks/useForgePaths';
import { forgeTranslationRef } from '../../translation';
import { PageBody } from '../PageBody';
import { StablePageLayout } from '../StablePageLayout';

/** Header and tabs of the pages that are about no single repository. */
export function ForgeLayout(props: {
  title: string;
  action?: JSX.Element;
  children: ReactNode;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const paths = useForgePaths();
  useDocumentTitle(props.title);
  return (
    <StablePageLayout
      title={t('page.forge')}
      titleLink={paths.root}
      icon={<RiGitRepositoryLine />}
      headerActions={props.action && [props.action]}
      tabs={[
        {
          id: 'repositories',
          label: t('page.repositories'),
          href: paths.root,
        },
        { id: 'tokens', label: t('page.tokens'), href: paths.tokens },
      ]}
    >
      <PageBody>{props.children}</PageBody>
    </StablePageLayout>
  );
}
