import { ChangeLevel } from '../ContractDiff';
import { stringOf } from '../input/Json';
import { reportDocs } from '../schema/reportDocs';
import { SchemaComparer } from '../schema/SchemaComparer';
import { Operation } from './ApiModel';
import { compareRequestBody, compareResponses } from './compareBodies';
import { compareParameters } from './compareParameters';
import { compareSecurity } from './compareSecurity';

/** Reports a change at the operation, or at a place in it. */
export type OperationReport = (
  level: ChangeLevel,
  rule: string,
  message: string,
  path?: string,
) => void;

function compareLife(
  before: Operation,
  after: Operation,
  report: OperationReport,
) {
  const isDeprecated = after.raw.deprecated === true;
  if ((before.raw.deprecated === true) !== isDeprecated) {
    report(
      'non-breaking',
      isDeprecated ? 'endpoint-deprecated' : 'endpoint-reactivated',
      isDeprecated ? 'It is deprecated now.' : 'It is no longer deprecated.',
    );
  }
  const [a, b] = [before, after].map(({ raw }) => raw['x-sunset']);
  if (isDeprecated && a !== undefined && a !== b) {
    const isSooner = b === undefined || String(b) < String(a);
    report(
      isSooner ? 'breaking' : 'non-breaking',
      b === undefined ? 'sunset-deleted' : 'sunset-changed',
      b === undefined
        ? `It was promised to stay until ${a}; that promise was taken back.`
        : `It ends on ${b} instead of ${a}.`,
    );
  }
}

/** Compares two versions of an operation. */
export function compareOperation(
  comparer: SchemaComparer,
  before: Operation,
  after: Operation,
): void {
  const report: OperationReport = (level, rule, message, path) => {
    comparer.log.add(level, rule, path ?? before.label, message);
  };
  compareLife(before, after, report);
  compareParameters(comparer, before, after, report);
  compareRequestBody(comparer, before, after, report);
  compareResponses(comparer, before, after, report);
  compareSecurity(before, after, report);
  const [a, b] = [before, after].map(({ raw }) => stringOf(raw, 'operationId'));
  if (a !== b) {
    report(
      'non-breaking',
      'api-operation-id-changed',
      `Its operationId changed from "${a ?? ''}" to "${
        b ?? ''
      }"; generated clients name it differently.`,
    );
  }
  reportDocs(
    {
      fingerprints: comparer.fingerprints,
      report: (level, rule, message) => report(level, `api-${rule}`, message),
    },
    before.raw,
    after.raw,
  );
}
