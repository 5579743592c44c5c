import {
  EarlierObservation,
  ObservationDraft,
} from '../database/ObservationStore';
import { Rename } from '../merge/findRename';
import { trackFirstSeen } from '../merge/trackFirstSeen';
import { ReadManifest } from './ManifestReader';

/** Notes since when things are said: a value that was there before, even under another name, keeps its time. */
export function trackDrafts(
  drafts: ReadManifest['drafts'],
  {
    earlier,
    now,
    renames,
  }: {
    /** What was said before; the first of the same entity counts. */
    readonly earlier: readonly EarlierObservation[];
    readonly renames: readonly Rename[];
    readonly now: number;
  },
): ObservationDraft[] {
  const names = new Map(renames.map(({ from, to }) => [to, from]));
  return drafts.map(draft => {
    const name = names.get(draft.entityRef) ?? draft.entityRef;
    const previous = earlier.find(({ entityRef }) => entityRef === name);
    return { ...draft, firstSeen: trackFirstSeen(previous, draft, now) };
  });
}
