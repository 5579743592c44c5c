import type { OperationView, ParameterView } from '../openapi/OpenApiView';

/** Which credential goes with a request. */
export type Credential =
  | { readonly kind: 'none' }
  | { readonly kind: 'header'; readonly name: string; readonly value: string }
  | { readonly kind: 'named'; readonly name: string };

/** What a reader fills in to try an operation. */
export interface TryForm {
  readonly server: string;
  /** Values by place and name, as in `query limit`. */
  readonly values: Readonly<Record<string, string>>;
  /** Further headers, one a line. */
  readonly headers: string;
  readonly mediaType?: string;
  readonly body: string;
  readonly credential: Credential;
}

/** Names a parameter among the values of a form. */
export const fieldOf = (parameter: ParameterView) =>
  `${parameter.in} ${parameter.name}`;

/** A form with the examples of the author filled in. */
export function createTryForm(
  operation: OperationView,
  server: string,
): TryForm {
  const media = operation.body?.media;
  const preferred = media?.find(({ type }) => /json/.test(type)) ?? media?.[0];
  return {
    server,
    values: Object.fromEntries(
      operation.parameters
        // What may be left out stays out, unless the reader asks for it.
        .filter(one => one.node.required || one.in === 'path')
        .map(one => [fieldOf(one), one.example ?? '']),
    ),
    headers: '',
    mediaType: preferred?.type,
    body: preferred?.examples[0]?.text ?? '',
    credential: { kind: 'none' },
  };
}

/** Names of what has to be filled in and is not. */
export function findMissing(operation: OperationView, form: TryForm): string[] {
  return operation.parameters
    .filter(one => one.node.required || one.in === 'path')
    .filter(one => one.in !== 'cookie' && !form.values[fieldOf(one)])
    .map(({ name }) => name);
}
