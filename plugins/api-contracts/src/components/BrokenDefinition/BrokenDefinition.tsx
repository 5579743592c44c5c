import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useMemo } from 'react';
import {
  DocumentError,
  type DocumentProblem,
} from '../../lib/document/DocumentError';
import { locate } from '../../lib/document/locate';
import { apiContractsTranslationRef } from '../../translation';
import { RawText } from '../RawText';
import styles from './BrokenDefinition.module.css';

function withPlace(error: Error, text: string): DocumentProblem {
  if (!(error instanceof DocumentError)) return { message: error.message };
  const { problem } = error;
  if (problem.line || !problem.path) return problem;
  return { ...problem, ...locate(text, [problem.path])[0] };
}

/** Says where a definition is broken, above its text with that line marked. */
export function BrokenDefinition(props: {
  error: Error;
  text: string;
  title?: string;
}) {
  const { error, text, title } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { message, line, column, path } = useMemo(
    () => withPlace(error, text),
    [error, text],
  );
  const place = [
    line &&
      (column
        ? t('broken.at', { line: String(line), column: String(column) })
        : t('broken.atLine', { line: String(line) })),
    path?.length && t('broken.path', { path: path.join(' › ') }),
  ].filter(Boolean);
  return (
    <div className={styles.root}>
      <Alert
        status="danger"
        icon
        title={title ?? t('broken.title')}
        description={[...place, message].join(' · ')}
      />
      <RawText text={text} markedLine={line} />
    </div>
  );
}
