/** An entity that a location describes and that the catalog would take. */
export type FoundEntity = {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
};

/** A part of a location that the catalog would leave out. */
export type Fault = {
  /** Address of the file in which it stands. */
  readonly target: string;
  /** The entity that is left out; absent where it is the whole file. */
  readonly entityRef?: string;
  /** What the catalog said. */
  readonly message: string;
};

/** What the catalog would make of a location. */
export type Inspection = {
  /** Whether this very location is registered already. */
  readonly exists: boolean;
  readonly entities: readonly FoundEntity[];
  readonly faults: readonly Fault[];
};
