import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import {
  FORGE_PUSH_TOPIC,
  FORGE_REPOSITORY_TOPIC,
  ForgeEventRepository,
  ForgePushCommit,
  ForgePushPayload,
  ForgeRepositoryPayload,
  ForgeUser,
} from '@fairway/plugin-forge-common';
import { Principal } from '../auth/Principal';
import { RefUpdate } from '../git/updateRefs';
import { Account } from '../model/Account';
import { ForgeUrls } from '../model/ForgeUrls';
import { Repository } from '../model/Repository';

const NOBODY: ForgeUser = {
  id: 0,
  login: 'anonymous',
  full_name: '',
  email: '',
};

/**
 * Tells the rest of the portal what happened to repositories.
 */
export class RepositoryEvents {
  readonly #events: EventsService;
  readonly #urls: ForgeUrls;
  readonly #logger: LoggerService;

  constructor(options: {
    events: EventsService;
    urls: ForgeUrls;
    logger: LoggerService;
  }) {
    this.#events = options.events;
    this.#urls = options.urls;
    this.#logger = options.logger;
  }

  async publishRepository(
    action: ForgeRepositoryPayload['action'],
    repository: Repository,
    principal: Principal,
  ): Promise<ForgeRepositoryPayload> {
    const payload: ForgeRepositoryPayload = {
      action,
      repository: this.#toEventRepository(repository),
      sender: toSender(principal),
    };
    await this.#publish(FORGE_REPOSITORY_TOPIC, payload);
    return payload;
  }

  async publishPush(
    repository: Repository,
    update: RefUpdate & {
      readonly commits: readonly ForgePushCommit[];
      readonly totalCommits: number;
    },
    principal: Principal,
  ): Promise<ForgePushPayload> {
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
      repository: this.#toEventRepository(repository),
      pusher: toSender(principal),
      sender: toSender(principal),
    };
    await this.#publish(FORGE_PUSH_TOPIC, payload);
    return payload;
  }

  async #publish(topic: string, eventPayload: unknown): Promise<void> {
    try {
      await this.#events.publish({ topic, eventPayload });
    } catch (error) {
      // The change is done and stays done; listeners also look for changes by themselves, only later.
      this.#logger.error('Could not publish an event of the forge', {
        topic,
        cause: String(error),
      });
    }
  }

  #toEventRepository(repository: Repository): ForgeEventRepository {
    return {
      id: repository.id,
      name: repository.name,
      full_name: `${repository.owner.login}/${repository.name}`,
      owner: toForgeUser(repository.owner),
      html_url: this.#urls.page(repository),
      clone_url: this.#urls.clone(repository),
      default_branch: repository.defaultBranch,
    };
  }
}

function toSender(principal: Principal): ForgeUser {
  return principal.kind === 'anonymous'
    ? NOBODY
    : toForgeUser(principal.account);
}

function toForgeUser(account: Account): ForgeUser {
  return {
    id: account.id,
    login: account.login,
    full_name: account.fullName,
    email: account.email,
  };
}
