/** A group that changed. Times in milliseconds. */
export type Change = {
  readonly type: string;
  readonly ref: string;
  readonly since: number;
  /** How often it was looked at and the same as before. */
  readonly looks: number;
  /** How often it could not be looked at. */
  readonly failures: number;
  readonly version: number;
};

export type ChangeRow = {
  type: string;
  ref: string;
  since: string | number;
  due: string | number;
  looks: number;
  failures: number;
  version: number;
};

export function toChange(row: ChangeRow): Change {
  const { type, ref, since, looks, failures, version } = row;
  return { type, ref, since: Number(since), looks, failures, version };
}

/** How an index does. Times in milliseconds. */
export type TypeState = {
  readonly type: string;
  /** When a replica last said that it brings documents of it. */
  readonly claimedAt: number;
  /** What it was built by; another one now makes it obsolete. */
  readonly format?: string;
  readonly builtAt?: number;
  readonly changedAt?: number;
  readonly isWanted: boolean;
  /** Until when a replica has said it is building it. */
  readonly buildingUntil: number;
  readonly built?: number;
  readonly error?: { readonly message: string; readonly at: number };
};

export type TypeRow = {
  type: string;
  claimed_at: string | number | null;
  format: string | null;
  built_at: string | number | null;
  changed_at: string | number | null;
  wanted: boolean | number;
  build_leased_until: string | number;
  built: number | null;
  error: string | null;
  error_at: string | number | null;
};

export function toTypeState(row: TypeRow): TypeState {
  return {
    type: row.type,
    claimedAt: Number(row.claimed_at),
    format: row.format ?? undefined,
    builtAt: toTime(row.built_at),
    changedAt: toTime(row.changed_at),
    isWanted: Boolean(row.wanted),
    buildingUntil: Number(row.build_leased_until),
    built: row.built ?? undefined,
    error: row.error
      ? { message: row.error, at: Number(row.error_at) }
      : undefined,
  };
}

function toTime(value: string | number | null): number | undefined {
  return value === null ? undefined : Number(value);
}

/** What is in the index of a group. */
export type GroupState = {
  readonly ref: string;
  readonly hash: string;
  /** When it was last written with other documents than before. Milliseconds. */
  readonly changedAt: number;
  readonly documents: number;
};
