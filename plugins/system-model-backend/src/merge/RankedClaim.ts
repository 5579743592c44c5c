import { StaleReason } from '@fairway/plugin-system-model-common';
import { Claimed } from './Claimed';

/** A claim whose data is clean, and of which it is known whether it is stale. */
export type RankedClaim = Omit<Claimed, 'aliases' | 'removes'> & {
  /** Pointers of members of united lists that are not so. */
  readonly removes?: string[];
  /** As the claim writes what names the entity; its reference has no upper case. */
  readonly spelling: {
    readonly apiVersion?: string;
    readonly kind?: string;
    readonly name?: string;
  };
  /** ISO 8601; the same for all that it says. */
  readonly lastSeenText: string;
  readonly staleBecause?: StaleReason;
};
