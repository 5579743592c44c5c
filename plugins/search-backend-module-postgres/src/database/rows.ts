import { StoreHit } from '@fairway/search-node';

/** A row of a page. */
export type HitRow = {
  readonly key: string;
  readonly type: string;
  readonly score: number;
  /** JSON */
  readonly hit: string;
};

/** Makes a hit of a row. */
export function toHit({ hit, ...row }: HitRow): StoreHit {
  return { ...JSON.parse(hit), ...row };
}
