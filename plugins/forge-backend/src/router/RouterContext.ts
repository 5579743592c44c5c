import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { Request, Response } from 'express';
import { Authenticator } from '../auth/Authenticator';
import { ForgeOptions } from '../config';
import { AccountStore } from '../database/AccountStore';
import { IssueStore } from '../database/IssueStore';
import { WebhookStore } from '../database/WebhookStore';
import { GitRunner } from '../git/GitRunner';
import { ForgeUrls } from '../model/ForgeUrls';
import { ContentReader } from '../service/ContentReader';
import { ContentWriter } from '../service/ContentWriter';
import {
  ForgeService,
  ReadableRepository,
  WritableRepository,
} from '../service/ForgeService';
import { IssueService } from '../service/IssueService';
import { MergeService } from '../service/MergeService';
import { PullRequestService } from '../service/PullRequestService';
import { PushHandler } from '../service/PushHandler';
import { RefService } from '../service/RefService';
import { RepositoryEvents } from '../service/RepositoryEvents';
import { RevisionReader } from '../service/RevisionReader';
import { StatusService } from '../service/StatusService';
import { TokenService } from '../service/TokenService';
import { WebhookQueue } from '../webhooks/WebhookQueue';
import { getPrincipal } from './principal';

/**
 * What the routers work with.
 */
export type RouterContext = {
  readonly options: ForgeOptions;
  readonly logger: LoggerService;
  readonly urls: ForgeUrls;
  readonly authenticator: Authenticator;
  readonly accounts: AccountStore;
  readonly git: GitRunner;
  readonly forge: ForgeService;
  readonly tokens: TokenService;
  readonly revisions: RevisionReader;
  readonly contents: ContentReader;
  readonly writer: ContentWriter;
  readonly pushes: PushHandler;
  readonly refs: RefService;
  readonly pulls: PullRequestService;
  readonly merges: MergeService;
  readonly issues: IssueService;
  readonly issueStore: IssueStore;
  readonly statuses: StatusService;
  readonly hooks: WebhookStore;
  readonly hookQueue: WebhookQueue;
  readonly events: RepositoryEvents;
  readonly auditor: AuditorService;
};

/**
 * Opens the repository that the path of a request names, for reading.
 */
export function openForReading(
  { forge }: RouterContext,
  request: Request,
  response: Response,
): Promise<ReadableRepository> {
  const { owner, repo } = request.params;
  return forge.openForReading(
    { owner, name: repo },
    { principal: getPrincipal(response) },
  );
}

/**
 * Opens the repository that the path of a request names, for writing.
 */
export function openForWriting(
  { forge }: RouterContext,
  request: Request,
  response: Response,
): Promise<WritableRepository> {
  const { owner, repo } = request.params;
  return forge.openForWriting(
    { owner, name: repo },
    { principal: getPrincipal(response) },
  );
}
