/**
 * A git command failed in a way that its caller did not expect.
 *
 * @remarks
 *
 * The message names the command and what git said, for the log; it is not for
 * answers to clients, since it may name paths of the server.
 */
export class GitError extends Error {
  readonly exitCode: number;
  readonly stderr: string;

  constructor(command: string, exitCode: number, stderr: string) {
    super(`git ${command} failed with exit code ${exitCode}: ${stderr.trim()}`);
    this.name = 'GitError';
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}
