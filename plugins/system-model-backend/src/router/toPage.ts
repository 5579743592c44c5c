import { ModelPage } from '@fairway/plugin-system-model-common';
import { Slice } from '../service/Slice';
import { formatCursor } from './cursor';

/** Gives a part of a list the cursor of the next one. */
export function toPage<T>(
  question: unknown,
  { items, next }: Slice<T>,
): ModelPage<T> {
  return next === undefined
    ? { items }
    : { items, nextCursor: formatCursor(question, next) };
}
