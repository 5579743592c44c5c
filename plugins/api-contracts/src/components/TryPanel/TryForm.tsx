import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField } from '@backstage/ui';
import { useState } from 'react';
import type { ContractServer } from '@fairway/plugin-api-contracts-common';
import { useTryOut } from '../../hooks/useTryOut';
import type { OperationView } from '../../lib/openapi/OpenApiView';
import { BodyReader } from '../../lib/tryIt/BodyReader';
import { toTryRequest } from '../../lib/tryIt/toTryRequest';
import {
  createTryForm,
  findMissing,
  type TryForm as Form,
} from '../../lib/tryIt/TryForm';
import { apiContractsTranslationRef } from '../../translation';
import { BodyResult } from './BodyResult';
import { Calls } from './Calls';
import { ParameterFields } from './ParameterFields';
import { RequestForm } from './RequestForm';
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

const createReader = () => new BodyReader();

/** What a request to an operation is made of, and what came back. */
export function TryForm(props: {
  entityRef: string;
  operation: OperationView;
  servers: readonly ContractServer[];
}) {
  const { entityRef, operation, servers } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const [form, setForm] = useState(() =>
    createTryForm(
      operation,
      servers.find(({ isAllowed }) => isAllowed)?.url ?? '',
    ),
  );
  const { calls, send, cancel, ...result } = useTryOut(entityRef, createReader);
  const change = (part: Partial<Form>) => setForm(old => ({ ...old, ...part }));
  const missing = findMissing(operation, form).join(', ');

  return (
    <>
      <RequestForm
        servers={servers}
        envelope={form}
        onChange={change}
        request={missing ? undefined : toTryRequest(entityRef, operation, form)}
        hint={missing && t('tryIt.missing', { names: missing })}
        isSending={result.isSending}
        onSend={send}
        onCancel={cancel}
      >
        <ParameterFields
          parameters={operation.parameters}
          values={form.values}
          onChange={values => change({ values })}
        />
        <BodyFields operation={operation} form={form} onChange={change} />
      </RequestForm>
      <BodyResult {...result} />
      <Calls calls={calls} />
    </>
  );
}
