import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { TryRequest } from '@fairway/plugin-api-contracts-common';
import { addressRequest, type Envelope } from '../tryIt/Envelope';

/** What a reader fills in to send a query. */
export interface GraphQlForm extends Envelope {
  readonly query: string;
  /** JSON, or nothing. */
  readonly variables: string;
  /** Which operation of the query is sent; needed if there are several. */
  readonly operation?: string;
}

/** What is in the text of a query. */
export type Operations =
  | { readonly names: readonly string[]; readonly error?: undefined }
  | { readonly names?: undefined; readonly error: string };

/** Lists the operations of a query, each by its name, or says why that cannot be read. */
export function listOperations(query: string): Operations {
  try {
    const operations = parse(query).definitions.filter(
      (node): node is OperationDefinitionNode =>
        node.kind === Kind.OPERATION_DEFINITION,
    );
    return { names: operations.map(({ name }) => name?.value ?? '') };
  } catch (error) {
    return { error: (error as Error).message };
  }
}

/** Reads variables; an empty text has none. Throws for what is no JSON object. */
function readVariables(text: string): object | undefined {
  if (text.trim() === '') return undefined;
  const variables: unknown = JSON.parse(text);
  if (
    typeof variables !== 'object' ||
    variables === null ||
    Array.isArray(variables)
  ) {
    throw new Error('expected {…}');
  }
  return variables;
}

/** Says what is wrong with variables; `undefined` if nothing is. */
export function findVariablesProblem(text: string): string | undefined {
  try {
    readVariables(text);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Makes the request that a form describes; its variables have to be valid. */
export function toGraphQlRequest(
  entityRef: string,
  form: GraphQlForm,
): TryRequest {
  const { query, variables, operation } = form;
  return addressRequest(entityRef, form, {
    method: 'POST',
    // The servers of a GraphQL API are its endpoints.
    path: '',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
    },
    body: JSON.stringify({
      query,
      variables: readVariables(variables),
      operationName: operation || undefined,
    }),
  });
}
