import { JsonObject } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { Claimed } from './Claimed';
import { cleanData, CleanProblem } from './cleanData';
import { compareClaims } from './compareClaims';
import { findStaleReason } from './findStaleReason';
import { MergeProblem } from './Merged';
import { RankedClaim } from './RankedClaim';
import { Rules } from './Rules';
import { toIsoTime } from './toIsoTime';

/** Cleans claims and orders them, the most believed first. One that was given twice counts once. */
export function rankClaims(
  claims: readonly Claimed[],
  rules: Pick<Rules, 'now' | 'precedence' | 'sources'>,
): {
  readonly ranked: readonly RankedClaim[];
  readonly problems: readonly MergeProblem[];
} {
  const all = claims
    .map(claim => rankClaim(claim, rules.now))
    .sort((a, b) => compareClaims(a.claim, b.claim, rules));
  const distinct = all.filter(
    ({ claim }, index) =>
      index === 0 || compareClaims(all[index - 1].claim, claim, rules) !== 0,
  );
  return {
    ranked: distinct.map(({ claim }) => claim),
    problems: distinct.flatMap(({ claim, problems }) =>
      problems.map(problem => toMergeProblem(claim, problem)),
    ),
  };
}

function rankClaim(
  { aliases, removes, ...claim }: Claimed,
  now: number,
): { claim: RankedClaim; problems: readonly CleanProblem[] } {
  const staleBecause = findStaleReason(claim, now);
  const { data, problems } = cleanData(claim.data, aliases);
  return {
    claim: {
      ...claim,
      data,
      spelling: readSpelling(claim.data),
      ...(removes && { removes: [...removes] }),
      lastSeenText: toIsoTime(claim.lastSeenAt),
      ...(staleBecause && { staleBecause }),
    },
    problems,
  };
}

function readSpelling(data: JsonObject): RankedClaim['spelling'] {
  const { apiVersion, kind, metadata } = data;
  const name = isObject(metadata) ? metadata.name : undefined;
  return {
    ...(typeof apiVersion === 'string' && { apiVersion }),
    ...(typeof kind === 'string' && { kind }),
    ...(typeof name === 'string' && { name }),
  };
}

function toMergeProblem(
  { source, collection, path }: RankedClaim,
  problem: CleanProblem,
): MergeProblem {
  return { source, collection, path, ...problem };
}
