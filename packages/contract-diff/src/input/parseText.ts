import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';
import { ContractInputError } from '../ContractInputError';
import { isObject, JsonObject } from './Json';

/** Characters of one contract. The largest public ones have about twelve million. */
const MOST_CHARACTERS = 48_000_000;

/** How deep values may stand in one another. */
export const DEEPEST = 400;

function lineOfJsonFault(text: string, error: Error): number | undefined {
  const position = /at position (\d+)/.exec(error.message)?.[1];
  return position === undefined
    ? undefined
    : text.slice(0, Number(position)).split('\n').length;
}

function parse(text: string, label: string): unknown {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch (error) {
      const fault = error as Error;
      try {
        // Flow style of YAML begins like JSON.
        return load(text, { schema: CORE_SCHEMA, json: true });
      } catch {
        const line = lineOfJsonFault(text, fault);
        throw new ContractInputError(
          `${label} is no valid JSON${line ? ` (line ${line})` : ''}: ${
            fault.message
          }`,
          { line, cause: fault },
        );
      }
    }
  }
  try {
    return load(text, { schema: CORE_SCHEMA, json: true });
  } catch (error) {
    const isYaml = error instanceof YAMLException;
    const line = isYaml && error.mark ? error.mark.line + 1 : undefined;
    throw new ContractInputError(
      `${label} is neither JSON nor YAML${line ? ` (line ${line})` : ''}: ${
        isYaml ? error.reason : (error as Error).message
      }`,
      { line, cause: error },
    );
  }
}

function checkDepth(document: unknown, label: string) {
  const seen = new Set<object>();
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) {
      throw new ContractInputError(
        `${label} has values more than ${DEEPEST} levels deep in one another. Contracts have far fewer; it was probably not written by a person or a generator of contracts.`,
      );
    }
    const next: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'object' && value !== null && !seen.has(value)) {
        seen.add(value);
        for (const item of Object.values(value)) {
          if (typeof item === 'object' && item !== null) {
            next.push(item);
          }
        }
      }
    }
    level = next;
  }
}

export function checkSize(text: string, label: string): void {
  if (text.trim() === '') {
    throw new ContractInputError(
      `${label} is empty. Expected was an OpenAPI, AsyncAPI, GraphQL, Protocol Buffers or JSON Schema document.`,
    );
  }
  if (text.length > MOST_CHARACTERS) {
    throw new ContractInputError(
      `${label} has ${text.length} characters; at most ${MOST_CHARACTERS} are compared.`,
    );
  }
}

/**
 * Reads JSON or YAML.
 *
 * @param text - The document
 * @param label - What it is called in a message
 */
export function parseText(text: string, label: string): JsonObject {
  const document = parse(text, label);
  if (!isObject(document)) {
    throw new ContractInputError(
      `${label} is no contract: its outermost value is ${
        Array.isArray(document) ? 'a list' : 'no object'
      }. Expected was an object with "openapi", "swagger", "asyncapi" or "$schema".`,
      { line: 1 },
    );
  }
  checkDepth(document, label);
  return document;
}
