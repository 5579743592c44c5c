import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Button } from '@backstage/ui';
import { useMemo } from 'react';
import type { TryAnswer } from '@fairway/plugin-api-contracts-common';
import { saveFile } from '@fairway/frontend-toolkit';
import { toBlob, toReadableBody } from '../../lib/tryIt/toBody';
import { apiContractsTranslationRef } from '../../translation';
import { Code } from '../Code';
import { Fold } from '../Fold';
import styles from './TryPanel.module.css';

function Answer(props: { answer: TryAnswer }) {
  const { answer } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const text = useMemo(() => toReadableBody(answer), [answer]);
  const { totalMs, firstByteMs } = answer.timing;
  return (
    <section className={styles.answer} aria-label={t('tryIt.answer')}>
      <p>
        <code className={styles.status} data-class={String(answer.status)[0]}>
          {answer.status} {answer.statusText}
        </code>{' '}
        <span className={styles.words}>
          {t('tryIt.timing', {
            ms: String(Math.round(totalMs)),
            firstByteMs: String(Math.round(firstByteMs)),
          })}
          {' · '}
          {t('tryIt.size', { bytes: String(answer.bytes) })}
        </span>
      </p>
      <Fold summary={`${t('openapi.headers')} (${answer.headers.length})`}>
        {() => (
          <Code
            text={answer.headers
              .map(([name, value]) => `${name}: ${value}`)
              .join('\n')}
            what={t('openapi.headers')}
          />
        )}
      </Fold>
      {answer.droppedHeaders.length > 0 && (
        <p className={styles.words}>
          {t('tryIt.dropped', { names: answer.droppedHeaders.join(', ') })}
        </p>
      )}
      {answer.isTruncated && <p>{t('tryIt.truncated')}</p>}
      {text === undefined && (
        <p>{t('tryIt.binary', { bytes: String(answer.bytes) })}</p>
      )}
      {text === '' && <p className={styles.words}>{t('tryIt.noBody')}</p>}
      {text && <Code text={text} what={t('tryIt.body')} />}
      {answer.body !== '' && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => saveFile(toBlob(answer), 'answer')}
        >
          {t('tryIt.download')}
        </Button>
      )}
    </section>
  );
}

/** The answer, or why there is none. */
export function TryResult(props: { answer?: TryAnswer; error?: Error }) {
  const { answer, error } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <div aria-live="polite">
      {error && (
        <Alert
          status="danger"
          icon
          title={t('tryIt.failed')}
          description={error.message}
        />
      )}
      {answer && <Answer answer={answer} />}
    </div>
  );
}
