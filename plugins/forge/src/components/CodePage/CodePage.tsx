import { Text } from '@backstage/ui';
import { useParams } from 'react-router-dom';
import { useRepositoryContext } from '../../hooks/useRepository';
import { normalizePath, type GitRefKind } from '../../lib/gitRef';
import { SourceView } from '../SourceView';
import styles from './CodePage.module.css';

/** The files of a repository at the place the address names. */
export function CodePage(props: { kind?: GitRefKind }) {
  const { '*': rest = '' } = useParams();
  const { repository } = useRepositoryContext();
  const at =
    props.kind && rest
      ? { kind: props.kind, rest: normalizePath(rest) }
      : undefined;
  const isHome = !at || at.rest === repository.default_branch;
  return (
    <>
      {isHome && repository.description && (
        <Text as="p" color="secondary" className={styles.description}>
          {repository.description}
        </Text>
      )}
      <SourceView at={at} />
    </>
  );
}
