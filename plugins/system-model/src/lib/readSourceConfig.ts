import type { JsonObject } from '@backstage/types';
import type { DryRunRequest } from '@fairway/plugin-system-model-common';
import { LineCounter, parseDocument } from 'yaml';

/** What a person wrote as a source, or what is wrong with it. */
export type SourceConfig =
  | { readonly kind: 'request'; readonly request: DryRunRequest }
  | { readonly kind: 'broken'; readonly line: number; readonly reason: string }
  | { readonly kind: 'noObject' }
  | { readonly kind: 'noType' };

/** Reads an entry of the configuration; JSON is YAML, too. An entry of a list counts as what is in it. */
export function readSourceConfig(text: string): SourceConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    return {
      kind: 'broken',
      line: error.linePos?.[0].line ?? 1,
      reason: error.message.split('\n')[0].replace(/ at line \d+.*$/, ''),
    };
  }
  return toRequest(toPlain(document));
}

function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    // Aliases of aliases make a long text of a short one.
    return document.toJS({ maxAliasCount: 10 });
  } catch {
    return undefined;
  }
}

function toRequest(parsed: unknown): SourceConfig {
  const entry =
    Array.isArray(parsed) && parsed.length === 1 ? parsed[0] : parsed;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return { kind: 'noObject' };
  }
  const { type, ...config } = entry as JsonObject;
  return typeof type === 'string' && type
    ? { kind: 'request', request: { type, config } }
    : { kind: 'noType' };
}
