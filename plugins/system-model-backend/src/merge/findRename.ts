import { Observation } from '@fairway/plugin-system-model-node';

/** That an entity has another name now. Both references are in lower case. */
export type Rename = { readonly from: string; readonly to: string };

type Named = Pick<Observation, 'entityRef' | 'origin'>;

/**
 * Finds out whether a manifest gives another name to what it described before:
 * of some kind, it describes just one entity no more, and just one that it did not before.
 *
 * @remarks
 *
 * Hints are left out: a service that has another owner now does not rename its old one.
 *
 * @param previous - What the manifest said before
 * @param next - What the manifest at the same path of the same collection says now
 */
export function findRename(
  previous: readonly Named[],
  next: readonly Named[],
): Rename[] {
  const before = listRefs(previous);
  const after = listRefs(next);
  const gone = [...before].filter(ref => !after.has(ref));
  const added = [...after].filter(ref => !before.has(ref));
  return gone.flatMap(from => {
    const kind = kindOf(from);
    const [to, ...more] = added.filter(ref => kindOf(ref) === kind);
    const isOnly = gone.filter(ref => kindOf(ref) === kind).length === 1;
    return to && more.length === 0 && isOnly ? [{ from, to }] : [];
  });
}

function listRefs(observations: readonly Named[]): ReadonlySet<string> {
  return new Set(
    observations
      .filter(({ origin }) => origin !== 'hint')
      .map(({ entityRef }) => entityRef.toLowerCase()),
  );
}

function kindOf(entityRef: string): string {
  return entityRef.slice(0, entityRef.indexOf(':'));
}
