import type { FieldProvenance } from '@fairway/plugin-system-model-common';
import { useState } from 'react';
import { settleField } from '../lib/settleField';
import { useIdentity } from './useIdentity';

/** A source that was chosen, or that a choice was taken back. */
type Decision = { readonly source?: string; readonly at: string };

/**
 * Fields as they will be with what the reader has just decided: a list of findings
 * is not read again for that, so that nothing moves under their hands.
 */
export function useSettledFields(fields: readonly FieldProvenance[]): {
  readonly fields: readonly FieldProvenance[];
  /** Whether a source was chosen. */
  readonly isChosen: boolean;
  /** @param source - Id of the source that was chosen; without one, the choice was taken back */
  decide(pointer: string, source?: string): void;
} {
  const userRef = useIdentity()?.userRef;
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(
    new Map(),
  );
  return {
    isChosen: [...decisions.values()].some(({ source }) => source),
    decide: (pointer, source) =>
      setDecisions(before =>
        new Map(before).set(pointer, { source, at: new Date().toISOString() }),
      ),
    fields: fields.map(field => {
      const decision = decisions.get(field.pointer);
      return decision && userRef
        ? settleField(field, decision.source, { by: userRef, at: decision.at })
        : field;
    }),
  };
}
