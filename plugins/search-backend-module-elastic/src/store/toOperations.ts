import { StoredGroup } from '@fairway/search-node';
import { toIndexed, toKeyOf } from '../index/toIndexed';
import { Operation } from './writeLines';

/** The documents of groups by their keys, as they are written. Of two with one id the later stays. */
export function toOperations(
  type: string,
  groups: readonly StoredGroup[],
): Map<string, Operation> {
  return new Map(
    groups.flatMap(({ ref, documents }) =>
      documents.map((document): [string, Operation] => {
        const key = toKeyOf(document.id);
        return [
          key,
          [
            JSON.stringify({ index: { _id: key } }),
            JSON.stringify(toIndexed(type, ref, document)),
          ],
        ];
      }),
    ),
  );
}

/** A document that is taken away. */
export function toRemoval(key: string): Operation {
  return [JSON.stringify({ delete: { _id: key } })];
}
