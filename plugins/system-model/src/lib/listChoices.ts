import type {
  Claim,
  FieldProvenance,
} from '@fairway/plugin-system-model-common';

/** Lists the sources that one can be chosen from for a field, each with what it says first. */
export function listChoices({ chosen, others }: FieldProvenance): Claim[] {
  const claims = [chosen, ...others];
  return claims.filter(
    (claim, index) =>
      claims.findIndex(({ source }) => source === claim.source) === index,
  );
}
