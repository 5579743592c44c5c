import { JsonValue } from '@backstage/types';
import { RankedClaim } from './RankedClaim';

/** A value in the data of a claim. */
export type Said = {
  readonly claim: RankedClaim;
  readonly value: JsonValue;
  /** JSON Pointer into the data of the claim. */
  readonly at: string;
};
