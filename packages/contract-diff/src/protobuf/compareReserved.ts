import { Enum, Type } from 'protobufjs';
import { ChangeLog } from '../changes/ChangeLog';

type Range = readonly number[];
type Owner = Type | Enum;

/** Numbers of a range that are in none of the others, as ranges. */
function subtract(range: Range, others: readonly Range[]): Range[] {
  return others.reduce<Range[]>(
    (left, [first, last]) =>
      left.flatMap(([from, to]) =>
        [
          [from, Math.min(to, first - 1)],
          [Math.max(from, last + 1), to],
        ].filter(([a, b]) => a <= b),
      ),
    [range],
  );
}

function isRange(item: number[] | string): item is number[] {
  return typeof item !== 'string';
}

function show([first, last]: Range): string {
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** Rules about numbers and names that are kept free. */
export function compareReserved(
  log: ChangeLog,
  path: string,
  old: Owner,
  now: Owner,
): void {
  const kept = now.reserved ?? [];
  const lost = (old.reserved ?? []).flatMap(item =>
    isRange(item)
      ? subtract(item, kept.filter(isRange)).map(show)
      : [item].filter(name => !kept.includes(name)).map(name => `"${name}"`),
  );
  for (const item of lost) {
    log.add(
      'breaking',
      'reserved-removed',
      path,
      `${item} is no longer reserved.`,
    );
  }
  if (old instanceof Type && now instanceof Type) {
    for (const range of old.extensions ?? []) {
      for (const gone of subtract(range, now.extensions ?? [])) {
        log.add(
          'breaking',
          'extension-range-removed',
          path,
          `${show(gone)} is no longer free for extensions.`,
        );
      }
    }
  }
}

/** Whether a number is kept free. */
export function isReserved(owner: Owner, id: number): boolean {
  return (owner.reserved ?? [])
    .filter(isRange)
    .some(([first, last]) => first <= id && id <= last);
}
