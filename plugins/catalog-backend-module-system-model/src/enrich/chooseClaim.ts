import { Origin } from '@fairway/plugin-system-model-common';
import { EnrichmentClaim, EnrichmentField } from './EnrichmentField';
import { parseRepositoryFile, RepositoryFile } from './RepositoryFile';

/** A claim that an entity from elsewhere may be given. */
export type ChosenClaim = {
  readonly claim: EnrichmentClaim;
  /** Whether it takes the place of what the entity says itself. */
  readonly isStronger: boolean;
};

/**
 * Decides what the model may add to an entity that the catalog has from elsewhere.
 *
 * @remarks
 *
 * The entity is the word of its descriptor, read later than by the model. What
 * comes before descriptors in the order of belief takes its place, what comes
 * after fills gaps. Files count only from the repository of the descriptor:
 * otherwise whoever may write to some other repository could change it. An owner
 * who has settled on another source has decided that it may.
 *
 * @param field - What is said of a field
 * @param options - `descriptor` is where the entity was read, `isMember` whether the field is a member of a list
 */
export function chooseClaim(
  field: EnrichmentField,
  options: {
    readonly descriptor?: RepositoryFile;
    readonly isMember: boolean;
    readonly outranking: ReadonlySet<Origin>;
  },
): ChosenClaim | undefined {
  const { descriptor, isMember, outranking } = options;
  for (const [index, claim] of field.claims.entries()) {
    if (index > 0 && claim.value === null) {
      // Says of a member that it is not so, and is not believed.
      continue;
    }
    const relation = relate(claim, descriptor);
    const isSettled = field.isSettled && index === 0;
    if (relation === 'same') {
      if (!isMember) {
        return undefined;
      }
    } else if (isSettled || relation !== 'foreign') {
      return {
        claim,
        isStronger: isSettled || outranking.has(claim.origin),
      };
    }
  }
  return undefined;
}

/** How a claim stands to the descriptor of the entity. */
function relate(
  { file, origin }: EnrichmentClaim,
  descriptor: RepositoryFile | undefined,
): 'same' | 'sibling' | 'foreign' | 'apart' {
  if (origin !== 'descriptor' && origin !== 'hint') {
    return 'apart';
  }
  const said = file?.url ? parseRepositoryFile(file.url) : undefined;
  if (!said || said.repository !== descriptor?.repository) {
    return 'foreign';
  }
  return file?.path === descriptor.path ? 'same' : 'sibling';
}
