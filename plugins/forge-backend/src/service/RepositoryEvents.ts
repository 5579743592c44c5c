import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  FORGE_PUSH_TOPIC,
  FORGE_REPOSITORY_TOPIC,
  ForgePushCommit,
  ForgePushPayload,
  ForgeRepositoryPayload,
} from '@fairway/plugin-forge-common';
import { Principal } from '../auth/Principal';
import { RefUpdate, ZERO_ID } from '../git/updateRefs';
import { toEventRepository, toSender } from '../json/toEvent';
import { toApiComment, toApiIssue } from '../json/toApiIssue';
import { toApiPull } from '../json/toApiPull';
import { toApiRepository } from '../json/toApiRepository';
import { toApiUser } from '../json/toApiUser';
import { ForgeUrls } from '../model/ForgeUrls';
import { Comment, Issue, PullRequest } from '../model/Issue';
import { Repository } from '../model/Repository';
import { WebhookEvent } from '../model/Webhook';
import { WebhookQueue } from '../webhooks/WebhookQueue';
import { VisibleRepository } from './ForgeService';

/** What receivers outside are told of the rights of whoever looks. */
const NO_RIGHTS = { pull: false, push: false, admin: false };

/**
 * Tells the rest of the portal, and webhooks, what happened to repositories.
 *
 * @remarks
 *
 * Nothing here throws: what is told of is done, and stays done when telling fails.
 */
export class RepositoryEvents {
  readonly #events: EventsService;
  readonly #hooks: WebhookQueue;
  readonly #urls: ForgeUrls;
  readonly #logger: LoggerService;

  constructor(options: {
    events: EventsService;
    hooks: WebhookQueue;
    urls: ForgeUrls;
    logger: LoggerService;
  }) {
    this.#events = options.events;
    this.#hooks = options.hooks;
    this.#urls = options.urls;
    this.#logger = options.logger;
  }

  async publishRepository(
    action: ForgeRepositoryPayload['action'],
    repository: Repository,
    principal: Principal,
  ): Promise<void> {
    const payload: ForgeRepositoryPayload = {
      action,
      repository: toEventRepository(repository, this.#urls),
      sender: toSender(principal),
    };
    await this.#publish(FORGE_REPOSITORY_TOPIC, payload);
  }

  async publishPush(
    repository: Repository,
    update: RefUpdate & {
      readonly commits: readonly ForgePushCommit[];
      readonly totalCommits: number;
    },
    principal: Principal,
  ): Promise<void> {
    const { ref, before, after, commits, totalCommits } = update;
    const page = this.#urls.page(repository);
    const payload: ForgePushPayload = {
      ref,
      before,
      after,
      compare_url: `${page}/compare/${before}...${after}`,
      commits,
      total_commits: totalCommits,
      head_commit: commits[0],
      repository: toEventRepository(repository, this.#urls),
      pusher: toSender(principal),
      sender: toSender(principal),
    };
    await this.#publish(FORGE_PUSH_TOPIC, payload);
    const branch = ref.replace(/^refs\/(?:heads|tags)\//, '');
    await this.#tell('push', repository, principal, { ...payload }, { branch });
    const change = findRefChange(update);
    if (change) {
      const refType = ref.startsWith('refs/tags/') ? 'tag' : 'branch';
      await this.#tell(
        change,
        repository,
        principal,
        { ref: branch, ref_type: refType, sha: after, pusher_type: 'user' },
        { branch },
      );
    }
  }

  async publishPull(
    action: 'opened' | 'closed' | 'reopened' | 'edited' | 'synchronized',
    repository: Repository,
    request: PullRequest,
    principal: Principal,
  ): Promise<void> {
    const details = { isMergeable: false };
    const shown = toShown(repository);
    await this.#tell('pull_request', repository, principal, {
      action,
      number: request.number,
      pull_request: toApiPull(request, shown, this.#urls, details),
      commit_id: request.pull.headSha,
    });
  }

  async publishIssue(
    action: 'opened' | 'closed' | 'reopened' | 'edited',
    repository: Repository,
    issue: Issue,
    principal: Principal,
  ): Promise<void> {
    await this.#tell('issues', repository, principal, {
      action,
      number: issue.number,
      issue: toApiIssue(issue, toShown(repository), this.#urls),
    });
  }

  async publishComment(
    action: 'created' | 'edited' | 'deleted',
    repository: Repository,
    on: { readonly issue: Issue; readonly comment: Comment },
    principal: Principal,
  ): Promise<void> {
    const shown = toShown(repository);
    const isPull = on.issue.pull !== undefined;
    await this.#tell('issue_comment', repository, principal, {
      action,
      issue: toApiIssue(on.issue, shown, this.#urls),
      comment: toApiComment(on.comment, {
        repository: shown,
        issueNumber: on.issue.number,
        isPull,
        urls: this.#urls,
      }),
      is_pull: isPull,
    });
  }

  async publishStatus(
    repository: Repository,
    status: Record<string, unknown>,
    principal: Principal,
  ): Promise<void> {
    await this.#tell('status', repository, principal, status);
  }

  /** Sends a made-up push without commits to one webhook. */
  async publishTest(
    repository: Repository,
    webhookId: number,
    principal: Principal,
  ): Promise<void> {
    const body = {
      ref: `refs/heads/${repository.defaultBranch}`,
      before: ZERO_ID,
      after: ZERO_ID,
      commits: [],
      total_commits: 0,
      pusher: toSender(principal),
    };
    await this.#tell('push', repository, principal, body, { only: webhookId });
  }

  async #publish(topic: string, eventPayload: unknown): Promise<void> {
    try {
      await this.#events.publish({ topic, eventPayload });
    } catch (error) {
      this.#logger.error('Could not publish an event of the forge', {
        topic,
        cause: String(error),
      });
    }
  }

  async #tell(
    event: WebhookEvent,
    repository: Repository,
    principal: Principal,
    body: Record<string, unknown>,
    to: { readonly branch?: string; readonly only?: number } = {},
  ): Promise<void> {
    const payload = {
      ...body,
      repository: toApiRepository(toShown(repository), this.#urls),
      sender:
        principal.kind === 'anonymous'
          ? toSender(principal)
          : toApiUser(principal.account, this.#urls),
    };
    try {
      await this.#hooks.enqueue(repository.id, { event, payload, ...to });
    } catch (error) {
      this.#logger.error('Could not write down a message for webhooks', {
        event,
        cause: String(error),
      });
    }
  }
}

function findRefChange({
  before,
  after,
}: RefUpdate): 'create' | 'delete' | undefined {
  if (before === ZERO_ID) {
    return 'create';
  }
  return after === ZERO_ID ? 'delete' : undefined;
}

function toShown(repository: Repository): VisibleRepository {
  return { ...repository, rights: NO_RIGHTS };
}
