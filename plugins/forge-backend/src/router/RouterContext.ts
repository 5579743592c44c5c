import { LoggerService } from '@backstage/backend-plugin-api';
import { Request, Response } from 'express';
import { AccountDirectory } from '../auth/AccountDirectory';
import { Authenticator } from '../auth/Authenticator';
import { ForgeOptions } from '../config';
import { AccountStore } from '../database/AccountStore';
import { TokenStore } from '../database/TokenStore';
import { GitRunner } from '../git/GitRunner';
import { ForgeUrls } from '../model/ForgeUrls';
import { ContentReader } from '../service/ContentReader';
import { ContentWriter } from '../service/ContentWriter';
import {
  ForgeService,
  ReadableRepository,
  WritableRepository,
} from '../service/ForgeService';
import { PushHandler } from '../service/PushHandler';
import { RevisionReader } from '../service/RevisionReader';
import { TokenService } from '../service/TokenService';
import { getPrincipal } from './principal';

/**
 * What the routers work with.
 */
export type RouterContext = {
  readonly options: ForgeOptions;
  readonly logger: LoggerService;
  readonly urls: ForgeUrls;
  readonly authenticator: Authenticator;
  readonly directory: AccountDirectory;
  readonly accounts: AccountStore;
  readonly tokenStore: TokenStore;
  readonly git: GitRunner;
  readonly forge: ForgeService;
  readonly tokens: TokenService;
  readonly revisions: RevisionReader;
  readonly contents: ContentReader;
  readonly writer: ContentWriter;
  readonly pushes: PushHandler;
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
