import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { useMemo } from 'react';
import { useParsed } from '../../hooks/useParsed';
import { graphQlKinds, type GraphQlType } from '../../lib/graphql/GraphQlView';
import { toGraphQlTypes } from '../../lib/graphql/toGraphQlTypes';
import { matchesWords } from '../../lib/matchesWords';
import { apiContractsTranslationRef } from '../../translation';
import { BrokenDefinition } from '../BrokenDefinition';
import { Explorer } from '../Explorer';
import { Loading } from '../Loading';
import { GraphQlTypeDetail } from './GraphQlTypeDetail';
import styles from './GraphQl.module.css';

const toItem = (type: GraphQlType) => ({
  key: type.name,
  content: () => <code className={styles.item}>{type.name}</code>,
});

const wordsOf = (type: GraphQlType) =>
  [type.name, ...type.fields.map(field => field.name)].join(' ');

/** The schema of a GraphQL API: its types beside the one that is chosen, the first root to begin with. */
export function GraphQlDefinition(props: { definition: string }) {
  const { definition } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { value: types, error } = useParsed(definition, toGraphQlTypes);
  const groups = useMemo(
    () =>
      graphQlKinds
        .map(kind => ({
          id: kind,
          title: t(`graphql.kind.${kind}`),
          items: (types ?? []).filter(type => type.kind === kind).map(toItem),
        }))
        .filter(group => group.items.length > 0),
    [types, t],
  );
  if (error) return <BrokenDefinition error={error} text={definition} />;
  if (!types) return <Loading />;
  if (types.length === 0) return <p>{t('graphql.noTypes')}</p>;
  return (
    <Explorer
      label={t('graphql.types')}
      searchLabel={t('graphql.searchTypes')}
      param="type"
      groups={groups}
      search={query =>
        types.filter(type => matchesWords(wordsOf(type), query)).map(toItem)
      }
    >
      {selected => {
        const type =
          selected === undefined
            ? types[0]
            : types.find(({ name }) => name === selected);
        return type ? (
          <GraphQlTypeDetail key={type.name} type={type} types={types} />
        ) : (
          <Alert
            status="warning"
            icon
            title={t('common.notThere', { name: selected ?? '' })}
          />
        );
      }}
    </Explorer>
  );
}
