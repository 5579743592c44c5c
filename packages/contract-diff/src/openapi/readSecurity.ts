import {
  isObject,
  JsonObject,
  objectOf,
  stringOf,
  stringsOf,
} from '../input/Json';
import { SecurityWay } from './ApiModel';
import type { Source } from './readApi';

/** What a scheme asks for: its name in the document does not matter to who calls. */
function toScheme(source: Source, name: string): string {
  const schemes = source.isSwagger
    ? objectOf(source.document, 'securityDefinitions')
    : objectOf(objectOf(source.document, 'components'), 'securitySchemes');
  const scheme = source.references.resolve(schemes[name]);
  const type = stringOf(scheme, 'type');
  switch (type) {
    case 'apiKey':
      return `API key in ${stringOf(scheme, 'in')} "${stringOf(
        scheme,
        'name',
      )}"`;
    case 'http':
      return `HTTP ${stringOf(scheme, 'scheme')?.toLowerCase()}`;
    case 'basic':
      return 'HTTP basic';
    case 'oauth2':
      return 'OAuth 2';
    case 'openIdConnect':
      return 'OpenID Connect';
    default:
      return type ?? `"${name}"`;
  }
}

/** Reads the ways to be let in; without any, everybody is. */
export function readSecurity(source: Source, raw: JsonObject): SecurityWay[] {
  const written = raw.security ?? source.document.security;
  if (!Array.isArray(written) || written.length === 0) {
    return [new Map()];
  }
  return written
    .filter(isObject)
    .map(
      way =>
        new Map(
          Object.keys(way).map(name => [
            toScheme(source, name),
            new Set(stringsOf(way, name)),
          ]),
        ),
    );
}
