import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { type ReactNode, useMemo } from 'react';
import { saveFile } from '@fairway/frontend-toolkit';
import type { BodyAnswer } from '../../lib/tryIt/BodyReader';
import { toBlob, toReadableBody } from '../../lib/tryIt/toReadableBody';
import { apiContractsTranslationRef } from '../../translation';
import { Code } from '../Code';
import { GrowingText } from './GrowingText';
import { TryResult } from './TryResult';
import styles from './TryPanel.module.css';

function Body(props: { answer: BodyAnswer; isSending: boolean }) {
  const { answer, isSending } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const text = useMemo(() => toReadableBody(answer), [answer]);
  if (text === undefined) {
    return <p>{t('tryIt.binary', { bytes: String(answer.bytes) })}</p>;
  }
  if (isSending) return text ? <GrowingText text={text} /> : null;
  return text ? (
    <Code text={text} what={t('tryIt.body')} />
  ) : (
    <p className={styles.words}>{t('tryIt.noBody')}</p>
  );
}

/** An answer over HTTP: its status, its headers and its body. */
export function BodyResult(props: {
  answer?: BodyAnswer;
  error?: Error;
  isSending: boolean;
  /** What is said before the body. */
  children?: ReactNode;
}) {
  const { answer, isSending, children } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <TryResult {...props}>
      {children}
      {answer && <Body answer={answer} isSending={isSending} />}
      {answer && !isSending && answer.bytes > 0 && (
        <Button
          size="small"
          variant="secondary"
          onPress={() => saveFile(toBlob(answer), 'answer')}
        >
          {t('tryIt.download')}
        </Button>
      )}
    </TryResult>
  );
}
