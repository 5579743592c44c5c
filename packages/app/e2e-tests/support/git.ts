import { execFileSync } from 'node:child_process';
import { readPortal, readSecret } from './portal';

/** Runs the real git client against the forge, signed in with the forge's own token. */
export function git(cwd: string, ...args: string[]): string {
  return execFileSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, GIT_TERMINAL_PROMPT: '0' },
    },
  );
}

/** Address to clone from and push to, with credentials. */
export function remoteOf(repository: string): string {
  const { port } = readPortal();
  return `http://tester:${readSecret(
    'FORGE_TOKEN',
  )}@localhost:${port}/api/forge/${repository}.git`;
}
