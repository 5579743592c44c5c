import { isOfType, readTypes } from './dataTypes';
import { arrayKeywords } from './keywords/arrayKeywords';
import { compileErrorMessage } from './keywords/errorMessage';
import { formatKeyword, formatLimitKeywords } from './keywords/formatKeywords';
import { generalKeywords } from './keywords/generalKeywords';
import { DataType, Keyword, KeywordContext } from './keywords/Keyword';
import { numberKeywords } from './keywords/numberKeywords';
import { objectKeywords } from './keywords/objectKeywords';
import { stringKeywords } from './keywords/stringKeywords';
import { escapeFragment } from './place';
import { Check, ErrorObject, Format, JsonSchema, SchemaObject } from './types';

const KEYWORDS: readonly Keyword[] = [
  ...generalKeywords,
  ...numberKeywords,
  ...stringKeywords,
  formatKeyword,
  ...arrayKeywords,
  ...objectKeywords,
];
const DATA_TYPES = [undefined, 'number', 'string', 'array', 'object'] as const;

/** What preparing a schema depends on besides the schema. */
export interface CompileScope {
  /** URI that references in the schema are relative to. */
  readonly base: string;
  readonly multipleOfPrecision?: number;
  /** Keywords from plugins that are switched on, such as `errorMessage`. */
  readonly extraKeywords: ReadonlySet<string>;
  findFormat(name: string): Format | undefined;
  /** The base that a schema's `$id` makes. */
  toBase(id: string, base: string): string;
  compileReference(reference: string, base: string): Check;
}

type MakeError = (
  keyword: string,
  ...parts: Parameters<KeywordContext['error']>
) => ErrorObject;

const makeErrorOf =
  (schema: JsonSchema, schemaPath: string): MakeError =>
  (keyword, place, message, params = {}) => ({
    instancePath: place.path,
    schemaPath: `${schemaPath}/${keyword}`,
    keyword,
    params,
    message,
    schema: typeof schema === 'object' ? schema[keyword] : schema,
    parentSchema: schema,
    data: place.data,
    ...(place.propertyName !== undefined && {
      propertyName: place.propertyName,
    }),
  });

function compileObject(
  schema: SchemaObject,
  schemaPath: string,
  scope: CompileScope,
): Check {
  const makeError = makeErrorOf(schema, schemaPath);
  const contextOf = (name: string, dataType?: DataType): KeywordContext => ({
    value: schema[name],
    schema,
    dataType,
    multipleOfPrecision: scope.multipleOfPrecision,
    findFormat: scope.findFormat,
    compile: (inner, ...path) =>
      compileSchema(
        inner,
        [schemaPath, ...path.map(escapeFragment)].join('/'),
        scope,
      ),
    compileReference: to => scope.compileReference(to, scope.base),
    error: (place, message, params) => makeError(name, place, message, params),
  });

  const extra = formatLimitKeywords.filter(k =>
    scope.extraKeywords.has(k.name),
  );
  const present = [...KEYWORDS, ...extra].filter(
    keyword => schema[keyword.name] !== undefined,
  );
  const groups = DATA_TYPES.map(dataType => {
    const keywords = present.filter(({ types }) =>
      dataType ? types?.includes(dataType) : !types,
    );
    const checks = keywords.flatMap(
      keyword => keyword.compile(contextOf(keyword.name, dataType)) ?? [],
    );
    return { dataType, isUsed: keywords.length > 0, checks };
  }).filter(group => group.isUsed);

  const types = readTypes(schema);
  const typeError = (place: Parameters<Check>[0]) =>
    makeError('type', place, `must be ${schema.type}`, { type: schema.type });
  // A type that also has keywords of its own is reported where those would be.
  const lateType =
    types.length === 1 && groups.some(g => g.dataType === types[0])
      ? types[0]
      : undefined;
  const rewrite =
    schema.errorMessage !== undefined && scope.extraKeywords.has('errorMessage')
      ? compileErrorMessage(contextOf('errorMessage'))
      : undefined;

  return (place, errors) => {
    const start = errors.length;
    const hasType = (type: string) => isOfType(place.data, type);
    if (types.length && !lateType && !types.some(hasType)) {
      errors.push(typeError(place));
    }
    for (const { dataType, checks } of groups) {
      if (dataType === undefined || hasType(dataType)) {
        for (const check of checks) check(place, errors);
      } else if (dataType === lateType) {
        errors.push(typeError(place));
      }
    }
    if (errors.length > start) rewrite?.(place, errors, start);
  };
}

/**
 * Prepares a schema for checking data: closures where Ajv writes code.
 *
 * @param schema - Any schema, already known to be valid
 * @param schemaPath - Where the schema is, for error messages
 */
export function compileSchema(
  schema: JsonSchema,
  schemaPath: string,
  scope: CompileScope,
): Check {
  if (schema === true) return () => {};
  if (schema === false) {
    const makeError = makeErrorOf(schema, schemaPath);
    return (place, errors) =>
      errors.push(makeError('false schema', place, 'boolean schema is false'));
  }
  const { $id } = schema;
  const base =
    typeof $id === 'string' ? scope.toBase($id, scope.base) : scope.base;
  return compileObject(schema, schemaPath, { ...scope, base });
}
