import { JsonValue } from '@backstage/types';

/** Where to go on with the listing of a bucket. */
export type BucketPosition = {
  /** Of the first folder that is not done; the first page, if absent. */
  readonly page?: string;
  /** Key of the last folder that is done. */
  readonly after: string;
};

export function parseBucketPosition(
  value: JsonValue | undefined,
): BucketPosition | undefined {
  const position = value as Partial<BucketPosition> | undefined;
  return typeof position?.after === 'string'
    ? { page: position.page, after: position.after }
    : undefined;
}
