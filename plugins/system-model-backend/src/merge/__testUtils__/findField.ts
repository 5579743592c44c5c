import { Merged } from '../Merged';

/** Finds where a value comes from, which has to be told. */
export function findField(merged: Merged | undefined, pointer: string) {
  const found = merged?.provenance.find(field => field.pointer === pointer);
  expect(found).toBeDefined();
  return found!;
}
