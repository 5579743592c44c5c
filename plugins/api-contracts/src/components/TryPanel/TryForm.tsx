import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Select, TextAreaField } from '@backstage/ui';
import { useState, type KeyboardEvent } from 'react';
import type { ContractServer } from '@fairway/plugin-api-contracts-common';
import { useTryOut } from '../../hooks/useTryOut';
import type { OperationView } from '../../lib/openapi/OpenApiView';
import { toCurl } from '../../lib/tryIt/toCurl';
import {
  createTryForm,
  findMissing,
  type TryForm as Form,
} from '../../lib/tryIt/TryForm';
import { toTryRequest } from '../../lib/tryIt/toTryRequest';
import { apiContractsTranslationRef } from '../../translation';
import { CopyButton } from '../CopyButton';
import { Calls } from './Calls';
import { CredentialFields } from './CredentialFields';
import { ParameterFields } from './ParameterFields';
import { ServerSelect } from './ServerSelect';
import { TryResult } from './TryResult';
import styles from './TryPanel.module.css';

function BodyFields(props: {
  operation: OperationView;
  form: Form;
  onChange: (change: Partial<Form>) => void;
}) {
  const { operation, form, onChange } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const media = operation.body?.media ?? [];
  if (!operation.body) return null;
  return (
    <>
      {media.length > 1 && (
        <Select
          label={t('tryIt.contentType')}
          options={media.map(({ type }) => ({ value: type, label: type }))}
          value={form.mediaType}
          onChange={type =>
            onChange({
              mediaType: String(type),
              body:
                media.find(one => one.type === type)?.examples[0]?.text ?? '',
            })
          }
        />
      )}
      <TextAreaField
        className={styles.code}
        label={t('tryIt.body')}
        rows={Math.min(16, Math.max(4, form.body.split('\n').length))}
        value={form.body}
        onChange={body => onChange({ body })}
      />
    </>
  );
}

/** What a request is made of, and what came back. Sends on Ctrl+Enter as well. */
export function TryForm(props: {
  entityRef: string;
  operation: OperationView;
  servers: readonly ContractServer[];
}) {
  const { entityRef, operation, servers } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const allowed = servers.filter(({ isAllowed }) => isAllowed);
  const [form, setForm] = useState(() =>
    createTryForm(operation, allowed[0]?.url ?? ''),
  );
  const { isSending, answer, error, calls, send, cancel } =
    useTryOut(entityRef);
  const change = (part: Partial<Form>) => setForm(old => ({ ...old, ...part }));
  const missing = findMissing(operation, form);
  const request = toTryRequest(entityRef, operation, form);
  const server = allowed.find(({ url }) => url === form.server);
  const canSend = server !== undefined && missing.length === 0;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canSend) {
      event.preventDefault();
      send(request);
    }
  };

  return (
    // The fields within are what is focused; this only listens.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles.form} onKeyDown={onKeyDown}>
      <ServerSelect
        servers={servers}
        value={form.server}
        onChange={url => change({ server: url, credential: { kind: 'none' } })}
      />
      {server && (
        <>
          <ParameterFields
            parameters={operation.parameters}
            values={form.values}
            onChange={values => change({ values })}
          />
          <BodyFields operation={operation} form={form} onChange={change} />
          <TextAreaField
            label={t('tryIt.headers')}
            description={t('tryIt.headersHint')}
            rows={2}
            value={form.headers}
            onChange={headers => change({ headers })}
          />
          <CredentialFields
            names={server.credentials}
            value={form.credential}
            onChange={credential => change({ credential })}
          />
          {missing.length > 0 && (
            <p className={styles.words}>
              {t('tryIt.missing', { names: missing.join(', ') })}
            </p>
          )}
          <div className={styles.actions}>
            <Button
              size="small"
              variant="primary"
              isDisabled={!canSend || isSending}
              onPress={() => send(request)}
            >
              {t('tryIt.send')}
            </Button>
            {isSending && (
              <Button size="small" variant="secondary" onPress={cancel}>
                {t('tryIt.cancel')}
              </Button>
            )}
            <CopyButton
              what={t('openapi.curl')}
              label={t('tryIt.copyCurl')}
              text={() =>
                toCurl(
                  request,
                  form.credential.kind === 'header'
                    ? form.credential.name
                    : undefined,
                )
              }
            />
            <span className={styles.words} role="status">
              {isSending ? t('tryIt.sending') : t('tryIt.sendHint')}
            </span>
          </div>
        </>
      )}
      <TryResult answer={answer} error={error} />
      <Calls calls={calls} />
    </div>
  );
}
