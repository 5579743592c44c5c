import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { kitToolsBin } from '../tools/paths.mjs';
import { Failed, Skipped } from './outcome.mjs';

const TIMEOUT_MS = 10 * 60_000;
/** What is shown of a tool that has much to say. */
const LAST_LINES = 40;

/** The environment that kits are tried in: the checkers that were fetched, and this Node.js, come first. */
export function kitEnvironment(extra = {}) {
  return {
    ...process.env,
    // a project that is tried must not take the settings of ours for its own
    NODE_OPTIONS: '',
    NODE_ENV: '',
    ...extra,
    PATH: [
      ...(extra.PATH ? [extra.PATH] : []),
      kitToolsBin,
      dirname(process.execPath),
      process.env.PATH,
    ].join(delimiter),
  };
}

export function hasTool(name) {
  return kitEnvironment()
    .PATH.split(delimiter)
    .some(dir => {
      try {
        accessSync(join(dir, name), constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Skips the check where a tool is missing. */
export function needTools(names) {
  const missing = names.filter(name => !hasTool(name));
  if (missing.length > 0) {
    throw new Skipped(`${missing.join(', ')} is missing`);
  }
}

/**
 * Runs a tool to its end.
 *
 * @param {{ cwd?: string, env?: object, input?: string, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: number, output: string, stdout: string }>}
 */
export function runTool(command, args, options = {}) {
  const { cwd, env, input, timeoutMs = TIMEOUT_MS } = options;
  return new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd,
      env: kitEnvironment(env),
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    let output = '';
    let stdout = '';
    child.stdout.on('data', chunk => {
      output += chunk;
      stdout += chunk;
    });
    child.stderr.on('data', chunk => (output += chunk));
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    child.once('error', fail);
    child.once('close', (code, signal) => {
      if (signal) {
        output += `\nIt was ended by ${signal} after ${timeoutMs / 1000} s.`;
      }
      done({ code: code ?? 1, output, stdout });
    });
  });
}

/** Runs a tool, and fails with its last lines if it does. */
export async function mustRun(command, args, options) {
  const { code, output, stdout } = await runTool(command, args, options);
  if (code !== 0) {
    throw new Failed(
      `${[command, ...args].join(' ')} ended with ${code}`,
      output.trim().split('\n').slice(-LAST_LINES).join('\n'),
    );
  }
  return stdout;
}
