import { listWords, show } from '../changes/words';
import { Comparison, MAY_BREAK } from './Comparison';

function isFlag(values: readonly unknown[]): boolean {
  return values.includes(true) && values.includes(false);
}

function compareAllowed(comparison: Comparison) {
  const { old, new: now, direction, fingerprints } = comparison;
  const isRequest = direction === 'request';
  const [before, after] = [old.values, now.values];
  const isConstant = old.first('const') !== undefined;
  if (!before && after) {
    const breaks = isRequest && !isFlag(after);
    comparison.report(
      breaks ? 'breaking' : 'non-breaking',
      'became-enum',
      `Only ${listWords(after.map(show))} ${
        after.length === 1 ? 'is' : 'are'
      } allowed now; before it could be any value.`,
    );
  }
  if (before && !after) {
    comparison.report(
      isRequest || isFlag(before) ? 'non-breaking' : 'breaking',
      isConstant ? 'const-removed' : 'enum-removed',
      `It can be any value now, not only ${listWords(before.map(show))}.`,
    );
  }
  if (before && after) {
    const ids = (list: readonly unknown[]) =>
      new Set(list.map(value => fingerprints.of(value)));
    const [oldIds, newIds] = [ids(before), ids(after)];
    const gone = before.filter(value => !newIds.has(fingerprints.of(value)));
    const added = after.filter(value => !oldIds.has(fingerprints.of(value)));
    if (gone.length > 0) {
      comparison.report(
        isRequest ? 'breaking' : 'non-breaking',
        'enum-value-removed',
        `${listWords(gone.map(show))} can no longer be ${
          isRequest ? 'sent' : 'expected'
        }.`,
      );
    }
    if (added.length > 0) {
      comparison.report(
        isRequest ? 'non-breaking' : 'breaking',
        isConstant ? 'const-changed' : 'enum-value-added',
        `It can be ${listWords(added.map(show))} as well now.`,
      );
    }
  }
}

function compareDefault(comparison: Comparison) {
  const { old, new: now, fingerprints } = comparison;
  const [before, after] = [old.first('default'), now.first('default')];
  if (fingerprints.areEqual(before, after)) {
    return;
  }
  const event =
    (before === undefined && 'added') ||
    (after === undefined && 'removed') ||
    'changed';
  comparison.report(
    'non-breaking',
    `default-value-${event}`,
    `What it means to leave it out changed from ${show(before)} to ${show(
      after,
    )}.`,
  );
}

function comparePattern(comparison: Comparison) {
  const { old, new: now, direction } = comparison;
  const [before, after] = [old.first('pattern'), now.first('pattern')];
  if (before === after) {
    return;
  }
  const isRequest = direction === 'request';
  if (before === undefined) {
    comparison.report(
      isRequest ? 'breaking' : 'non-breaking',
      'pattern-added',
      `It has to match ${show(after)} now.`,
    );
  } else if (after === undefined) {
    comparison.report(
      isRequest ? 'non-breaking' : 'breaking',
      'pattern-removed',
      `It no longer has to match ${show(before)}.`,
    );
  } else if (isRequest && after === '.*') {
    comparison.report(
      'non-breaking',
      'pattern-generalized',
      `It no longer has to match ${show(before)}.`,
    );
  } else {
    comparison.report(
      'non-breaking',
      'pattern-changed',
      `It has to match ${show(after)} instead of ${show(before)}. ${MAY_BREAK}`,
    );
  }
}

/** Rules about which values are allowed: enum, const, default, pattern. */
export function compareValues(comparison: Comparison): void {
  compareAllowed(comparison);
  compareDefault(comparison);
  comparePattern(comparison);
}
