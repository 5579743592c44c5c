import { spawn } from 'node:child_process';

/**
 * Runs a program to its end.
 *
 * @param {{ quiet?: boolean } & import('node:child_process').SpawnOptions} options - quiet: keep the output instead of showing it
 * @returns {Promise<{ code: number, output: string }>}
 */
export function exec(command, args, { quiet = false, ...options } = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      ...options,
    });
    let output = '';
    child.stdout?.on('data', chunk => (output += chunk));
    child.stderr?.on('data', chunk => (output += chunk));
    child.once('error', fail);
    child.once('close', code => done({ code: code ?? 1, output }));
  });
}
