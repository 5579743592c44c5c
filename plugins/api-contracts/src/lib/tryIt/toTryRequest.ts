import type { TryRequest } from '@fairway/plugin-api-contracts-common';
import type { OperationView, ParameterView } from '../openapi/OpenApiView';
import { addressRequest } from './Envelope';
import { fieldOf, type TryForm } from './TryForm';

const isList = (parameter: ParameterView) => parameter.node.type.endsWith('[]');

function toPath(operation: OperationView, form: TryForm): string {
  const values = operation.parameters
    .filter(one => one.in === 'path')
    .map(one => [one.name, form.values[fieldOf(one)] ?? ''] as const);
  return operation.entry.path.replace(/\{([^{}]+)\}/g, (whole, name) => {
    const found = values.find(([known]) => known === name);
    return found ? encodeURIComponent(found[1]) : whole;
  });
}

function toQuery(operation: OperationView, form: TryForm): string {
  const query = new URLSearchParams();
  for (const parameter of operation.parameters) {
    const value = form.values[fieldOf(parameter)];
    if (parameter.in === 'query' && value) {
      const parts = isList(parameter) ? value.split(',') : [value];
      parts.forEach(part => query.append(parameter.name, part.trim()));
    }
  }
  return query.size > 0 ? `?${query}` : '';
}

/** Makes the request that a form describes. */
export function toTryRequest(
  entityRef: string,
  operation: OperationView,
  form: TryForm,
): TryRequest {
  const { mediaType } = form;
  const hasBody = operation.body !== undefined && form.body !== '';
  const own = operation.parameters
    .filter(one => one.in === 'header' && form.values[fieldOf(one)])
    .map(one => [one.name, form.values[fieldOf(one)]]);
  return addressRequest(entityRef, form, {
    method: operation.entry.method,
    path: toPath(operation, form) + toQuery(operation, form),
    headers: {
      ...(hasBody && mediaType && { 'content-type': mediaType }),
      ...Object.fromEntries(own),
    },
    ...(hasBody && { body: form.body }),
  });
}
