import { isContract } from './layout';
import { parseDocument } from './parseDocument';
import { findReferences } from './references';
import type { FoundReferences } from './requests';

export function readReferences(text: string): FoundReferences {
  const start = performance.now();
  return { ...find(text), milliseconds: performance.now() - start };
}

function find(text: string): Omit<FoundReferences, 'milliseconds'> {
  try {
    const document = parseDocument(text);
    return {
      isContract: isContract(document),
      isBroken: false,
      references: findReferences(document),
    };
  } catch {
    return { isContract: false, isBroken: true, references: [] };
  }
}
