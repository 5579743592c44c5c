import { OpenApiDefinitionWidget } from '@backstage/plugin-api-docs';
import { keepToDefinition } from './keepToDefinition';
import './swagger.css';

/** Swagger UI in the colours of the portal, which asks nobody anything unasked. */
export function OpenApiView(props: { definition: string }) {
  return (
    <div className="fw-openapi">
      <OpenApiDefinitionWidget
        definition={props.definition}
        requestInterceptor={keepToDefinition}
      />
    </div>
  );
}
