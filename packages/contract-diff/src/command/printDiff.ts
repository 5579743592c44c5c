import { ChangeLevel, ContractDiff } from '../ContractDiff';
import { VersionCheck } from '../version/checkVersion';

const TITLES: Record<ChangeLevel, string> = {
  breaking: 'Breaking',
  'non-breaking': 'Not breaking',
  'docs-only': 'Only words',
};

const VERDICTS: Record<ContractDiff['verdict'], string> = {
  breaking: 'Breaking: those who use it have to change.',
  'non-breaking': 'Not breaking.',
  'docs-only': 'Only the documentation changed.',
  none: 'Nothing changed.',
};

function printVersion({
  from,
  to,
  expected,
  isTruthful,
}: VersionCheck): string {
  if (isTruthful === undefined) {
    return '';
  }
  const step = from === to ? `still ${to}` : `${from} → ${to}`;
  return isTruthful
    ? `Version: ${step}, as it should be.\n`
    : `Version: ${step}, but what changed asks for a ${expected} step.\n`;
}

/** Writes a diff for people. */
export function printDiff(diff: ContractDiff, version: VersionCheck): string {
  const groups = (Object.keys(TITLES) as ChangeLevel[]).flatMap(level => {
    const changes = diff.changes.filter(change => change.level === level);
    return changes.length === 0
      ? []
      : [
          `\n${TITLES[level]} (${changes.length})\n`,
          ...changes.map(
            ({ path, message, rule }) =>
              `  ${path}\n    ${message} [${rule}]\n`,
          ),
        ];
  });
  return `${VERDICTS[diff.verdict]}\n${printVersion(version)}${groups.join(
    '',
  )}`;
}
