import { isObject } from '../input/Json';
import {
  Comparison,
  MAY_BREAK,
  placeInside,
  placeOfProperty,
} from './Comparison';

type Schemas = readonly unknown[];

function isHidden(comparison: Comparison, schemas: Schemas): boolean {
  const flag = comparison.direction === 'request' ? 'readOnly' : 'writeOnly';
  return schemas.some(schema => isObject(schema) && schema[flag] === true);
}

function reportAdded(comparison: Comparison, name: string, schemas: Schemas) {
  const place = placeOfProperty(comparison, name);
  const isRequired = comparison.new.required.has(name);
  if (
    comparison.direction === 'request' &&
    isRequired &&
    !isHidden(comparison, schemas)
  ) {
    comparison.reportAt(
      place,
      'breaking',
      'added-required',
      'It is new and has to be sent.',
    );
  } else {
    comparison.reportAt(
      place,
      'non-breaking',
      'added',
      isRequired ? 'It is new, and always there.' : 'It is new, and optional.',
    );
  }
}

function reportRemoved(comparison: Comparison, name: string, schemas: Schemas) {
  const { old, new: now, direction } = comparison;
  const place = placeOfProperty(comparison, name);
  const isRequired = old.required.has(name);
  if (isHidden(comparison, schemas)) {
    comparison.reportAt(
      place,
      'non-breaking',
      'removed',
      `It was removed; in a ${direction} it had no meaning.`,
    );
  } else if (direction === 'response') {
    comparison.reportAt(
      place,
      isRequired ? 'breaking' : 'non-breaking',
      isRequired ? 'required-removed' : 'removed',
      isRequired
        ? 'It was always there, and was removed.'
        : `It was removed. It was optional. ${MAY_BREAK}`,
    );
  } else {
    comparison.reportAt(
      place,
      now.isClosed ? 'breaking' : 'non-breaking',
      'removed',
      now.isClosed
        ? 'It was removed, and no other properties are allowed: who sends it is refused.'
        : `It was removed. ${MAY_BREAK}`,
    );
  }
}

function compareRequired(
  comparison: Comparison,
  name: string,
  schemas: Schemas,
) {
  const { old, new: now, direction } = comparison;
  const isRequired = now.required.has(name);
  if (old.required.has(name) === isRequired) {
    return;
  }
  const breaks =
    isRequired === (direction === 'request') && !isHidden(comparison, schemas);
  comparison.reportAt(
    placeOfProperty(comparison, name),
    breaks ? 'breaking' : 'non-breaking',
    isRequired ? 'became-required' : 'became-optional',
    isRequired
      ? `It ${
          direction === 'request' ? 'has to be sent' : 'is always there'
        } now.`
      : `It ${
          direction === 'request' ? 'can be left out' : 'may be missing'
        } now.`,
  );
}

function compareFlags(
  comparison: Comparison,
  name: string,
  a: Schemas,
  b: Schemas,
) {
  const { direction } = comparison;
  for (const [flag, rule] of [
    ['readOnly', 'read-only'],
    ['writeOnly', 'write-only'],
  ]) {
    const has = (schemas: Schemas) =>
      schemas.some(schema => isObject(schema) && schema[flag] === true);
    if (has(a) !== has(b)) {
      // It begins, or stops, to be there for the one who needs it.
      const breaks =
        comparison.new.required.has(name) &&
        (direction === 'request'
          ? flag === 'readOnly' && !has(b)
          : flag === 'writeOnly' && has(b));
      comparison.reportAt(
        placeOfProperty(comparison, name),
        breaks ? 'breaking' : 'non-breaking',
        has(b) ? `became-${rule}` : `became-not-${rule}`,
        `It is ${has(b) ? 'now' : 'no longer'} ${rule}.`,
      );
    }
  }
}

function compareOthers(comparison: Comparison) {
  const { old, new: now, direction } = comparison;
  if (old.isClosed !== now.isClosed) {
    const breaks = now.isClosed && direction === 'request';
    comparison.report(
      breaks ? 'breaking' : 'non-breaking',
      now.isClosed
        ? 'additional-properties-forbidden'
        : 'additional-properties-allowed',
      now.isClosed
        ? 'Properties that are not described are refused now.'
        : 'Properties that are not described are allowed now.',
    );
    return;
  }
  const [a, b] = [
    old.schemas('additionalProperties'),
    now.schemas('additionalProperties'),
  ];
  if (!old.isClosed && (a.some(isObject) || b.some(isObject))) {
    comparison.descend(a, b, placeInside(comparison, 'any other property'));
  }
}

/** Rules about the properties of objects. */
export function compareProperties(comparison: Comparison): void {
  const { old, new: now } = comparison;
  const [before, after] = [old.properties, now.properties];
  for (const [name, schemas] of before) {
    const others = after.get(name);
    if (!others) {
      reportRemoved(comparison, name, schemas);
      continue;
    }
    compareRequired(comparison, name, [...others]);
    compareFlags(comparison, name, schemas, others);
    if (!(isHidden(comparison, schemas) || isHidden(comparison, others))) {
      comparison.descend(schemas, others, placeOfProperty(comparison, name));
    }
  }
  for (const [name, schemas] of after) {
    if (!before.has(name)) {
      reportAdded(comparison, name, schemas);
    }
  }
  const described = new Set([...before.keys(), ...after.keys()]);
  for (const name of new Set([...old.required, ...now.required])) {
    if (!described.has(name)) {
      compareRequired(comparison, name, []);
    }
  }
  if (
    old.isClosed ||
    now.isClosed ||
    old.first('additionalProperties') ||
    now.first('additionalProperties')
  ) {
    compareOthers(comparison);
  }
}
