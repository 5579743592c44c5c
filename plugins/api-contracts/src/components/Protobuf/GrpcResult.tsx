import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import type { GrpcAnswer } from '../../lib/protobuf/GrpcReader';
import { apiContractsTranslationRef } from '../../translation';
import { Code } from '../Code';
import { TryResult } from '../TryPanel';
import styles from '../TryPanel/TryPanel.module.css';

// A stream without an end is to be watched, not to be read from its begin.
const MOST_SHOWN = 50;

function Messages(props: { answer: GrpcAnswer }) {
  const { messages, status, foreign, problem } = props.answer;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const hidden = Math.max(0, messages.length - MOST_SHOWN);
  return (
    <>
      {hidden > 0 && (
        <p className={styles.words}>
          {t('grpc.onlyLast', { number: String(MOST_SHOWN) })}
        </p>
      )}
      {messages.slice(hidden).map((text, index) => (
        <Code
          key={hidden + index}
          text={text}
          what={t('grpc.messageNumber', { number: String(hidden + index + 1) })}
        />
      ))}
      {status && status.name !== 'OK' && (
        <Alert
          status="warning"
          icon
          title={status.name}
          description={status.message}
        />
      )}
      {problem && (
        <Alert
          status="danger"
          icon
          title={t('grpc.unreadable')}
          description={problem}
        />
      )}
      {foreign !== undefined && (
        <>
          <p>{t('grpc.foreign')}</p>
          <Code text={foreign} what={t('tryIt.body')} />
        </>
      )}
    </>
  );
}

/** What a method gave: its messages as they come, and how it ended. */
export function GrpcResult(props: {
  answer?: GrpcAnswer;
  error?: Error;
  isSending: boolean;
}) {
  const { answer } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const note =
    answer &&
    [
      answer.status && t('grpc.status', { name: answer.status.name }),
      t('grpc.messages', { number: String(answer.messages.length) }),
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <TryResult {...props} note={note}>
      {answer && <Messages answer={answer} />}
    </TryResult>
  );
}
