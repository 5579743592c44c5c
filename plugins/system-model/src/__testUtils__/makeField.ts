import type {
  Claim,
  FieldProvenance,
} from '@fairway/plugin-system-model-common';

export const minutesAgo = (minutes: number) =>
  new Date(Date.now() - minutes * 60_000).toISOString();

/** What a descriptor in a repository says, unless told otherwise. */
export function makeClaim(part: Partial<Claim> = {}): Claim {
  return {
    source: 'repositories',
    origin: 'descriptor',
    place: {
      kind: 'file',
      path: 'catalog-info.yaml',
      line: 7,
      commit: '5d4b4e0d1c9f4f6f8f0a7c9f4a3f2b1c0d9e8f7a',
      url: 'https://git.example.com/harbour/berths/src/catalog-info.yaml#L7',
    },
    value: 'production',
    firstSeenAt: minutesAgo(3 * 24 * 60),
    lastSeenAt: minutesAgo(5),
    ...part,
  };
}

/** A field with what is said of it, the value that holds first. */
export function makeField(
  pointer: string,
  chosen: Partial<Claim> = {},
  part: Partial<FieldProvenance> = {},
): FieldProvenance {
  return {
    pointer,
    chosen: makeClaim(chosen),
    others: [],
    isConflict: false,
    ...part,
  };
}
