import { ScannedCollection } from '@fairway/plugin-system-model-node';
import { CollectionState } from '../database/CollectionState';
import { cutText } from './cutText';

const TITLE = 512;
const TEXT = 1_000;

const FOUND = {
  missingSince: undefined,
  isRemoved: false,
  failingSince: undefined,
  error: undefined,
};

/** What is known of a collection after a step that saw it. */
export function nextCollectionState(
  before: CollectionState,
  scanned: ScannedCollection,
  step: { readonly runId?: string; readonly now: number },
): CollectionState {
  const { now, runId = before.runId } = step;
  const state = { ...before, ...describe(before, scanned), runId };
  switch (scanned.outcome) {
    case 'read':
      return { ...state, ...FOUND, version: scanned.version, readAt: now };
    case 'unchanged':
      return { ...state, ...FOUND, readAt: now };
    case 'failed':
      return {
        ...state,
        missingSince: undefined,
        isRemoved: false,
        failingSince: before.failingSince ?? now,
        error: cutText(scanned.error, TEXT),
      };
    default:
      return {
        ...state,
        missingSince: before.missingSince ?? now,
        isRemoved: true,
      };
  }
}

/** Who says nothing of title and address has not taken them back. */
function describe(before: CollectionState, { title, url }: ScannedCollection) {
  return {
    title: title === undefined ? before.title : cutText(title, TITLE),
    url: url === undefined ? before.url : cutText(url, TEXT),
  };
}
