import { isObject } from '../input/Json';
import { Comparison, MAY_BREAK, placeInside } from './Comparison';
import { SchemaView } from './SchemaView';
import { reportDocs } from './reportDocs';

/** Keywords that narrow, and of which we can only tell whether they are the same. */
const CONDITIONS = [
  'not',
  'if',
  'then',
  'else',
  'contains',
  'minContains',
  'maxContains',
  'propertyNames',
  'dependencies',
  'dependentRequired',
  'dependentSchemas',
  'unevaluatedItems',
  'unevaluatedProperties',
  'contentEncoding',
  'contentMediaType',
  'contentSchema',
];

function toRule(keyword: string): string {
  return keyword.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function compareConditions(comparison: Comparison) {
  const { old, new: now, direction, fingerprints } = comparison;
  for (const keyword of CONDITIONS) {
    const [before, after] = [old.first(keyword), now.first(keyword)];
    if (fingerprints.areEqual(before, after)) {
      continue;
    }
    const event =
      (before === undefined && 'added') ||
      (after === undefined && 'removed') ||
      'changed';
    const breaks =
      (direction === 'request' && event === 'added') ||
      (direction === 'response' && event === 'removed');
    comparison.report(
      breaks ? 'breaking' : 'non-breaking',
      `${toRule(keyword)}-${event}`,
      `The condition "${keyword}" was ${event}.${
        event === 'changed' ? ` ${MAY_BREAK}` : ''
      }`,
    );
  }
}

function compareItems(comparison: Comparison) {
  const { old, new: now } = comparison;
  const [a, b] = [old.schemas('items'), now.schemas('items')];
  if (a.length > 0 || b.length > 0) {
    comparison.descend(a, b, placeInside(comparison, 'items'));
  }
  const [c, d] = [
    old.schemas('additionalItems'),
    now.schemas('additionalItems'),
  ];
  if (c.length > 0 || d.length > 0) {
    comparison.descend(c, d, placeInside(comparison, 'further items'));
  }
  const lists = [old, now].map(view => {
    const list = view.first('prefixItems') ?? view.first('items');
    return Array.isArray(list) ? list : [];
  });
  for (let index = 0; index < Math.max(...lists.map(l => l.length)); index++) {
    comparison.descend(
      lists[0].slice(index, index + 1),
      lists[1].slice(index, index + 1),
      placeInside(comparison, `item ${index + 1}`),
    );
  }
}

function comparePatterns(comparison: Comparison) {
  const [before, after] = [
    comparison.old.patternProperties,
    comparison.new.patternProperties,
  ];
  for (const pattern of new Set([...before.keys(), ...after.keys()])) {
    const [a, b] = [before.get(pattern), after.get(pattern)];
    const place = placeInside(comparison, `properties like "${pattern}"`);
    if (a && b) {
      comparison.descend(a, b, place);
    } else {
      const event = a ? 'removed' : 'added';
      const isRequest = comparison.direction === 'request';
      // Where no other names are allowed, a pattern of names allows more; elsewhere it asks for more.
      const isClosed = (a ? comparison.new : comparison.old).isClosed;
      const breaks = isClosed
        ? isRequest && event === 'removed'
        : (event === 'added') === isRequest;
      comparison.reportAt(
        place,
        breaks ? 'breaking' : 'non-breaking',
        `pattern-property-${event}`,
        `What properties with such names have to be like was ${event}.`,
      );
    }
  }
}

function isDeprecated(view: SchemaView) {
  return view.parts[0]?.deprecated === true;
}

function compareForeignReferences(comparison: Comparison) {
  const foreign = (view: SchemaView) =>
    view.parts
      .map(part => part.$ref)
      .filter(ref => typeof ref === 'string' && !ref.startsWith('#'))
      .sort();
  const { old, new: now, fingerprints } = comparison;
  if (!fingerprints.areEqual(foreign(old), foreign(now))) {
    comparison.report(
      'non-breaking',
      'reference-changed',
      'It refers to other documents than before, which were not read.',
    );
  }
}

/** Rules about items, conditions, deprecation and words. */
export function compareRest(comparison: Comparison): void {
  const { old, new: now } = comparison;
  compareItems(comparison);
  comparePatterns(comparison);
  compareConditions(comparison);
  compareForeignReferences(comparison);
  if (isDeprecated(old) !== isDeprecated(now)) {
    comparison.report(
      'non-breaking',
      isDeprecated(now) ? 'deprecated' : 'reactivated',
      isDeprecated(now)
        ? 'It is deprecated now.'
        : 'It is no longer deprecated.',
    );
  }
  const [a, b] = [old.parts[0], now.parts[0]];
  // The first of them is the one that is written there.
  if (isObject(a) && isObject(b)) {
    reportDocs(comparison, a, b);
  }
}
