import { EngineClient } from '../client/EngineClient';
import { EngineError } from '../client/EngineError';

const MOST_BYTES = 4 * 1024 * 1024;

/** One document to be kept or taken away, as lines of a bulk request. */
export type Operation = readonly string[];

type Outcome = {
  readonly status: number;
  readonly error?: { readonly type: string; readonly reason: string };
};

/**
 * Writes to an alias in requests that are not too large.
 *
 * @param refresh - Whether it can be found when this returns
 * @throws EngineError of type `index_not_found_exception` if there is no such alias; nothing is made by itself
 */
export async function writeLines(
  client: EngineClient,
  alias: string,
  operations: readonly Operation[],
  refresh: boolean,
): Promise<void> {
  for (const lines of inBatches(operations)) {
    const { body } = await client.request<{
      errors: boolean;
      items: Record<string, Outcome>[];
    }>({
      method: 'POST',
      path: `/${alias}/_bulk`,
      query: { require_alias: true, refresh },
      lines,
    });
    if (body.errors) {
      throwFirst(body.items.flatMap(item => Object.values(item)));
    }
  }
}

function inBatches(operations: readonly Operation[]): string[][] {
  const batches: string[][] = [];
  let room = 0;
  for (const operation of operations) {
    const size = operation.reduce((sum, line) => sum + line.length, 0);
    if (size > room) {
      batches.push([]);
      room = MOST_BYTES;
    }
    batches[batches.length - 1].push(...operation);
    room -= size;
  }
  return batches;
}

function throwFirst(outcomes: readonly Outcome[]): void {
  const failed = outcomes.filter(({ error }) => error);
  const [{ status, error }] = failed;
  if (error) {
    throw new EngineError(
      `${failed.length} of ${outcomes.length} documents could not be written (${error.type}: ${error.reason})`,
      status,
      error.type,
    );
  }
}
