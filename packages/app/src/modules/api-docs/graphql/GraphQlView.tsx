import { GraphQlDefinitionWidget } from '@backstage/plugin-api-docs';
import './graphiql.css';

/** The schema explorer in the colours of the portal. */
export function GraphQlView(props: { definition: string }) {
  return (
    <div className="fw-graphql">
      <GraphQlDefinitionWidget definition={props.definition} />
    </div>
  );
}
