import { ContractChange, ContractDiff } from '../ContractDiff';
import { diffContracts } from '../diffContracts';

type Json = Record<string, unknown>;

/** A document with one operation, `POST /orders/{id}`. */
export function makeOpenApi(operation: Json, more: Json = {}): string {
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: 'Orders', version: '1.0.0' },
    paths: {
      '/orders/{id}': {
        post: { responses: { 200: { description: 'Done' } }, ...operation },
      },
    },
    ...more,
  });
}

/** What is sent. */
export function makeRequest(schema: unknown, more: Json = {}): string {
  return makeOpenApi(
    { requestBody: { content: { 'application/json': { schema } } } },
    more,
  );
}

/** What is answered. */
export function makeResponse(schema: unknown, more: Json = {}): string {
  return makeOpenApi(
    {
      responses: {
        200: {
          description: 'Done',
          content: { 'application/json': { schema } },
        },
      },
    },
    more,
  );
}

const MARKS = { breaking: '!', 'non-breaking': '+', 'docs-only': '~' };

/** Changes in short: `! request-body-type-changed`. */
function summarise(changes: readonly ContractChange[]): string[] {
  return changes.map(({ level, rule }) => `${MARKS[level]} ${rule}`).sort();
}

export async function compareText(old: string, now: string): Promise<string[]> {
  const diff: ContractDiff = await diffContracts(old, now);
  return summarise(diff.changes);
}
