import { BoundName, BOUNDS } from './bounds';
import { Comparison } from './Comparison';

function compareBound(comparison: Comparison, name: BoundName) {
  const { old, new: now, direction } = comparison;
  const { rule, side } = BOUNDS[name];
  const isCount = name.startsWith('min') && name !== 'minimum';
  const read = (value: number | undefined) =>
    // At least none is no bound.
    isCount && value === 0 ? undefined : value;
  const [before, after] = [read(old.bound(name)), read(now.bound(name))];
  if (before === after) {
    return;
  }
  const isRequest = direction === 'request';
  if (before === undefined) {
    comparison.report(
      isRequest ? 'breaking' : 'non-breaking',
      `${rule}-set`,
      `${name} is ${after} now; before it was not limited.`,
    );
  } else if (after === undefined) {
    comparison.report(
      isRequest ? 'non-breaking' : 'breaking',
      `${rule}-unset`,
      `${name} was ${before}; it is not limited any more.`,
    );
  } else {
    const isTighter = side === 'lower' ? after > before : after < before;
    comparison.report(
      isTighter === isRequest ? 'breaking' : 'non-breaking',
      `${rule}-${after > before ? 'increased' : 'decreased'}`,
      `${name} changed from ${before} to ${after}.`,
    );
  }
}

function compareExclusive(comparison: Comparison, name: BoundName) {
  const { old, new: now, direction } = comparison;
  const { exclusive, rule } = BOUNDS[name];
  const bound = now.bound(name);
  if (!exclusive || bound === undefined || bound !== old.bound(name)) {
    return;
  }
  // A flag in OpenAPI 3.0 and 2.0, a number of its own later.
  const isExclusive = (view: typeof old) =>
    view.has(exclusive) || view.first(exclusive) === bound;
  if (isExclusive(old) !== isExclusive(now)) {
    comparison.report(
      isExclusive(now) === (direction === 'request')
        ? 'breaking'
        : 'non-breaking',
      `exclusive-${rule}-${isExclusive(now) ? 'set' : 'unset'}`,
      `${bound} itself is ${isExclusive(now) ? 'no longer' : 'now'} allowed.`,
    );
  }
}

function compareSteps(comparison: Comparison) {
  const { old, new: now, direction } = comparison;
  const [before, after] = [old.first('multipleOf'), now.first('multipleOf')];
  if (before === after) {
    return;
  }
  const isRequest = direction === 'request';
  const [wide, narrow] = isRequest ? [after, before] : [before, after];
  const isSafe =
    wide === undefined ||
    (narrow !== undefined && (Number(narrow) / Number(wide)) % 1 === 0);
  comparison.report(
    isSafe ? 'non-breaking' : 'breaking',
    'multiple-of-changed',
    `It has to be a multiple of ${after ?? 'nothing'} now, before of ${
      before ?? 'nothing'
    }.`,
  );
}

/** Rules about the smallest and the largest. */
export function compareBounds(comparison: Comparison): void {
  for (const name of Object.keys(BOUNDS) as BoundName[]) {
    compareBound(comparison, name);
    compareExclusive(comparison, name);
  }
  compareSteps(comparison);
  if (comparison.old.has('uniqueItems') !== comparison.new.has('uniqueItems')) {
    const isUnique = comparison.new.has('uniqueItems');
    comparison.report(
      isUnique === (comparison.direction === 'request')
        ? 'breaking'
        : 'non-breaking',
      isUnique ? 'unique-items-set' : 'unique-items-unset',
      `Items ${
        isUnique ? 'have to' : 'no longer have to'
      } differ from each other.`,
    );
  }
}
