import type { DescMethod } from '@bufbuild/protobuf';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, TextAreaField } from '@backstage/ui';
import { useMemo, useState } from 'react';
import type { ContractServer } from '@fairway/plugin-api-contracts-common';
import { useTryOut } from '../../hooks/useTryOut';
import { GrpcReader } from '../../lib/protobuf/GrpcReader';
import {
  idOf,
  readServices,
  type Services,
} from '../../lib/protobuf/readServices';
import {
  type GrpcForm,
  type GrpcProtocol,
  grpcProtocols,
  toGrpcRequest,
} from '../../lib/protobuf/toGrpcRequest';
import { toSkeleton } from '../../lib/protobuf/toSkeleton';
import { createEnvelope } from '../../lib/tryIt/Envelope';
import { apiContractsTranslationRef } from '../../translation';
import { Calls, RequestForm } from '../TryPanel';
import { GrpcResult } from './GrpcResult';
import styles from '../TryPanel/TryPanel.module.css';

interface Place {
  readonly entityRef: string;
  readonly servers: readonly ContractServer[];
}

/** The request, or what is wrong with the message. */
function attempt(
  entityRef: string,
  options: Parameters<typeof toGrpcRequest>[1],
) {
  try {
    return { request: toGrpcRequest(entityRef, options) };
  } catch (error) {
    return { problem: (error as Error).message };
  }
}

function Form(props: Place & { services: Services; first: DescMethod }) {
  const { entityRef, servers, services, first } = props;
  const { methods, registry, missing } = services;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const [method, setMethod] = useState(first);
  const [form, setForm] = useState<GrpcForm>(() => ({
    ...createEnvelope(servers.find(({ isAllowed }) => isAllowed)?.url ?? ''),
    protocol: 'grpc-web',
    message: toSkeleton(first.input),
  }));
  const { calls, send, cancel, ...result } = useTryOut(
    entityRef,
    () => new GrpcReader(method, registry),
  );
  const change = (part: Partial<GrpcForm>) =>
    setForm(old => ({ ...old, ...part }));
  const choose = (id: string) => {
    const chosen = methods.find(one => idOf(one) === id) ?? first;
    setMethod(chosen);
    change({ message: toSkeleton(chosen.input) });
  };
  const { request, problem } = attempt(entityRef, { method, registry, form });

  return (
    <>
      <RequestForm
        servers={servers}
        envelope={form}
        onChange={change}
        request={request}
        hint={problem && t('grpc.brokenMessage', { problem })}
        isSending={result.isSending}
        onSend={send}
        onCancel={cancel}
      >
        <div className={styles.fields}>
          <Select
            label={t('grpc.method')}
            options={methods.map(one => ({
              value: idOf(one),
              label: `${one.parent.name}/${one.name}`,
            }))}
            value={idOf(method)}
            onChange={id => choose(String(id))}
          />
          <Select
            label={t('grpc.protocol')}
            options={grpcProtocols.map(value => ({
              value,
              label: t(`grpc.protocols.${value}`),
            }))}
            value={form.protocol}
            onChange={protocol =>
              change({ protocol: String(protocol) as GrpcProtocol })
            }
          />
        </div>
        <TextAreaField
          className={styles.code}
          label={t('grpc.message', { type: method.input.typeName })}
          rows={Math.min(16, Math.max(3, form.message.split('\n').length))}
          value={form.message}
          onChange={message => change({ message })}
        />
        {missing.length > 0 && (
          <p className={styles.words}>
            {t('grpc.missing', { names: missing.join(', ') })}
          </p>
        )}
      </RequestForm>
      <GrpcResult {...result} />
      <Calls calls={calls} />
    </>
  );
}

/** A method with its message, and what came back. */
export function GrpcTryForm(
  props: Place & { definition: string; tried?: string },
) {
  const { definition, tried, ...place } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { services, error } = useMemo(() => {
    try {
      return { services: readServices(definition) };
    } catch (thrown) {
      return { error: thrown as Error };
    }
  }, [definition]);
  if (!services) {
    return <p>{t('grpc.cannotBeTried', { reason: error?.message ?? '' })}</p>;
  }
  const first =
    services.methods.find(method => idOf(method) === tried) ??
    services.methods[0];
  if (!first) return <p>{t('grpc.noMethods')}</p>;
  return <Form {...place} services={services} first={first} />;
}
