import { Webhook } from '../model/Webhook';

/**
 * A webhook as Gitea's API shows it. The secret is never shown again.
 */
export function toApiHook(webhook: Webhook) {
  return {
    id: webhook.id,
    type: 'gitea',
    branch_filter: webhook.branchFilter,
    config: { content_type: webhook.contentType, url: webhook.url },
    events: webhook.events,
    authorization_header: '',
    active: webhook.isActive,
    updated_at: webhook.updatedAt.toISOString(),
    created_at: webhook.createdAt.toISOString(),
  };
}
