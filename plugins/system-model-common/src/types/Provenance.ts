import { JsonValue } from '@backstage/types';
import { Origin } from './Origin';
import { Place } from './Place';

/**
 * What one source says of one field.
 *
 * @public
 */
export type Claim = {
  /** Id of the source, as configured; `overlay` and `push` for these. */
  readonly source: string;
  readonly origin: Origin;
  readonly place: Place;
  /** `null` if it says of a member of a list that it is not so. */
  readonly value: JsonValue;
  /** ISO 8601. Since when this source says this. */
  readonly firstSeenAt: string;
  /** ISO 8601. When it was last read and still said so. */
  readonly lastSeenAt: string;
  /** Why it is not to be taken as current; absent while it is. */
  readonly staleBecause?: StaleReason;
};

/**
 * Why a value may no longer be true: nobody has confirmed it for longer than its
 * source allows, or the source cannot be read and shows its last good data.
 *
 * @public
 */
export type StaleReason =
  | { readonly kind: 'age'; readonly maxAgeSeconds: number }
  | {
      readonly kind: 'failing';
      /** ISO 8601. */
      readonly since: string;
      readonly error: string;
    };

/**
 * Where the value of one field of an entity comes from.
 *
 * @public
 */
export type FieldProvenance = {
  /**
   * JSON Pointer (RFC 6901) into the entity, of a value that is no object. A
   * list that is united, such as `/metadata/tags`, has one for each of its
   * members, with the member's key in the place of its index.
   */
  readonly pointer: string;
  /** The claim whose value the entity has. */
  readonly chosen: Claim;
  /**
   * The entity does not have this member of a list: an owner said that it is not
   * so. The value of that claim is `null`, and what sources say of it is in `others`.
   */
  readonly isRemoved?: true;
  /** What else is said, the most believed first. */
  readonly others: readonly Claim[];
  /** Whether another source of the same rank, or any source beside hints, says something else. */
  readonly isConflict: boolean;
  /** The source was chosen by a person. */
  readonly settled?: { readonly by: string; readonly at: string };
};
