import {
  isObject,
  JsonObject,
  objectOf,
  stringsOf,
  valueOf,
} from '../input/Json';
import { Body, Content, Header, Response } from './ApiModel';
import type { Source } from './readApi';
import { readForm } from './readParameters';

function toMediaType(name: string): string {
  return name.split(';')[0].trim().toLowerCase();
}

function readContent(value: unknown): Content {
  return new Map(
    Object.entries(objectOf(value, 'content')).map(([name, media]) => [
      toMediaType(name),
      {
        name,
        schema: valueOf(media, 'schema') ?? {},
        raw: isObject(media) ? media : {},
      },
    ]),
  );
}

/** Media types of OpenAPI 2.0, which stand in the operation or in the document. */
function mediaTypes(
  { document }: Source,
  raw: JsonObject,
  keyword: 'consumes' | 'produces',
): string[] {
  const own = stringsOf(raw, keyword);
  const shared = stringsOf(document, keyword);
  const list = Object.hasOwn(raw, keyword) ? own : shared;
  return list.length > 0 ? list : ['application/json'];
}

function toContent(names: readonly string[], schema: unknown): Content {
  return new Map(
    names.map(name => [toMediaType(name), { name, schema, raw: {} }]),
  );
}

/** Reads what is sent. */
export function readBody(
  source: Source,
  raw: JsonObject,
  parameters: readonly JsonObject[],
): Body | undefined {
  if (!source.isSwagger) {
    const body = source.references.resolve(raw.requestBody);
    return isObject(body)
      ? {
          isRequired: body.required === true,
          content: readContent(body),
          raw: body,
        }
      : undefined;
  }
  const names = mediaTypes(source, raw, 'consumes');
  const body = parameters.find(parameter => parameter.in === 'body');
  if (body) {
    return {
      isRequired: body.required === true,
      content: toContent(names, body.schema ?? {}),
      raw: body,
    };
  }
  const form = readForm(parameters);
  const forms = names.filter(name => /form/.test(name));
  return form
    ? {
        isRequired: (form.required as unknown[]).length > 0,
        content: toContent(
          forms.length > 0 ? forms : ['application/x-www-form-urlencoded'],
          form,
        ),
        raw: {},
      }
    : undefined;
}

function readHeaders(
  source: Source,
  response: JsonObject,
): Map<string, Header> {
  const headers = new Map<string, Header>();
  for (const [name, value] of Object.entries(objectOf(response, 'headers'))) {
    const raw = source.references.resolve(value);
    if (isObject(raw) && name.toLowerCase() !== 'content-type') {
      const [content] = Object.values(objectOf(raw, 'content'));
      headers.set(name.toLowerCase(), {
        name,
        isRequired: raw.required === true,
        schema: source.isSwagger
          ? raw
          : raw.schema ?? objectOf(content, 'schema'),
        raw,
      });
    }
  }
  return headers;
}

/** Reads what is answered, by status. */
export function readResponses(
  source: Source,
  operation: JsonObject,
): Map<string, Response> {
  const responses = new Map<string, Response>();
  const produced = mediaTypes(source, operation, 'produces');
  for (const [status, value] of Object.entries(
    objectOf(operation, 'responses'),
  )) {
    const raw = source.references.resolve(value);
    if (isObject(raw) && !status.startsWith('x-')) {
      responses.set(status.toUpperCase(), {
        headers: readHeaders(source, raw),
        content: source.isSwagger
          ? toContent(raw.schema === undefined ? [] : produced, raw.schema)
          : readContent(raw),
        raw,
      });
    }
  }
  return responses;
}
