import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import {
  DEFINITION_PARAMS,
  type OperationEntry,
} from '@fairway/plugin-api-contracts-common';
import { useMemo } from 'react';
import { useParsed } from '../../hooks/useParsed';
import { findOperation } from '../../lib/openapi/findOperation';
import type { OpenApiView } from '../../lib/openapi/OpenApiView';
import {
  searchOperations,
  toSearchable,
} from '../../lib/openapi/searchOperations';
import { toOpenApiView } from '../../lib/openapi/toOpenApiView';
import { apiContractsTranslationRef } from '../../translation';
import { BrokenDefinition } from '../BrokenDefinition';
import { Explorer } from '../Explorer';
import { Loading } from '../Loading';
import { Method } from './Method';
import { Operation } from './Operation';
import { Overview } from './Overview';
import { Path } from './Path';
import { Problems } from './Problems';
import styles from './OpenApi.module.css';

function toItem(entry: OperationEntry) {
  return {
    key: entry.key,
    content: () => (
      <span className={styles.item} data-deprecated={entry.isDeprecated}>
        <Method method={entry.method} />
        <span className={styles.itemText}>
          <span className={styles.itemPath}>
            <Path path={entry.path} />
          </span>
          {entry.summary && (
            <span className={styles.itemSummary}>{entry.summary}</span>
          )}
        </span>
      </span>
    ),
  };
}

/** The names of schemas are gathered when somebody first searches. */
function createSearch(view: OpenApiView) {
  let searchable: ReturnType<typeof toSearchable> | undefined;
  return (query: string) => {
    searchable ??= toSearchable(view.source);
    return searchOperations(searchable, query).map(toItem);
  };
}

function Detail(props: { view: OpenApiView; selected: string | undefined }) {
  const { view, selected } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const found = useMemo(
    () =>
      selected === undefined ? undefined : findOperation(view.source, selected),
    [view, selected],
  );
  if (selected === undefined) return <Overview view={view} />;
  return found ? (
    <Operation key={found.entry.key} view={view} found={found} />
  ) : (
    <Alert
      status="warning"
      icon
      title={t('common.notThere', { name: selected })}
    />
  );
}

/** An OpenAPI document: its operations beside the one that is chosen. */
export function OpenApiDefinition(props: { definition: string }) {
  const { definition } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { value: view, error } = useParsed(definition, toOpenApiView);
  const search = useMemo(() => view && createSearch(view), [view]);
  const groups = useMemo(
    () =>
      view?.groups.map(({ tag, title, operations }) => ({
        id: tag ?? '',
        title: title ?? (view.groups.length > 1 ? t('openapi.untagged') : ''),
        items: operations.map(toItem),
      })),
    [view, t],
  );
  if (error) return <BrokenDefinition error={error} text={definition} />;
  if (!view || !groups || !search) return <Loading />;
  if (view.operationCount === 0) {
    return (
      <>
        <Problems source={view.source} text={definition} />
        <Overview view={view} />
        <p>{t('openapi.noOperations')}</p>
      </>
    );
  }
  return (
    <>
      <Problems source={view.source} text={definition} />
      <Explorer
        label={t('openapi.operations')}
        searchLabel={t('openapi.searchOperations')}
        param={DEFINITION_PARAMS.operation}
        groups={groups}
        search={search}
      >
        {selected => <Detail view={view} selected={selected} />}
      </Explorer>
    </>
  );
}
