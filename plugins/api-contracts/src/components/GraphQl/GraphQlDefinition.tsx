import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useParsed } from '../../hooks/useParsed';
import { graphQlKinds, type GraphQlType } from '../../lib/graphql/GraphQlView';
import { readGraphQl } from '../../lib/graphql/readGraphQl';
import { apiContractsTranslationRef } from '../../translation';
import { BrokenDefinition } from '../BrokenDefinition';
import { Loading } from '../Loading';
import { TypeExplorer } from '../TypeExplorer';
import { GraphQlTry } from './GraphQlTry';
import { GraphQlTypeDetail } from './GraphQlTypeDetail';

const wordsOf = (type: GraphQlType) =>
  [type.name, ...type.fields.map(field => field.name)].join(' ');

/** The schema of a GraphQL API: its types beside the one that is chosen, the first root to begin with. */
export function GraphQlDefinition(props: { definition: string }) {
  const { definition } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { value, error } = useParsed(definition, readGraphQl);
  if (error) return <BrokenDefinition error={error} text={definition} />;
  if (!value) return <Loading />;
  const { schema, types } = value;
  if (types.length === 0) return <p>{t('graphql.noTypes')}</p>;
  return (
    <>
      <GraphQlTry schema={schema} />
      <TypeExplorer
        label={t('graphql.types')}
        searchLabel={t('graphql.searchTypes')}
        kinds={graphQlKinds.map(id => ({ id, title: t(`graphql.kind.${id}`) }))}
        types={types}
        wordsOf={wordsOf}
      >
        {type => (
          <GraphQlTypeDetail key={type.name} type={type} types={types} />
        )}
      </TypeExplorer>
    </>
  );
}
