import { ModelReader, Processor } from '@fairway/plugin-system-model-node';
import { OwnerReport } from './OwnerReport';
import { readEntityColumns } from './readEntityColumns';
import { toJsonList } from './toJsonList';

/** They own, and are not owned. */
const KINDS_WITHOUT_OWNER = ['group', 'user', 'location'];

/** Tells who owns how much of which tier, what is in conflict or stale there, and what nobody owns. */
export const ownershipProcessor: Processor = {
  id: 'ownership',
  process: model => [
    {
      path: 'ownership.json',
      mediaType: 'application/json',
      content: writeReport(model),
    },
  ],
};

async function* writeReport(model: ModelReader): AsyncGenerator<string> {
  const reports = new Map<string, OwnerReport>();
  const withoutOwner: string[] = [];
  for await (const page of model.listEntities()) {
    for (const entity of page) {
      const { owner, tier } = readEntityColumns(entity);
      if (owner !== undefined) {
        const report = reports.get(owner) ?? new OwnerReport(owner);
        reports.set(owner, report);
        report.add(entity, tier);
      } else if (
        !KINDS_WITHOUT_OWNER.includes(entity.entityRef.split(':')[0])
      ) {
        withoutOwner.push(entity.entityRef);
      }
    }
  }
  yield '{"owners":[';
  yield* toJsonList(
    [...reports.keys()].sort().map(owner => reports.get(owner)),
  );
  yield '\n],"withoutOwner":[';
  yield* toJsonList(withoutOwner);
  yield '\n]}\n';
}
