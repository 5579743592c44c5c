import { listWords, show } from '../changes/words';
import { Comparison } from './Comparison';
import { SchemaView } from './SchemaView';

type Types = ReadonlySet<string> | undefined;

function covers(wide: Types, narrow: Types): boolean {
  if (!wide) {
    return true;
  }
  return (
    narrow !== undefined &&
    [...narrow].every(
      type => wide.has(type) || (type === 'integer' && wide.has('number')),
    )
  );
}

function nameOf(types: Types): string {
  return types ? listWords([...types].sort()) || 'nothing' : 'any type';
}

const WIDER_FORMATS: Record<string, readonly string[]> = {
  float: ['double'],
  int32: ['int64', 'bigint'],
  int64: ['bigint'],
  date: ['date-time'],
  time: ['date-time'],
};

function formatCovers(wide: unknown, narrow: unknown): boolean {
  return (
    wide === undefined ||
    wide === narrow ||
    (typeof narrow === 'string' &&
      typeof wide === 'string' &&
      (WIDER_FORMATS[narrow]?.includes(wide) ?? false))
  );
}

/** Whether all that the one takes, seen as text, is taken by the other. */
function isAnyText(view: SchemaView): boolean {
  return view.types?.size === 1 && view.types.has('string');
}

function compareType(comparison: Comparison) {
  const { old, new: now, direction, isText } = comparison;
  const [wide, narrow] = direction === 'request' ? [now, old] : [old, now];
  const isWider = covers(now.types, old.types);
  if (isWider && covers(old.types, now.types)) {
    return;
  }
  const change = `from ${nameOf(old.types)} to ${nameOf(now.types)}`;
  const isSafe =
    covers(wide.types, narrow.types) || (isText && isAnyText(wide));
  if (isSafe) {
    comparison.report(
      'non-breaking',
      direction === 'request' ? 'type-generalized' : 'type-specialized',
      `The type changed ${change}, which all who use it can handle.`,
    );
  } else {
    comparison.report(
      'breaking',
      direction === 'response' && isWider ? 'type-generalized' : 'type-changed',
      `The type changed ${change}.`,
    );
  }
}

function compareFormat(comparison: Comparison) {
  const { old, new: now, direction } = comparison;
  const [before, after] = [old.first('format'), now.first('format')];
  if (
    before === after ||
    !covers(now.types, old.types) !== !covers(old.types, now.types)
  ) {
    return;
  }
  const [wide, narrow] =
    direction === 'request' ? [after, before] : [before, after];
  const isSafe = formatCovers(wide, narrow);
  comparison.report(
    isSafe ? 'non-breaking' : 'breaking',
    isSafe ? 'format-compatible' : 'format-changed',
    `The format changed from ${before ? show(before) : 'none'} to ${
      after ? show(after) : 'none'
    }.`,
  );
}

/** Rules about type, format and null. */
export function compareTypes(comparison: Comparison): void {
  const { old, new: now, direction } = comparison;
  if (old.isNever !== now.isNever) {
    const narrows = now.isNever === (direction === 'request');
    comparison.report(
      narrows ? 'breaking' : 'non-breaking',
      now.isNever ? 'forbidden' : 'allowed',
      now.isNever ? 'No value is allowed any more.' : 'Values are allowed now.',
    );
    return;
  }
  // Which types a choice allows is told by what it chooses from.
  if (!old.variants && !now.variants) {
    compareType(comparison);
    compareFormat(comparison);
  }
  if (old.isNullable !== now.isNullable) {
    const breaks = now.isNullable === (direction === 'response');
    comparison.report(
      breaks ? 'breaking' : 'non-breaking',
      now.isNullable ? 'became-nullable' : 'became-not-nullable',
      now.isNullable ? 'It can be null now.' : 'It can no longer be null.',
    );
  }
}
