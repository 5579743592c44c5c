import type { JsonArray, JsonObject, JsonValue } from '@backstage/types';
import type { Kit } from '@fairway/kit-renderer';

/** Where an answer stands among the answers, e.g. `['links', 0, 'title']`. */
export type AnswerPath = readonly (string | number)[];

/** All questions of a kit that are answered with text, those inside of lists and branches included. */
export function listTextQuestions(kit: Kit): AnswerPath[] {
  return kit.parameters.flatMap(page => textsIn(page, []));
}

function textsIn(schema: JsonObject, at: AnswerPath): AnswerPath[] {
  const properties = Object.entries(
    (schema.properties ?? {}) as Record<string, JsonObject>,
  );
  const branches = Object.values(
    (schema.dependencies ?? {}) as Record<string, { oneOf?: JsonObject[] }>,
  ).flatMap(({ oneOf }) => oneOf ?? []);
  const isText = schema.type === 'string' && schema.enum === undefined;
  return [
    ...(isText ? [at] : []),
    ...properties.flatMap(([name, inner]) => textsIn(inner, [...at, name])),
    ...branches.flatMap(branch => textsIn(branch, at)),
    ...(schema.type === 'array'
      ? textsIn(schema.items as JsonObject, [...at, 0])
      : []),
  ];
}

/** As the errors of a refusal name it, e.g. `links[0].title`. */
export function toFieldName(at: AnswerPath): string {
  return at
    .map(key => (typeof key === 'number' ? `[${key}]` : `.${key}`))
    .join('')
    .slice(1);
}

export function getAt(value: JsonValue | undefined, at: AnswerPath): unknown {
  return at.reduce<any>((inner, key) => inner?.[key], value);
}

export function setAt(
  value: JsonValue | undefined,
  [key, ...rest]: AnswerPath,
  answer: JsonValue,
): JsonValue {
  const inner =
    rest.length > 0 ? setAt(getAt(value, [key]) as any, rest, answer) : answer;
  if (typeof key === 'number') {
    const list = [...((value ?? []) as JsonArray)];
    list[key] = inner;
    return list;
  }
  return { ...((value ?? {}) as JsonObject), [key]: inner };
}
