import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { ReactNode } from 'react';
import type { Answer } from '../../lib/tryIt/AnswerReader';
import { apiContractsTranslationRef } from '../../translation';
import { Code } from '../Code';
import { Fold } from '../Fold';
import styles from './TryPanel.module.css';

function Head(props: { answer: Answer; isSending: boolean; note?: string }) {
  const { answer, isSending, note } = props;
  const { head, end, bytes } = answer;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const facts = [
    note,
    end &&
      t('tryIt.timing', {
        ms: String(Math.round(end.timing.totalMs)),
        firstByteMs: String(Math.round(end.timing.firstByteMs)),
      }),
    t(isSending ? 'tryIt.sizeSoFar' : 'tryIt.size', { bytes: String(bytes) }),
  ];
  return (
    <>
      <p>
        <code className={styles.status} data-class={String(head.status)[0]}>
          {head.status} {head.statusText}
        </code>{' '}
        <span className={styles.words}>
          {facts.filter(Boolean).join(' · ')}
        </span>
      </p>
      <Fold summary={`${t('openapi.headers')} (${head.headers.length})`}>
        {() => (
          <Code
            text={head.headers
              .map(([name, value]) => `${name}: ${value}`)
              .join('\n')}
            what={t('openapi.headers')}
          />
        )}
      </Fold>
      {head.droppedHeaders.length > 0 && (
        <p className={styles.words}>
          {t('tryIt.dropped', { names: head.droppedHeaders.join(', ') })}
        </p>
      )}
    </>
  );
}

/** What came back, as far as it came, or why nothing did. */
export function TryResult(props: {
  answer?: Answer;
  error?: Error;
  isSending: boolean;
  /** What else there is to say beside the status. */
  note?: string;
  /** The body. */
  children?: ReactNode;
}) {
  const { answer, error, isSending, note, children } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const isCut = answer?.end?.isTruncated;
  const isLeft = answer && !answer.end && !isSending && !error;
  return (
    <>
      {answer && (
        <section
          className={styles.answer}
          aria-label={t('tryIt.answer')}
          aria-busy={isSending}
        >
          <Head answer={answer} isSending={isSending} note={note} />
          {children}
        </section>
      )}
      <div aria-live="polite">
        {answer && !isSending && (
          <span className={styles.hidden}>
            {t('tryIt.answered', { status: String(answer.head.status) })}
          </span>
        )}
        {isCut && (
          <p>
            {t(
              answer.end?.truncatedBy === 'time'
                ? 'tryIt.truncatedByTime'
                : 'tryIt.truncated',
            )}
          </p>
        )}
        {isLeft && <p>{t('tryIt.cancelled')}</p>}
        {error && (
          <Alert
            status="danger"
            icon
            title={t(answer ? 'tryIt.brokeOff' : 'tryIt.failed')}
            description={error.message}
          />
        )}
      </div>
    </>
  );
}
