import { isObject, JsonObject, objectOf, stringOf } from '../input/Json';
import { Parameter } from './ApiModel';
import type { Source } from './readApi';

/** OpenAPI says to leave these alone when they are described as parameters. */
const IGNORED_HEADERS = new Set(['accept', 'content-type', 'authorization']);

const STYLES: Record<string, string> = {
  query: 'form',
  cookie: 'form',
  path: 'simple',
  header: 'simple',
};

function styleOf(raw: JsonObject, place: string, isSwagger: boolean): string {
  if (isSwagger) {
    return stringOf(raw, 'collectionFormat') ?? 'csv';
  }
  const style = stringOf(raw, 'style') ?? STYLES[place] ?? '';
  const explode =
    typeof raw.explode === 'boolean' ? raw.explode : style === 'form';
  return explode ? `${style}, exploded` : style;
}

/** Reads what is sent beside the body. */
export function readParameters(
  source: Source,
  path: string,
  written: readonly JsonObject[],
): Map<string, Parameter> {
  const inPath = [...path.matchAll(/\{([^}]*)\}/g)].map(match => match[1]);
  const parameters = new Map<string, Parameter>();
  for (const raw of written) {
    const place = stringOf(raw, 'in') ?? '';
    const name = stringOf(raw, 'name') ?? '';
    const isHeader = place === 'header';
    if (
      ['body', 'formData', ''].includes(place) ||
      (isHeader && IGNORED_HEADERS.has(name.toLowerCase()))
    ) {
      continue;
    }
    const [content] = Object.values(objectOf(raw, 'content'));
    const number = inPath.indexOf(name);
    const key =
      place === 'path' && number >= 0
        ? `path ${number}`
        : `${place} ${isHeader ? name.toLowerCase() : name}`;
    parameters.set(key, {
      key,
      in: place,
      name,
      isRequired: raw.required === true || place === 'path',
      schema: source.isSwagger
        ? withoutFlag(raw)
        : raw.schema ?? objectOf(content, 'schema'),
      isText: !content,
      style: styleOf(raw, place, source.isSwagger),
      raw,
    });
  }
  return parameters;
}

/** A parameter of OpenAPI 2.0 is a schema, too; what it says to people is told of the parameter. */
function withoutFlag(raw: JsonObject): JsonObject {
  const { required: _required, description: _description, ...schema } = raw;
  return Object.fromEntries(
    Object.entries(schema).filter(
      ([key]) => !key.startsWith('x-') || key === 'x-nullable',
    ),
  );
}

/** What a form of OpenAPI 2.0 sends, as the schema of a body. */
export function readForm(
  written: readonly JsonObject[],
): JsonObject | undefined {
  const fields = written.filter(raw => raw.in === 'formData' && isObject(raw));
  if (fields.length === 0) {
    return undefined;
  }
  return {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(raw => {
        const { required: _required, ...schema } = raw;
        return [String(raw.name), schema];
      }),
    ),
    required: fields
      .filter(raw => raw.required === true)
      .map(raw => String(raw.name)),
  };
}
