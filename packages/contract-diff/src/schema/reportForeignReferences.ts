import { stringOf } from '../input/Json';
import { References } from './References';
import { SchemaComparer } from './SchemaComparer';
import { SchemaReader } from './SchemaReader';

function isForeign(reference: string, references: References): boolean {
  return !reference.startsWith('#') && references.find(reference) === undefined;
}

/** References of a document to others. */
function listForeign(
  document: unknown,
  { references }: SchemaReader,
): Set<string> {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const open = [document];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value);
      const reference = stringOf(value, '$ref');
      if (reference !== undefined && isForeign(reference, references)) {
        found.add(reference);
      }
      open.push(...Object.values(value));
    }
  }
  return found;
}

/** Tells that a document refers to others than before, unless that was told of a schema in it. */
export function reportForeignReferences(
  comparer: SchemaComparer,
  old: unknown,
  now: unknown,
): void {
  const [before, after] = [
    listForeign(old, comparer.old),
    listForeign(now, comparer.new),
  ];
  const isSame =
    before.size === after.size && [...before].every(item => after.has(item));
  if (!isSame && !comparer.log.has('reference-changed')) {
    comparer.log.add(
      'non-breaking',
      'document-reference-changed',
      'document',
      'It refers to other documents than before, which were not read.',
    );
  }
}
