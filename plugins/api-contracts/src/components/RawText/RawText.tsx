import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEffect, useMemo, useRef } from 'react';
import { apiContractsTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import styles from './RawText.module.css';

const LINES_PER_CHUNK = 400;

interface Chunk {
  readonly first: number;
  readonly lines: readonly string[];
  readonly isMarked: boolean;
}

/** Few elements for many lines: a chunk is one, and what is scrolled away is not laid out. */
function toChunks(text: string, marked: number | undefined): Chunk[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const chunks: Chunk[] = [];
  const add = (from: number, to: number, isMarked = false) => {
    for (let at = from; at < to; at += LINES_PER_CHUNK) {
      const end = Math.min(at + LINES_PER_CHUNK, to);
      chunks.push({ first: at + 1, lines: lines.slice(at, end), isMarked });
    }
  };
  if (!marked || marked > lines.length) {
    add(0, lines.length);
  } else {
    add(0, marked - 1);
    add(marked - 1, marked, true);
    add(marked, lines.length);
  }
  return chunks;
}

const numbersOf = ({ first, lines }: Chunk) =>
  lines.map((_, i) => first + i).join('\n');

/** A text as it was written, with the numbers of its lines, one of which may be marked. */
export function RawText(props: { text: string; markedLine?: number }) {
  const { text, markedLine } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const chunks = useMemo(() => toChunks(text, markedLine), [text, markedLine]);
  const marked = useRef<HTMLDivElement>(null);
  const last = chunks[chunks.length - 1];
  const digits = String(last.first + last.lines.length).length;

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
        {chunks.map(chunk => (
          <div
            key={chunk.first}
            ref={chunk.isMarked ? marked : undefined}
            className={chunk.isMarked ? styles.marked : styles.chunk}
            aria-current={chunk.isMarked ? 'true' : undefined}
            aria-label={
              chunk.isMarked
                ? t('definition.line', { line: String(chunk.first) })
                : undefined
            }
            role={chunk.isMarked ? 'group' : undefined}
            style={
              {
                '--lines': chunk.lines.length,
                '--digits': digits,
              } as object
            }
          >
            <pre className={styles.numbers} aria-hidden="true">
              {numbersOf(chunk)}
            </pre>
            <pre className={styles.lines}>{chunk.lines.join('\n')}</pre>
          </div>
        ))}
      </div>
    </div>
  );
}
