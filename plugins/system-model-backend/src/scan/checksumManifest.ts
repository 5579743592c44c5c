import { JsonValue } from '@backstage/types';
import { Origin } from '@fairway/plugin-system-model-common';
import {
  Collection,
  Manifest,
  ManifestFormat,
} from '@fairway/plugin-system-model-node';
import { createHash } from 'node:crypto';
import { toCanonicalText } from '../merge/toCanonicalText';

/** Covers all that the observations of a manifest depend on: if it is as before, so are they. */
export function checksumManifest(
  { content, path, place }: Manifest,
  {
    collection,
    format,
    origin,
  }: { collection: Collection; format: ManifestFormat; origin: Origin },
): string {
  const { key, title, url } = collection;
  const covered: JsonValue = [
    [format.id, format.schema, origin],
    [key, title ?? null, url ?? null],
    [path, place, content],
  ];
  return createHash('sha256').update(toText(covered)).digest('hex');
}

/** What is nested too deeply to be written as text is not read either, whatever it says. */
function toText(value: JsonValue): string {
  try {
    return toCanonicalText(value);
  } catch {
    return 'unreadable';
  }
}
