import { JsonObject } from '@backstage/types';
import { compareText } from './compareText';

/** As long as the table of tags has room for. */
const LONGEST = 255;

/** Reads the tags that an entity is found by: in lower case, each once, sorted. */
export function readTags(metadata: JsonObject): string[] {
  const tags = Array.isArray(metadata.tags) ? metadata.tags : [];
  const texts = tags
    .filter(tag => typeof tag === 'string')
    .map(tag => tag.trim().toLowerCase())
    .filter(tag => tag !== '' && tag.length <= LONGEST);
  return [...new Set(texts)].sort(compareText);
}
