import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField } from '@backstage/ui';
import type { GraphQLSchema } from 'graphql';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { ContractServer } from '@fairway/plugin-api-contracts-common';
import { useTryOut } from '../../hooks/useTryOut';
import type { Query } from '../../lib/graphql/createQuery';
import {
  findVariablesProblem,
  type GraphQlForm,
  listOperations,
  toGraphQlRequest,
} from '../../lib/graphql/toGraphQlRequest';
import { BodyReader } from '../../lib/tryIt/BodyReader';
import { createEnvelope } from '../../lib/tryIt/Envelope';
import { apiContractsTranslationRef } from '../../translation';
import { Loading } from '../Loading';
import { BodyResult, Calls, RequestForm } from '../TryPanel';
import styles from '../TryPanel/TryPanel.module.css';
import { GraphQlErrors } from './GraphQlErrors';

const QueryEditor = lazy(() =>
  import('./QueryEditor').then(m => ({ default: m.QueryEditor })),
);

const createReader = () => new BodyReader();

/** What is wrong with a form, or missing in it. */
function useProblem(form: GraphQlForm, names: readonly string[] | undefined) {
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const problem = findVariablesProblem(form.variables);
  if (!names) return t('graphql.brokenQuery');
  if (names.length === 0) return t('graphql.noOperation');
  return problem && t('graphql.brokenVariables', { problem });
}

/** A query with its variables, and what came back. */
export function GraphQlTryForm(props: {
  entityRef: string;
  servers: readonly ContractServer[];
  schema: GraphQLSchema;
  /** What is sent if nobody changes it. */
  query: Query;
}) {
  const { entityRef, servers, schema } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const [form, setForm] = useState<GraphQlForm>(() => ({
    ...createEnvelope(servers.find(({ isAllowed }) => isAllowed)?.url ?? ''),
    ...props.query,
  }));
  const { calls, send, cancel, ...result } = useTryOut(entityRef, createReader);
  const change = (part: Partial<GraphQlForm>) =>
    setForm(old => ({ ...old, ...part }));
  const { names } = useMemo(() => listOperations(form.query), [form.query]);
  const operation =
    names?.find(name => name === form.operation) ?? names?.[0] ?? '';
  const problem = useProblem(form, names);

  return (
    <>
      <RequestForm
        servers={servers}
        envelope={form}
        onChange={change}
        request={
          problem
            ? undefined
            : toGraphQlRequest(entityRef, { ...form, operation })
        }
        hint={problem}
        isSending={result.isSending}
        onSend={request => send(request, operation || undefined)}
        onCancel={cancel}
      >
        <Suspense fallback={<Loading />}>
          <QueryEditor
            label={t('graphql.query')}
            schema={schema}
            value={form.query}
            onChange={query => change({ query })}
          />
        </Suspense>
        {names && names.length > 1 && (
          <Select
            label={t('graphql.operation')}
            options={names.map(name => ({ value: name, label: name }))}
            value={operation}
            onChange={name => change({ operation: String(name) })}
          />
        )}
        <TextAreaField
          className={styles.code}
          label={t('graphql.variables')}
          description={t('graphql.variablesHint')}
          rows={Math.min(12, Math.max(2, form.variables.split('\n').length))}
          value={form.variables}
          onChange={variables => change({ variables })}
        />
      </RequestForm>
      <BodyResult {...result}>
        {!result.isSending && result.answer?.text && (
          <GraphQlErrors body={result.answer.text} />
        )}
      </BodyResult>
      <Calls calls={calls} />
    </>
  );
}
