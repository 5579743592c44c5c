import { ContractDiff, ContractType } from '../ContractDiff';
import { readContractVersion } from './readContractVersion';

/**
 * How far a version number moved.
 *
 * @public
 */
export type VersionStep = 'major' | 'minor' | 'patch' | 'none';

/**
 * Whether the version of a contract says what happened to it.
 *
 * @public
 */
export type VersionCheck = {
  readonly from?: string;
  readonly to?: string;
  /** The smallest step that the changes ask for. */
  readonly expected: VersionStep;
  /** The step that was made; `undefined` if a version is missing, is not semantic or went back. */
  readonly told?: VersionStep;
  /** `undefined` if there is nothing to judge by. */
  readonly isTruthful?: boolean;
};

const STEPS: readonly VersionStep[] = ['none', 'patch', 'minor', 'major'];
const SEMANTIC =
  /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:-([\w.-]+))?(?:\+[\w.-]+)?$/;
const DATE = /^\d{4}-\d{2}/;

/** Greater first numbers are years, or whole dates, and tell nothing about what changed. */
const LAST_MAJOR = 1900;

function parseVersion(version: string | undefined) {
  if (DATE.test(version ?? '')) {
    return undefined;
  }
  const match = SEMANTIC.exec(version?.trim() ?? '');
  if (!match || Number(match[1]) > LAST_MAJOR) {
    return undefined;
  }
  return {
    numbers: [match[1], match[2], match[3]].map(part => Number(part ?? 0)),
    isPreRelease: match[4] !== undefined,
  };
}

function stepBetween(
  a: readonly number[],
  b: readonly number[],
): VersionStep | 'back' {
  const index = a.findIndex((number, at) => number !== b[at]);
  if (index < 0) {
    return 'none';
  }
  return b[index] < a[index] ? 'back' : STEPS[3 - index];
}

function expectedStep(verdict: ContractDiff['verdict'], isEarly: boolean) {
  if (verdict === 'breaking') {
    return isEarly ? 'minor' : 'major';
  }
  if (verdict === 'non-breaking') {
    return isEarly ? 'patch' : 'minor';
  }
  return 'none';
}

/**
 * Tells whether the version number of a contract told the truth about what changed, by semantic versioning.
 *
 * @remarks
 *
 * Below 1.0.0 a minor step may break, and a pre-release may break anything, up to its release. Dates tell nothing. Words may change without a new number.
 *
 * @param old - Text of the earlier version
 * @param now - Text of the later version
 * @param diff - What changed between them
 * @param options - `type` says what the texts are; found out from them if it is not given
 * @public
 */
export function checkVersion(
  old: string,
  now: string,
  diff: ContractDiff,
  options: { type?: ContractType } = {},
): VersionCheck {
  const from = readContractVersion(old, options);
  const to = readContractVersion(now, options);
  const [a, b] = [parseVersion(from), parseVersion(to)];
  const expected = expectedStep(diff.verdict, a?.numbers[0] === 0);
  if (!a || !b) {
    return { from, to, expected };
  }
  const told = stepBetween(a.numbers, b.numbers);
  if (told === 'back') {
    return { from, to, expected, isTruthful: false };
  }
  const mayBreak = (a.isPreRelease || b.isPreRelease) && from !== to;
  return {
    from,
    to,
    expected,
    told,
    isTruthful: mayBreak || STEPS.indexOf(told) >= STEPS.indexOf(expected),
  };
}
