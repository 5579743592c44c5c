import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

const POLL_MS = 50;

/** A service that runs on this machine. */
export type KitService = { readonly url: string; stop(): Promise<void> };

/** Starts a service that was made from the kit for Node.js, as whoever works on it does. */
export async function startKitService(
  directory: string,
  port: number,
): Promise<KitService> {
  execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], {
    cwd: directory,
    stdio: 'pipe',
  });
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: directory,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  const isReady = () =>
    fetch(`${url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) {
      throw new Error(`The service in ${directory} ended before it was ready`);
    }
    await new Promise(done => setTimeout(done, POLL_MS));
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
