import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, TextAreaField } from '@backstage/ui';
import type { KeyboardEvent, ReactNode } from 'react';
import type {
  ContractServer,
  TryRequest,
} from '@fairway/plugin-api-contracts-common';
import type { Envelope } from '../../lib/tryIt/Envelope';
import { toCurl } from '../../lib/tryIt/toCurl';
import { apiContractsTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import { CredentialFields } from './CredentialFields';
import { ServerSelect } from './ServerSelect';
import styles from './TryPanel.module.css';

/** Where a request goes, what is in it and who sends it. Sends on Ctrl+Enter as well. */
export function RequestForm(props: {
  servers: readonly ContractServer[];
  envelope: Envelope;
  onChange: (change: Partial<Envelope>) => void;
  /** What is sent; left out as long as something is missing for it. */
  request?: TryRequest;
  /** What is missing, or wrong. */
  hint?: string;
  isSending: boolean;
  onSend: (request: TryRequest) => void;
  onCancel: () => void;
  /** What the request is made of. */
  children: ReactNode;
}) {
  const { servers, envelope, onChange, hint, isSending, onSend } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { credential } = envelope;
  const server = servers.find(
    ({ url, isAllowed }) => isAllowed && url === envelope.server,
  );
  const request = server && props.request;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && request) {
      event.preventDefault();
      onSend(request);
    }
  };

  return (
    // The fields within are what is focused; this only listens.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.form} onKeyDownCapture={onKeyDown}>
      <ServerSelect
        servers={servers}
        value={envelope.server}
        onChange={url =>
          onChange({ server: url, credential: { kind: 'none' } })
        }
      />
      {server && (
        <>
          {props.children}
          <TextAreaField
            label={t('tryIt.headers')}
            description={t('tryIt.headersHint')}
            rows={2}
            value={envelope.headers}
            onChange={headers => onChange({ headers })}
          />
          <CredentialFields
            names={server.credentials}
            value={credential}
            onChange={value => onChange({ credential: value })}
          />
          {hint && <p className={styles.words}>{hint}</p>}
          <div className={styles.actions}>
            <Button
              size="small"
              variant="primary"
              isDisabled={!request || isSending}
              onPress={() => request && onSend(request)}
            >
              {t('tryIt.send')}
            </Button>
            {isSending && (
              <Button size="small" variant="secondary" onPress={props.onCancel}>
                {t('tryIt.cancel')}
              </Button>
            )}
            {request && (
              <CopyButton
                what={t('openapi.curl')}
                label={t('tryIt.copyCurl')}
                text={() =>
                  toCurl(
                    request,
                    credential.kind === 'header' ? credential.name : undefined,
                  )
                }
              />
            )}
            <span className={styles.words} role="status">
              {isSending ? t('tryIt.sending') : t('tryIt.sendHint')}
            </span>
          </div>
        </>
      )}
    </div>
  );
}
