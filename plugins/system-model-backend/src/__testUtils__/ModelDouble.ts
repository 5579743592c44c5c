import {
  Claim,
  ModelChange,
  ModelEdge,
  ModelEntity,
} from '@fairway/plugin-system-model-common';
import { ModelReader } from '@fairway/plugin-system-model-node';
import { ModelSource } from '../artifacts/ModelSource';

type Problem = ReturnType<ModelReader['listProblems']> extends AsyncIterable<
  readonly (infer T)[]
>
  ? T
  : never;

/** A model of plain data, read in pages of two. */
export class ModelDouble implements ModelSource {
  sequence = 0;
  entities: ModelEntity[] = [];
  edges: ModelEdge[] = [];
  changes: ModelChange[] = [];
  problems: Problem[] = [];

  async readSequence(): Promise<number> {
    return this.sequence;
  }

  async read<T>(work: (model: ModelReader) => Promise<T>): Promise<T> {
    const { sequence, entities, edges, changes, problems } = this;
    return await work({
      sequence,
      listEntities: () => toPages(entities),
      listEdges: () => toPages(edges),
      listChanges: since =>
        toPages(changes.filter(change => change.sequence > since)),
      listProblems: () => toPages(problems),
    });
  }

  /** Sets an entity, and notes the change. */
  set(
    entityRef: string,
    spec: ModelEntity['entity'] = {},
    rest: Partial<ModelEntity> = {},
  ) {
    const [kind, namespace, name] = entityRef.split(/[:/]/);
    this.sequence++;
    this.entities = [
      ...this.entities.filter(entity => entity.entityRef !== entityRef),
      {
        entityRef,
        entity: {
          apiVersion: 'backstage.io/v1alpha1',
          kind: kind[0].toUpperCase() + kind.slice(1),
          metadata: { name, namespace },
          spec,
        },
        aliases: [],
        provenance: [],
        sequence: this.sequence,
        ...rest,
      },
    ].sort((a, b) => (a.entityRef < b.entityRef ? -1 : 1));
    this.#note(entityRef, 'changed');
  }

  remove(entityRef: string) {
    this.sequence++;
    this.entities = this.entities.filter(
      entity => entity.entityRef !== entityRef,
    );
    this.#note(entityRef, 'removed');
  }

  #note(entityRef: string, type: ModelChange['type']) {
    const at = new Date(Date.UTC(2026, 0, 1) + this.sequence * 1000);
    this.changes = [
      ...this.changes.filter(change => change.entityRef !== entityRef),
      { sequence: this.sequence, entityRef, type, at: at.toISOString() },
    ];
  }
}

export function makeClaim(
  value: Claim['value'],
  rest: Partial<Claim> = {},
): Claim {
  return {
    source: 'forge',
    origin: 'descriptor',
    place: { kind: 'file', path: 'catalog-info.yaml', line: 3 },
    value,
    firstSeenAt: '2026-01-01T00:00:00.000Z',
    lastSeenAt: '2026-01-02T00:00:00.000Z',
    ...rest,
  };
}

async function* toPages<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < items.length; start += 2) {
    yield items.slice(start, start + 2);
  }
}
