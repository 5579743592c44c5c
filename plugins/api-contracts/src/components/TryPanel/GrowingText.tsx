import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useLayoutEffect, useRef } from 'react';
import { apiContractsTranslationRef } from '../../translation';
import codeStyles from '../Code/Code.module.css';
import styles from './TryPanel.module.css';

// Painted twenty times a second, so not all of a long text.
const MOST_SHOWN = 100_000;

/** The end of a text that still grows; stays at its end until the reader scrolls up. */
export function GrowingText(props: { text: string }) {
  const { text } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const box = useRef<HTMLPreElement>(null);
  const isAtEnd = useRef(true);

  useLayoutEffect(() => {
    if (box.current && isAtEnd.current) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [text]);

  return (
    <div className={styles.growing}>
      {text.length > MOST_SHOWN && (
        <p className={styles.words}>{t('tryIt.onlyEnd')}</p>
      )}
      <pre
        ref={box}
        className={codeStyles.code}
        // Scrolls, which must be possible from the keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t('tryIt.body')}
        onScroll={({
          currentTarget: { scrollHeight, scrollTop, clientHeight },
        }) => {
          isAtEnd.current = scrollHeight - scrollTop - clientHeight < 24;
        }}
      >
        <code>{text.slice(-MOST_SHOWN)}</code>
      </pre>
    </div>
  );
}
