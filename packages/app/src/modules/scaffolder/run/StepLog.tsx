import {
  appLanguageApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { useEffect, useRef } from 'react';
import type { StepView } from './toRunView';
import { runTranslationRef } from './translation';
import styles from './Steps.module.css';

/** What a step wrote; follows its end while it runs. */
export function StepLog(props: { step: StepView }) {
  const { name, log, status } = props.step;
  const { t } = useTranslationRef(runTranslationRef);
  const { language } = useApi(appLanguageApiRef).getLanguage();
  const box = useRef<HTMLDivElement>(null);
  const follows = status === 'processing';

  useEffect(() => {
    if (follows && box.current) {
      box.current.scrollTop = box.current.scrollHeight;
    }
  }, [follows, log.length]);

  return (
    <div
      ref={box}
      className={styles.log}
      role="region"
      aria-label={t('log', { step: name })}
      // A long log scrolls, which must be possible from the keyboard.
      tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex
    >
      <ol>
        {log.map(({ time, text }, index) => (
          <li key={index}>
            <time dateTime={time} title={time}>
              {time && new Date(time).toLocaleTimeString(language)}
            </time>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
