import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { kitEnvironment } from './runTool.mjs';

/**
 * Starts a program that goes on running.
 *
 * @returns {{ stdout: () => string, stderr: () => string, running: () => boolean, end: (signal: string, ms: number) => Promise<number | string> }} -
 * end: sends a signal and waits for the end, of which it gives the exit code, or the signal that it took
 */
export function startProcess([command, ...args], { cwd, env }) {
  const child = spawn(command, args, {
    cwd,
    env: kitEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', chunk => (stdout += chunk));
  child.stderr.on('data', chunk => (stderr += chunk));
  const closed = once(child, 'close').catch(error => {
    stderr += error.message;
    return [1];
  });
  let isRunning = true;
  closed.then(() => (isRunning = false));
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    running: () => isRunning,
    async end(signal, ms) {
      child.kill(signal);
      const timer = setTimeout(() => child.kill('SIGKILL'), ms);
      const [code, by] = await closed;
      clearTimeout(timer);
      return code ?? by;
    },
  };
}
