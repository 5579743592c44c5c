import type { OperationView, ParameterView } from '../openapi/OpenApiView';
import { createEnvelope, type Envelope } from './Envelope';

/** What a reader fills in to try an operation. */
export interface TryForm extends Envelope {
  /** Values by place and name, as in `query limit`. */
  readonly values: Readonly<Record<string, string>>;
  readonly mediaType?: string;
  readonly body: string;
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
    ...createEnvelope(server),
    values: Object.fromEntries(
      operation.parameters
        // What may be left out stays out, unless the reader asks for it.
        .filter(one => one.node.required || one.in === 'path')
        .map(one => [fieldOf(one), one.example ?? '']),
    ),
    mediaType: preferred?.type,
    body: preferred?.examples[0]?.text ?? '',
  };
}

/** Names of what has to be filled in and is not. */
export function findMissing(operation: OperationView, form: TryForm): string[] {
  return operation.parameters
    .filter(one => one.node.required || one.in === 'path')
    .filter(one => one.in !== 'cookie' && !form.values[fieldOf(one)])
    .map(({ name }) => name);
}
