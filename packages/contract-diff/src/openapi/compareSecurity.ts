import { listWords } from '../changes/words';
import { Operation, SecurityWay } from './ApiModel';
import type { OperationReport } from './compareOperation';

/** Whether who comes in the one way is let in by the other. */
function isEnough(has: SecurityWay, needs: SecurityWay): boolean {
  return [...needs].every(([scheme, scopes]) => {
    const own = has.get(scheme);
    return own !== undefined && [...scopes].every(scope => own.has(scope));
  });
}

function nameOf(way: SecurityWay): string {
  return way.size === 0
    ? 'no sign-in'
    : listWords(
        [...way].map(([scheme, scopes]) =>
          scopes.size > 0
            ? `${scheme} (${listWords([...scopes].sort())})`
            : scheme,
        ),
      );
}

/** Rules about who is let in. */
export function compareSecurity(
  before: Operation,
  after: Operation,
  report: OperationReport,
): void {
  const [old, now] = [before.security, after.security];
  const known = new Set(old.map(nameOf));
  for (const way of old) {
    if (!now.some(other => isEnough(way, other))) {
      const hasSchemes = now.some(other =>
        [...other.keys()].every(scheme => way.has(scheme)),
      );
      report(
        'breaking',
        way.size === 0
          ? 'api-security-added'
          : (hasSchemes && 'api-security-scope-added') ||
              'api-security-removed',
        `${nameOf(way)} is no longer enough; needed is ${now
          .map(nameOf)
          .join(', or ')}.`,
      );
    }
  }
  const gone = new Set(now.map(nameOf));
  const isWider = now.some(
    way => !known.has(nameOf(way)) && !old.some(other => isEnough(way, other)),
  );
  if (isWider) {
    report(
      'non-breaking',
      'api-security-eased',
      `It is enough now to come with ${now.map(nameOf).join(', or ')}.`,
    );
  } else if (
    [...known].some(name => !gone.has(name)) &&
    old.length > now.length
  ) {
    report(
      'non-breaking',
      'api-security-changed',
      `Accepted is ${now.map(nameOf).join(', or ')}.`,
    );
  }
}
