import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { Route, Routes } from 'react-router-dom';
import { useRepositoryContext } from '../../hooks/useRepository';
import { forgeTranslationRef } from '../../translation';
import { CloneButton } from '../CloneButton';

/** The one action of each page of a repository: what one came to it for. */
export function PrimaryAction() {
  return (
    <Routes>
      <Route path="issues" element={<NewIssueLink />} />
      <Route path="issues/*" element={null} />
      <Route path="pulls" element={<NewPullLink />} />
      <Route path="pulls/*" element={null} />
      <Route path="compare/*" element={null} />
      <Route path="_edit/*" element={null} />
      <Route path="*" element={<CloneButton />} />
    </Routes>
  );
}

function NewIssueLink() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository, paths } = useRepositoryContext();
  if (!repository.permissions?.push || repository.archived) {
    return null;
  }
  return (
    <ButtonLink
      variant="primary"
      href={paths.newIssue}
      iconStart={<RiAddLine />}
    >
      {t('issues.new')}
    </ButtonLink>
  );
}

function NewPullLink() {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { repository, paths } = useRepositoryContext();
  if (!repository.permissions?.push || repository.archived) {
    return null;
  }
  return (
    <ButtonLink
      variant="primary"
      href={paths.newPull()}
      iconStart={<RiAddLine />}
    >
      {t('pulls.new')}
    </ButtonLink>
  );
}
