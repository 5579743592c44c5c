import type { GraphQLSchema } from 'graphql';
import { useTryAddress } from '../../hooks/useTryAddress';
import { createQuery, type RootKind } from '../../lib/graphql/createQuery';
import { DefinitionTryPanel } from '../TryPanel';
import { GraphQlTryForm } from './GraphQlTryForm';

/** A way to send queries to the API, with the one that the address asks for to begin with. */
export function GraphQlTry(props: { schema: GraphQLSchema }) {
  const { schema } = props;
  const { tried } = useTryAddress();
  const [kind, name] = tried?.split(' ') ?? [];
  const asked = name && createQuery(schema, kind as RootKind, name);
  const query =
    asked || createQuery(schema, 'query') || createQuery(schema, 'mutation');
  if (!query) return null;
  return (
    <DefinitionTryPanel tried={tried} defaultOpen={Boolean(asked)}>
      {place => <GraphQlTryForm schema={schema} query={query} {...place} />}
    </DefinitionTryPanel>
  );
}
