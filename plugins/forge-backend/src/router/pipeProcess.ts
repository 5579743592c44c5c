import { InputError } from '@backstage/errors';
import { Response } from 'express';
import { GitProcess } from '../git/GitRunner';

/**
 * Sends what a process prints, as fast as the client takes it.
 *
 * @remarks
 *
 * A client that goes away ends the process. A process that fails without a word
 * did not understand the request. One that fails half-way ends the connection, so
 * that the client does not take half an answer for a whole one; `tellsFaults`
 * says that the output itself tells of a failure, as git's protocol does.
 */
export async function pipeProcess(
  process: GitProcess,
  response: Response,
  options: { readonly tellsFaults?: boolean } = {},
): Promise<void> {
  response.on('close', () => process.kill());
  process.stdout.pipe(response, { end: false });
  const { exitCode } = await process.ended;
  if (exitCode === 0 || (options.tellsFaults && response.headersSent)) {
    response.end();
  } else if (response.headersSent || response.destroyed) {
    response.destroy();
  } else {
    throw new InputError('Git did not understand the request');
  }
}

/**
 * Sends what a process prints as plain text.
 */
export async function sendText(
  process: GitProcess,
  response: Response,
): Promise<void> {
  process.stdin.end();
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  await pipeProcess(process, response);
}
