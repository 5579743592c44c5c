import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useRef } from 'react';
import { apiContractsTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import styles from './RawText.module.css';

const ROWS_PER_CHUNK = 400;
// A document without line breaks would otherwise be one row of millions of letters, which takes browsers minutes.
const MOST_LETTERS = 1000;

/** A line, or a piece of one that is too long for one row. */
interface Row {
  readonly text: string;
  readonly line: number;
  readonly isStart: boolean;
}

interface Chunk {
  readonly rows: readonly Row[];
  readonly isMarked: boolean;
}

function toRows(text: string): Row[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const rows: Row[] = [];
  lines.forEach((line, i) => {
    for (let at = 0; at === 0 || at < line.length; at += MOST_LETTERS) {
      const piece = line.slice(at, at + MOST_LETTERS);
      rows.push({ text: piece, line: i + 1, isStart: at === 0 });
    }
  });
  return rows;
}

/** Few elements for many lines: a chunk is one, and what is scrolled away is not laid out. */
function toChunks(text: string, marked: number | undefined): Chunk[] {
  const chunks: { rows: Row[]; isMarked: boolean }[] = [];
  for (const row of toRows(text)) {
    const isMarked = row.line === marked;
    const last = chunks[chunks.length - 1];
    if (last?.isMarked === isMarked && last.rows.length < ROWS_PER_CHUNK) {
      last.rows.push(row);
    } else {
      chunks.push({ rows: [row], isMarked });
    }
  }
  return chunks;
}

const numbersOf = ({ rows }: Chunk) =>
  rows.map(({ line, isStart }) => (isStart ? line : '')).join('\n');

/** A text as it was written, with the numbers of its lines, one of which may be marked. */
export function RawText(props: { text: string; markedLine?: number }) {
  const { text, markedLine } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const chunks = useMemo(() => toChunks(text, markedLine), [text, markedLine]);
  const marked = useRef<HTMLDivElement>(null);
  const last = chunks[chunks.length - 1];
  const digits = String(last.rows[last.rows.length - 1].line).length;

  useEffect(() => {
    marked.current?.scrollIntoView?.({ block: 'center' });
  }, [markedLine]);

  return (
    <div className={styles.root}>
      <div className={styles.copy}>
        <CopyButton text={text} what={t('definition.title')} />
      </div>
      <div
        className={styles.code}
        role="group"
        aria-label={t('definition.lines')}
        // Scrolls sideways, which must be possible from the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {chunks.map((chunk, i) => (
          <div
            key={i}
            ref={chunk.isMarked ? marked : undefined}
            className={chunk.isMarked ? styles.marked : styles.chunk}
            aria-current={chunk.isMarked ? 'true' : undefined}
            aria-label={
              chunk.isMarked
                ? t('definition.line', { line: String(markedLine) })
                : undefined
            }
            role={chunk.isMarked ? 'group' : undefined}
            style={
              {
                '--lines': chunk.rows.length,
                '--digits': digits,
              } as object
            }
          >
            <pre className={styles.numbers} aria-hidden="true">
              {numbersOf(chunk)}
            </pre>
            <pre className={styles.lines}>
              {chunk.rows.map(row => row.text).join('\n')}
            </pre>
          </div>
        ))}
      </div>
    </div>
  );
}
