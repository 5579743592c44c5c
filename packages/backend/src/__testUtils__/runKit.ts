import type { JsonObject } from '@backstage/types';
import type { startContentBackend } from './startContentBackend';
import { until } from './until';

type Call = Awaited<ReturnType<typeof startContentBackend>>;

export type KitRun = {
  readonly id: string;
  readonly status: string;
  readonly log: string;
  readonly output: JsonObject;
};

/** Runs a kit as somebody who filled in its form, and waits for its end. */
export async function runKit(
  call: Call,
  kit: string,
  values: JsonObject,
): Promise<KitRun> {
  const { id } = await call('/api/scaffolder/v2/tasks', {
    templateRef: `template:default/${kit}`,
    values,
  });
  return await waitForEnd(call, id);
}

/** Does what the button for another try does. The log goes on where it was. */
export async function retryKit(call: Call, id: string): Promise<KitRun> {
  await call(`/api/scaffolder/v2/tasks/${id}/retry`, {});
  return await waitForEnd(call, id);
}

async function waitForEnd(call: Call, id: string): Promise<KitRun> {
  const task = await until(async () => {
    const found = await call(`/api/scaffolder/v2/tasks/${id}`);
    return ['completed', 'failed'].includes(found.status) ? found : undefined;
  });
  const events: Array<{ body: JsonObject }> = await call(
    `/api/scaffolder/v2/tasks/${id}/events`,
  );
  return {
    id,
    status: task.status,
    log: events.map(event => String(event.body.message)).join('\n'),
    output: events.at(-1)!.body.output as JsonObject,
  };
}
