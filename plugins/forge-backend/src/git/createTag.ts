import { UnprocessableError } from '../model/errors';
import { GitSignature } from './GitCommit';
import { GitError } from './GitError';
import { GitRunner } from './GitRunner';

/**
 * Writes the object of an annotated tag; no reference points to it yet.
 *
 * @returns Its object id
 */
export async function createTag(
  git: GitRunner,
  repository: string,
  tag: {
    readonly name: string;
    readonly target: string;
    readonly message: string;
    readonly tagger: GitSignature;
  },
): Promise<string> {
  const { name, target, message, tagger } = tag;
  const seconds = Math.floor(new Date(tagger.date).getTime() / 1000);
  const lines = [
    `object ${target}`,
    'type commit',
    `tag ${name}`,
    `tagger ${tagger.name} <${tagger.email}> ${seconds} +0000`,
    '',
    message.endsWith('\n') ? message : `${message}\n`,
  ];
  try {
    const { stdout } = await git.run(['mktag'], {
      repository,
      input: lines.join('\n'),
    });
    return stdout.toString('utf8').trim();
  } catch (error) {
    if (error instanceof GitError) {
      throw new UnprocessableError(`The tag "${name}" is not well formed`);
    }
    throw error;
  }
}
