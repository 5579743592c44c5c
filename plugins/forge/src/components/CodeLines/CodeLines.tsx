import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, type MouseEvent } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { ROW_LINK, useArrowKeys } from '../../hooks/useArrowKeys';
import { useHighlight } from '../../hooks/useHighlight';
import { languageOf } from '../../lib/languageOf';
import {
  extendLineRange,
  formatLineRange,
  parseLineRange,
} from '../../lib/lineRange';
import { splitLines } from '../../lib/splitHighlightedLines';
import { forgeTranslationRef } from '../../translation';
import styles from './CodeLines.module.css';
import syntax from './syntax.module.css';

const LINES_PER_CHUNK = 200;

/** The lines of a file, each of which can be linked to: `#L10`, or `#L10-L20` by a click with shift. */
export function CodeLines(props: { text: string; path: string }) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const plain = useMemo(() => splitLines(props.text), [props.text]);
  const coloured = useHighlight(props.text, languageOf(props.path));
  const { hash } = useLocation();
  const navigate = useNavigate();
  const range = parseLineRange(hash);
  const arrowKeys = useArrowKeys();
  const first = range?.start;

  useEffect(() => {
    if (first !== undefined) {
      document.getElementById(`L${first}`)?.scrollIntoView({ block: 'center' });
    }
    // Only where the address led: a line that is clicked is in view already.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [props.text]);

  const select = (event: MouseEvent, line: number) => {
    if (event.ctrlKey || event.metaKey || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const next = event.shiftKey
      ? extendLineRange(range, line)
      : { start: line, end: line };
    navigate({ hash: formatLineRange(next) }, { replace: true });
  };

  const isSelected = (line: number) =>
    range !== undefined && line >= range.start && line <= range.end;

  const chunks = Array.from(
    { length: Math.ceil(plain.length / LINES_PER_CHUNK) },
    (_, chunk) => chunk * LINES_PER_CHUNK,
  );

  return (
    <div
      className={`${syntax.code} ${styles.code}`}
      role="group"
      aria-label={t('file.content', { name: props.path })}
      // Scrolls sideways, which must be possible from the keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      style={{ '--digits': String(plain.length).length } as object}
      {...arrowKeys}
    >
      {chunks.map(start => (
        <div key={start} className={styles.chunk}>
          {plain.slice(start, start + LINES_PER_CHUNK).map((text, i) => {
            const line = start + i + 1;
            const html = coloured?.[line - 1];
            return (
              <div
                key={line}
                id={`L${line}`}
                className={isSelected(line) ? styles.selected : styles.line}
              >
                <a
                  href={`#L${line}`}
                  className={styles.number}
                  data-line={line}
                  aria-label={t('file.line', { line: String(line) })}
                  aria-current={isSelected(line) ? 'true' : undefined}
                  tabIndex={line === (first ?? 1) ? 0 : -1}
                  onClick={event => select(event, line)}
                  {...ROW_LINK}
                />
                {html === undefined ? (
                  <code>{text}</code>
                ) : (
                  // The highlighter escapes the code and adds nothing but its spans.
                  // eslint-disable-next-line react/no-danger
                  <code dangerouslySetInnerHTML={{ __html: html }} />
                )}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}
