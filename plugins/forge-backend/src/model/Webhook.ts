/**
 * Events that a webhook can ask for.
 */
export const WEBHOOK_EVENTS = [
  'push',
  'create',
  'delete',
  'repository',
  'pull_request',
  'issues',
  'issue_comment',
  'status',
] as const;

/**
 * One of {@link WEBHOOK_EVENTS}.
 */
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/**
 * A request to be told of what happens to a repository.
 */
export type Webhook = {
  readonly id: number;
  readonly repositoryId: number;
  readonly url: string;
  readonly contentType: 'json' | 'form';
  /** Key of the signature; empty for none. */
  readonly secret: string;
  readonly events: readonly WebhookEvent[];
  /** Glob of branches whose pushes are told of. */
  readonly branchFilter: string;
  readonly isActive: boolean;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};

/**
 * One message to one webhook.
 */
export type Delivery = {
  readonly id: number;
  readonly uuid: string;
  readonly webhookId: number;
  readonly event: WebhookEvent;
  /** The body as JSON. */
  readonly payload: string;
  readonly state: 'pending' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly responseStatus?: number;
  readonly error?: string;
  readonly createdAt: Date;
};

/**
 * Tells whether a webhook wants to hear of something on a branch.
 *
 * @remarks
 *
 * The filter knows `*`, and `{a,b}` for alternatives, as those of Gitea that are
 * in use do.
 */
export function matchesBranch(filter: string, branch: string): boolean {
  if (filter === '' || filter === '*') {
    return true;
  }
  const pattern = filter
    .replace(/[.+^$()|[\]\\?]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\{/g, '(?:')
    .replace(/\}/g, ')')
    .replace(/,/g, '|');
  try {
    return new RegExp(`^(?:${pattern})$`).test(branch);
  } catch {
    // An unbalanced brace; such a filter matches nothing.
    return false;
  }
}
