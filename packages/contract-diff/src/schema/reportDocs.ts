import { ChangeLevel } from '../ContractDiff';
import { listWords } from '../changes/words';
import { Fingerprints } from '../input/Fingerprints';
import { JsonObject, valueOf } from '../input/Json';

const WORDS = [
  'title',
  'summary',
  'description',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'xml',
  '$comment',
];

/** Keywords of both that tell people something and change nothing. */
function keysOf(a: JsonObject, b: JsonObject): string[] {
  const more = [...Object.keys(a), ...Object.keys(b)].filter(key =>
    key.startsWith('x-'),
  );
  return [...WORDS, ...new Set(more)];
}

/** Reports words and examples that changed. */
export function reportDocs(
  to: {
    fingerprints: Fingerprints;
    report(level: ChangeLevel, rule: string, message: string): void;
  },
  a: JsonObject,
  b: JsonObject,
): void {
  const changed = keysOf(a, b).filter(
    key => !to.fingerprints.areEqual(valueOf(a, key), valueOf(b, key)),
  );
  if (changed.length > 0) {
    to.report(
      'docs-only',
      'documentation-changed',
      `What the documentation says changed: ${listWords(changed)}.`,
    );
  }
}
