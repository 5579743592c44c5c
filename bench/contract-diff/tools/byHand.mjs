import { toVerdict } from '../shared.mjs';

/**
 * What people say who read both versions: `json-schema-diff` 1.0.0 had said nothing after 20 seconds about most of these.
 * `written` and `read` say for whom it breaks.
 */
const JUDGED = {
  '@biomejs/biome configuration_schema 1.7.0': [
    'written, read',
    'properties of closed objects are gone, values of enums are new',
  ],
  '@biomejs/biome configuration_schema 1.8.0': [
    'written, read',
    'properties of closed objects are gone, others can be missing',
  ],
  '@biomejs/biome configuration_schema 1.9.0': [
    'written, read',
    'properties of closed objects are gone, a text can be an object',
  ],
  '@biomejs/biome configuration_schema 2.0.0': [
    'written, read',
    'objects are closed, others can be missing',
  ],
  'knip schema 5.0.0': ['read', 'more values in an enum'],
  'knip schema 5.86.0': ['written, read', 'a value of an enum is another'],
  'knip schema 6.0.0': ['', 'new properties'],
  'knip schema 6.10.0': ['written', '"additionalProperty" was a misprint'],
  'knip schema 6.20.0': ['read', 'more values in an enum'],
  'turbo schema 2.5.0': ['', 'new properties'],
  'turbo schema 2.7.0': ['written, read', 'one shape instead of two'],
  'turbo schema 2.8.0': ['', 'new properties'],
  'turbo schema 2.9.0': ['read', 'a text or an object instead of a text'],
  'nx project-schema 20.8.0': ['', 'a new property'],
  'nx project-schema 21.0.0': ['written', 'an object is closed'],
  'nx project-schema 22.0.0': ['written, read', 'one shape more, one tighter'],
  'lerna lerna-schema 7.0.0': ['', 'new properties'],
  'lerna lerna-schema 7.4.0': ['', 'words'],
  'lerna lerna-schema 8.0.0': ['', 'a new property'],
  '@angular/cli schema 19.0.0': [
    'written, read',
    'properties of closed objects are gone, shapes are new',
  ],
  '@angular/cli schema 20.0.0': [
    'written, read',
    'values of enums are gone and new',
  ],
  '@angular/cli schema 21.0.0': [
    'written, read',
    'values of enums are gone and new',
  ],
};

export const name = 'a person';
export const tellsOnlyBreaking = true;

export function ensure() {}

export function run(pair) {
  const [sides, why] = JUDGED[`${pair.api} ${pair.from}`] ?? [];
  if (sides === undefined) {
    return { verdict: 'fails', changes: [], error: 'nobody has judged it yet' };
  }
  return toVerdict(
    sides
      .split(', ')
      .filter(Boolean)
      .map(rule => ({ level: 'breaking', rule, message: why })),
  );
}
