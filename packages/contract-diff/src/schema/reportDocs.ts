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

/** Whether a keyword tells people something and changes nothing. */
export function isWord(keyword: string): boolean {
  return WORDS.includes(keyword) || keyword.startsWith('x-');
}

/** Keywords of both that tell people something and change nothing. */
function wordsOf(a: JsonObject, b: JsonObject): string[] {
  const written = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...written].filter(isWord);
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
  const changed = wordsOf(a, b).filter(
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
