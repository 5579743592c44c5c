export type CommitMessage = {
  /** First line. */
  readonly subject: string;
  /** The rest, without the empty line between; empty when there is none. */
  readonly body: string;
};

/** Splits a commit message as git does. */
export function splitCommitMessage(message: string): CommitMessage {
  const [subject, ...rest] = message.trim().split(/\r?\n/);
  return { subject: subject.trim(), body: rest.join('\n').trim() };
}
