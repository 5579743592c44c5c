import {
  Document,
  ISpectralDiagnostic,
  RulesetDefinition,
  Spectral,
} from '@stoplight/spectral-core';
import { Resolver } from '@stoplight/spectral-ref-resolver';
import { Yaml } from '@stoplight/spectral-parsers';
import {
  LintFinding,
  LintReport,
  LintSeverity,
} from '@fairway/plugin-api-contracts-common';
import { scoreFindings } from './scoreFindings';

/** By the numbers of Spectral. */
const SEVERITIES: readonly LintSeverity[] = [
  'error',
  'warning',
  'information',
  'hint',
];
const MAX_MESSAGE = 500;
/** Says that a document is no YAML. */
const BROKEN = 'parser';
/** Says that a document is of no kind that there are rules for. */
const UNRECOGNISED = 'unrecognized-format';

function toFinding(found: ISpectralDiagnostic): LintFinding {
  return {
    rule: String(found.code),
    severity: SEVERITIES[found.severity] ?? 'hint',
    message: found.message.slice(0, MAX_MESSAGE),
    path: found.path.join('.'),
    line: found.range.start.line + 1,
    url: found.documentationUrl,
  };
}

/**
 * Looks whether a definition keeps to rules. Nothing is fetched: what it refers to elsewhere is left alone.
 *
 * @param definition - YAML or JSON
 */
export async function lintDefinition(
  definition: string,
  ruleset: RulesetDefinition,
): Promise<LintReport> {
  // The one that comes with Spectral fetches from other servers and reads files.
  const spectral = new Spectral({ resolver: new Resolver() });
  spectral.setRuleset(ruleset);
  const found = await spectral.run(new Document(definition, Yaml));
  // Where a document cannot be read, nothing else that is said about it holds.
  const broken = found.filter(({ code }) => code === BROKEN);
  const kept = broken.length > 0 ? broken : found;
  const { score, ...report } = scoreFindings(
    kept.filter(({ code }) => code !== UNRECOGNISED).map(toFinding),
  );
  return found.some(({ code }) => code === UNRECOGNISED)
    ? report
    : { ...report, score };
}
