import { isObject, JsonObject, stringOf, stringsOf } from '../input/Json';
import { Comparison, placeInside } from './Comparison';
import { SchemaView } from './SchemaView';
import { nameOfReference } from './References';
import { isWord } from './reportDocs';

type Variant = { readonly schema: unknown; readonly label: string };

function variantsOf(view: SchemaView): Variant[] {
  const list: readonly unknown[] = view.variants?.list ?? [];
  return list.map((schema, index) => {
    const reference = stringOf(schema, '$ref');
    const label =
      (reference && nameOfReference(reference)) ||
      stringOf(schema, 'title') ||
      `${stringOf(schema, 'type') ?? 'variant'} ${index + 1}`;
    return { schema, label };
  });
}

/** Ways to know a variant again, the surest first. */
function waysToMatch(comparison: Comparison) {
  return [
    (schema: unknown) => stringOf(schema, '$ref'),
    (schema: unknown) => String(comparison.fingerprints.of(schema)),
    (schema: unknown) => stringOf(schema, 'title'),
    (schema: unknown) => isObject(schema) && stringOf(schema, 'type'),
  ];
}

function matchVariants(comparison: Comparison) {
  const gone = new Set(variantsOf(comparison.old));
  const added = new Set(variantsOf(comparison.new));
  const pairs: [Variant, Variant][] = [];
  for (const way of waysToMatch(comparison)) {
    const known = new Map<unknown, Variant>();
    for (const variant of added) {
      const name = way(variant.schema);
      if (name && !known.has(name)) {
        known.set(name, variant);
      }
    }
    for (const variant of gone) {
      const name = way(variant.schema);
      const twin = name && known.get(name);
      if (twin) {
        known.delete(name);
        gone.delete(variant);
        added.delete(twin);
        pairs.push([variant, twin]);
      }
    }
  }
  const [[oldRest], [newRest]] = [[...gone], [...added]];
  if (gone.size === 1 && added.size === 1) {
    return {
      gone: [],
      added: [],
      pairs: [...pairs, [oldRest, newRest]] as const,
    };
  }
  return { gone: [...gone], added: [...added], pairs };
}

function reportVariants(
  comparison: Comparison,
  variants: readonly Variant[],
  event: 'added' | 'removed',
  keyword: string,
) {
  const rule = `${keyword === 'oneOf' ? 'one-of' : 'any-of'}-${event}`;
  const breaks = (event === 'added') === (comparison.direction === 'response');
  for (const { label } of variants) {
    comparison.report(
      breaks ? 'breaking' : 'non-breaking',
      rule,
      event === 'added'
        ? `It can be "${label}" as well now.`
        : `It can no longer be "${label}".`,
    );
  }
}

/** Whether all that a schema allows is surely allowed by one of a choice. */
function isCovered(
  comparison: Comparison,
  single: SchemaView,
  variant: unknown,
): boolean {
  if (!isObject(variant)) {
    return variant === true;
  }
  const rules = withoutWords(variant);
  const keys = Object.keys(rules);
  const nested = rules.anyOf ?? rules.oneOf;
  if (keys.length === 1 && Array.isArray(nested)) {
    return nested.some(inner => isCovered(comparison, single, inner));
  }
  return (
    single.names.has(stringOf(variant, '$ref') ?? '') ||
    (keys.join() === 'type' &&
      !single.isNullable &&
      single.types !== undefined &&
      [...single.types].every(type => type === rules.type)) ||
    single.parts.some(part =>
      comparison.fingerprints.areEqual(withoutWords(part), rules),
    )
  );
}

function withoutWords(schema: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([keyword]) => !isWord(keyword) && keyword !== 'default',
    ),
  );
}

/** What was one schema becomes a choice, or the other way round. */
function compareWithChoice(comparison: Comparison) {
  const { old, new: now, direction } = comparison;
  const [choice, single] = now.variants ? [now, old] : [old, now];
  const isKept = choice.variants!.list.some(variant =>
    isCovered(comparison, single, variant),
  );
  const widens = now.variants !== undefined;
  const isSafe = isKept && widens === (direction === 'request');
  comparison.report(
    isSafe ? 'non-breaking' : 'breaking',
    widens ? 'wrapped-in-one-of' : 'unwrapped-from-one-of',
    widens
      ? 'It can be one of several shapes now.'
      : 'It has a single shape now, no longer one of several.',
  );
}

/** Rules about oneOf, anyOf and their discriminator. */
export function compareVariants(comparison: Comparison): void {
  const { old, new: now, fingerprints } = comparison;
  if (!old.variants && !now.variants) {
    return;
  }
  if (!old.variants || !now.variants) {
    const choice = (old.variants ?? now.variants)!;
    if (choice.list.every(isOnlyRequired)) {
      compareRequiredChoice(comparison, choice.list);
    } else {
      compareWithChoice(comparison);
    }
    return;
  }
  const { gone, added, pairs } = matchVariants(comparison);
  reportVariants(comparison, gone, 'removed', old.variants.keyword);
  reportVariants(comparison, added, 'added', now.variants.keyword);
  for (const [before, after] of pairs) {
    comparison.descend(
      [before.schema],
      [after.schema],
      placeInside(comparison, `"${before.label}"`),
    );
  }
  const [a, b] = [old.first('discriminator'), now.first('discriminator')];
  if (!fingerprints.areEqual(a, b)) {
    comparison.report(
      'non-breaking',
      'discriminator-changed',
      'What tells the shapes apart changed.',
    );
  }
}

/** Choices about which properties are required say nothing about the shape. */
function isOnlyRequired(schema: unknown): boolean {
  return (
    isObject(schema) &&
    Object.entries(schema).every(
      ([keyword, value]) =>
        keyword === 'required' || (keyword === 'not' && isOnlyRequired(value)),
    )
  );
}

function compareRequiredChoice(
  { old, new: now, direction, report }: Comparison,
  choice: readonly unknown[],
) {
  const isAdded = now.variants !== undefined;
  const { required } = isAdded ? old : now;
  const asksForMore = choice.every(schema =>
    stringsOf(schema, 'required').some(name => !required.has(name)),
  );
  report(
    asksForMore && isAdded === (direction === 'request')
      ? 'breaking'
      : 'non-breaking',
    `required-choice-${isAdded ? 'added' : 'removed'}`,
    isAdded
      ? 'Some of its properties are needed now, in one of several combinations.'
      : 'It no longer needs one of several combinations of its properties.',
  );
}
