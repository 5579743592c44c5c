import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { useOwnership } from '../../hooks/useOwnership';
import { useProblems } from '../../hooks/useProblems';
import { systemModelTranslationRef } from '../../translation';
import { Note } from '../Failure';
import { Loading } from '../Loading';
import { ProblemList } from './ProblemList';
import styles from './Sources.module.css';

/** What those see who may not see sources: what is wrong with manifests of theirs, whatever source they are from. */
export function OwnProblems() {
  const { t } = useTranslationRef(systemModelTranslationRef);
  const ownership = useOwnership();
  return (
    <main className={styles.page}>
      {ownership ? <ListOf ownership={ownership} /> : <Loading />}
      <Note
        title={t('sources.notAllowed')}
        action={
          <ButtonLink href="/system-model/conflicts" variant="secondary">
            {t('sources.toConflicts')}
          </ButtonLink>
        }
      >
        {t('sources.notAllowedText')}
      </Note>
    </main>
  );
}

function ListOf(props: { ownership: readonly string[] }) {
  const { t } = useTranslationRef(systemModelTranslationRef);
  const problems = useProblems(undefined, props.ownership);
  return (
    <ProblemList
      title={t('manifests.mine')}
      pages={problems}
      empty={t('manifests.noneOfMine')}
      withSource
    />
  );
}
