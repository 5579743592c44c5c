import {
  LONGEST_DESCRIPTION,
  LONGEST_NAME,
  MOST_OPERATIONS,
  MOST_TAGS,
} from './limits';
import { DefinitionRequest, DefinitionResult, Operation } from './Operation';
import { readAsyncApi } from './readAsyncApi';
import { readGraphql } from './readGraphql';
import { readOpenApi } from './readOpenApi';
import { readProtobuf } from './readProtobuf';
import { toPlainText } from './toPlainText';

const LONGEST_FAULT = 200;

/** By the type of the API, as the page chooses how to show it. */
const READERS = new Map<string, (text: string) => Generator<Operation>>([
  ['openapi', readOpenApi],
  ['asyncapi', readAsyncApi],
  ['graphql', readGraphql],
  ['grpc', readProtobuf],
  ['protobuf', readProtobuf],
]);

/** Reads the operations of a definition, as far as they can be shown in search. */
export function readDefinition(request: DefinitionRequest): DefinitionResult {
  const { type, definition } = request;
  const operations: Operation[] = [];
  let leftOut = 0;
  try {
    for (const operation of READERS.get(type)?.(definition) ?? []) {
      if (operations.length < MOST_OPERATIONS && isNamed(operation)) {
        operations.push(toBounded(operation));
      } else {
        leftOut += 1;
      }
    }
    return { operations, leftOut };
  } catch (error) {
    const [sentence] = String(error).split('\n');
    return { fault: toPlainText(sentence, LONGEST_FAULT) };
  }
}

function isNamed({ name, operationId, address }: Operation): boolean {
  return [name, operationId, ...Object.values(address)].every(
    text => text === undefined || text.length <= LONGEST_NAME,
  );
}

function toBounded(operation: Operation): Operation {
  const { operationId, summary, description } = operation;
  const bound = (text: string | undefined) =>
    text && toPlainText(text, LONGEST_DESCRIPTION);
  return {
    ...operation,
    name: toPlainText(operation.name, LONGEST_NAME),
    operationId: bound(operationId),
    summary: bound(summary),
    description: bound(description),
    tags: operation.tags.slice(0, MOST_TAGS).map(tag => bound(tag) ?? ''),
    parts: operation.parts.map(part => bound(part) ?? ''),
  };
}
