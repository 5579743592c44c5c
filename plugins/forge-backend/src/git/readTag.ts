import { GitRunner } from './GitRunner';

/**
 * Reads the messages of tags; tags without an object of their own have none.
 *
 * @param shas - Object ids of what the tags point to
 * @returns By object id
 */
export async function readTagMessages(
  git: GitRunner,
  repository: string,
  shas: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const messages = new Map<string, string>();
  const { stdout } = await git.run(['cat-file', '--batch'], {
    repository,
    input: shas.map(sha => `${sha}\n`).join(''),
  });
  let offset = 0;
  while (offset < stdout.length) {
    const lineEnd = stdout.indexOf(10, offset);
    const [sha, type, size] = stdout
      .toString('utf8', offset, lineEnd)
      .split(' ');
    const end = lineEnd + 1 + Number(size);
    if (type === 'tag') {
      const text = stdout.toString('utf8', lineEnd + 1, end);
      messages.set(sha, text.slice(text.indexOf('\n\n') + 2));
    }
    offset = end + 1;
  }
  return messages;
}
