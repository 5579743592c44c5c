import { Readable, Writable } from 'stream';
import { InputError } from '@backstage/errors';
import { Request, Response } from 'express';
import { ReceiveCommandReader } from '../git/transport/ReceiveCommandReader';
import { ReportStatusReader } from '../git/transport/ReportStatusReader';
import { GitProcess } from '../git/GitRunner';
import { startService } from '../git/transport/startService';
import { TooLargeError } from '../model/errors';
import { WritableRepository } from '../service/ForgeService';
import { getKnownPrincipal } from './principal';
import { RouterContext } from './RouterContext';

/**
 * Takes a push in and tells what came of it.
 *
 * @remarks
 *
 * Git holds back what it receives until all of it was checked, and changes the
 * references last; whatever happens before leaves the repository as it was. So
 * when a client goes away while it sends, git is left without the rest. After
 * the last byte the push goes through whether or not the client waits for the
 * answer.
 */
export async function receivePack(
  context: RouterContext,
  push: {
    readonly repository: WritableRepository;
    readonly body: Readable;
    readonly request: Request;
    readonly response: Response;
  },
): Promise<void> {
  const { git, options, pushes } = context;
  const { repository, body, request, response } = push;
  const principal = getKnownPrincipal(response);
  const { pushBytes } = options.limits;
  const process = await startService(git, repository.directory, {
    service: 'git-receive-pack',
    isAdvertisement: false,
    protocol: request.get('git-protocol'),
    maxInput: pushBytes,
  });
  const commands = new ReceiveCommandReader();
  try {
    const [accepted] = await Promise.all([
      answer(process, response, commands),
      feed(process, body, { commands, maxBytes: pushBytes }),
    ]);
    const { exitCode } = await process.ended;
    await pushes.handle(
      repository,
      commands.commands.filter(command => accepted.has(command.ref)),
      principal,
    );
    if (exitCode !== 0 && !response.headersSent) {
      throw new InputError('Git did not understand the request');
    }
    response.end();
  } catch (error) {
    if (!request.destroyed || request.complete) {
      throw toInputError(error);
    }
    context.logger.debug('A client went away in the middle of a push');
  } finally {
    process.abandon();
  }
}

/** A body that is not compressed as it says is the client's fault. */
function toInputError(error: unknown): unknown {
  return String((error as NodeJS.ErrnoException).code).startsWith('Z_')
    ? new InputError('The body is not compressed as its header says')
    : error;
}

/** Passes on what git says and listens in on what it accepts. */
async function answer(
  process: GitProcess,
  response: Response,
  commands: ReceiveCommandReader,
): Promise<ReadonlySet<string>> {
  let report: ReportStatusReader | undefined;
  for await (const chunk of process.stdout) {
    // Git says nothing before it has read the commands, so by now it is known how it says it.
    report ??= new ReportStatusReader(commands.usesSideBand);
    report.push(chunk);
    if (!response.destroyed) {
      response.write(chunk);
    }
  }
  return report?.accepted ?? new Set();
}

/** Sends the body to git and listens in on what it asks for. */
async function feed(
  process: GitProcess,
  body: Readable,
  options: {
    readonly commands: ReceiveCommandReader;
    readonly maxBytes: number;
  },
): Promise<void> {
  const { commands, maxBytes } = options;
  let length = 0;
  // Kept open on a throw: the refusal is to reach the client.
  for await (const chunk of body.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > maxBytes) {
      throw new TooLargeError(
        `The push has more than the ${maxBytes} bytes that are allowed`,
      );
    }
    commands.push(chunk);
    // Git may have given up; the body is read to its end all the same, for clients listen only then.
    if (!process.stdin.destroyed && !process.stdin.write(chunk)) {
      await drain(process.stdin);
    }
  }
  process.stdin.end();
}

async function drain(stream: Writable): Promise<void> {
  await new Promise<void>(resolve => {
    const done = () => {
      stream.off('drain', done).off('close', done);
      resolve();
    };
    stream.on('drain', done).on('close', done);
  });
}
