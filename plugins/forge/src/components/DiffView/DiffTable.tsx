import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Fragment } from 'react';
import { useDiffHighlight } from '../../hooks/useDiffHighlight';
import type { DiffFile, DiffLine } from '../../lib/parseGitDiff';
import { forgeTranslationRef } from '../../translation';
import { Hidden } from '../Hidden';
import syntax from '../CodeLines/syntax.module.css';
import styles from './DiffTable.module.css';

const SIGNS = { add: '+', del: '−', context: ' ' } as const;

/** The changed lines of a file with their numbers before and after. */
export function DiffTable(props: { file: DiffFile }) {
  const { file } = props;
  const { t } = useTranslationRef(forgeTranslationRef);
  const htmlOf = useDiffHighlight(file);
  return (
    // Scrolls sideways, which must be possible from the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0}>
      <table
        className={`${syntax.code} ${styles.table}`}
        aria-label={t('diff.tableLabel', { path: file.path })}
      >
        <thead>
          <tr>
            <th scope="col">
              <Hidden>{t('diff.oldLine')}</Hidden>
            </th>
            <th scope="col">
              <Hidden>{t('diff.newLine')}</Hidden>
            </th>
            <th scope="col">
              <Hidden>{t('diff.change')}</Hidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {file.hunks.map((hunk, i) => (
            <Fragment key={i}>
              {(i > 0 || hunk.oldStart > 1) && (
                <tr className={styles.gap}>
                  <td />
                  <td aria-hidden="true">…</td>
                  <td>{hunk.context}</td>
                </tr>
              )}
              {hunk.lines.map((line, j) => (
                <DiffRow key={j} line={line} html={htmlOf(line)} />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function DiffRow(props: { line: DiffLine; html: string | undefined }) {
  const { line, html } = props;
  return (
    <tr className={styles[line.kind]}>
      <td className={styles.number} data-line={line.oldNumber} />
      <td className={styles.number} data-line={line.newNumber} />
      <td className={styles.text}>
        <span className={styles.sign}>{SIGNS[line.kind]}</span>
        {html === undefined ? (
          <code>{line.text}</code>
        ) : (
          // The highlighter escapes the code and adds nothing but its spans.
          // eslint-disable-next-line react/no-danger
          <code dangerouslySetInnerHTML={{ __html: html }} />
        )}
      </td>
    </tr>
  );
}
