import type { JsonObject, JsonValue } from '@backstage/types';

/** One answer as the review shows it. */
export interface ReviewFact {
  readonly key: string;
  readonly label: string;
  /** Several, where the answer is a list. */
  readonly values: readonly string[];
}

interface ReviewOptions {
  readonly show?: boolean;
  readonly mask?: string;
  readonly name?: string;
}

export interface CheckboxWords {
  readonly yes: string;
  readonly no: string;
}

const HIDDEN = '••••••';

/**
 * Lists the answers in the order of the form, under the labels of the form.
 *
 * @remarks
 *
 * What is secret is never shown. Kits may name, mask or leave out an answer
 * with `ui:backstage.review`, as in the stock review.
 *
 * @param answers - What was filled in, by the name of the field
 * @param schemas - The schema of each page of the form, with its `ui:` options
 * @param words - How the two answers of a checkbox are said
 */
export function toReview(
  answers: JsonObject,
  schemas: readonly JsonObject[],
  words: CheckboxWords,
): ReviewFact[] {
  const fields = schemas.flatMap(schema => collectFields(schema));
  const ordered = [
    ...new Set([...fields.map(([key]) => key), ...Object.keys(answers)]),
  ];
  return ordered.flatMap(key => {
    const answer = answers[key];
    const field = fields.find(([name]) => name === key)?.[1] ?? {};
    const review = ((field['ui:backstage'] as JsonObject | undefined)?.review ??
      {}) as ReviewOptions;
    if (answer === undefined || answer === '' || review.show === false) {
      return [];
    }
    const label = review.name ?? (field.title as string | undefined) ?? key;
    if (review.mask || isSecret(field)) {
      return [{ key, label, values: [review.mask ?? HIDDEN] }];
    }
    const values = (Array.isArray(answer) ? answer : [answer]).map(value =>
      toText(value, field, words),
    );
    return values.length > 0 ? [{ key, label, values }] : [];
  });
}

function isSecret(field: JsonObject): boolean {
  return (
    field['ui:widget'] === 'password' ||
    String(field['ui:field'] ?? '').toLocaleLowerCase('en-US') === 'secret'
  );
}

function toText(
  value: JsonValue | undefined,
  field: JsonObject,
  words: CheckboxWords,
): string {
  const choices = field.enum;
  const names = field.enumNames;
  if (Array.isArray(choices) && Array.isArray(names)) {
    const name = names[choices.indexOf(value as JsonValue)];
    return String(name ?? value);
  }
  if (typeof value === 'boolean') {
    return value ? words.yes : words.no;
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Fields of a schema, also those that only some answers bring. */
function collectFields(schema: JsonObject): Array<[string, JsonObject]> {
  const { properties, allOf, anyOf, oneOf, dependencies } = schema;
  const branches = [
    ...[allOf, anyOf, oneOf].flatMap(list => (Array.isArray(list) ? list : [])),
    ...Object.values(isObject(dependencies) ? dependencies : {}),
    schema.then,
    schema.else,
  ].filter(isObject);
  return [
    ...(Object.entries(isObject(properties) ? properties : {}).filter(
      ([, field]) => isObject(field),
    ) as Array<[string, JsonObject]>),
    ...branches.flatMap(collectFields),
  ];
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
