import { AuditorServiceEventSeverityLevel } from '@backstage/backend-plugin-api';

/**
 * How a request is named in the audit log.
 */
export type AuditEvent = {
  readonly eventId: string;
  readonly severityLevel: AuditorServiceEventSeverityLevel;
};

const RULES: ReadonlyArray<
  readonly [RegExp, string, AuditorServiceEventSeverityLevel]
> = [
  [/^(?:POST|DELETE) \/users\/[^/]+\/tokens/, 'token-manage', 'medium'],
  [/^POST \/orgs$/, 'organization-create', 'medium'],
  [/^POST \/(?:user|orgs?\/[^/]+)\/repos$/, 'repository-create', 'low'],
  [/^DELETE \/repos\/[^/]+\/[^/]+$/, 'repository-delete', 'medium'],
  [/^PATCH \/repos\/[^/]+\/[^/]+$/, 'repository-edit', 'low'],
  [/^\w+ \/repos\/[^/]+\/[^/]+\/hooks/, 'webhook-manage', 'medium'],
  [/^POST \/[^/]+\/[^/]+\.git\/git-receive-pack$/, 'push', 'low'],
  [/^POST .*\/pulls\/\d+\/merge$/, 'pull-request-merge', 'low'],
  [/^\w+ .*\/contents/, 'content-change', 'low'],
  [/^\w+ .*\/(?:branches|tags)/, 'ref-change', 'low'],
  [/^\w+ .*\/(?:issues|pulls)/, 'discussion', 'low'],
  [/^\w+ /, 'change', 'low'],
];

/**
 * Decides how a request is named in the audit log.
 *
 * @param path - Below the API, or below the forge for git itself
 * @returns `undefined` for requests that change nothing
 */
export function toAuditEvent(
  method: string,
  path: string,
): AuditEvent | undefined {
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) {
    return undefined;
  }
  const rule = RULES.find(([pattern]) => pattern.test(`${method} ${path}`));
  return rule && { eventId: rule[1], severityLevel: rule[2] };
}
