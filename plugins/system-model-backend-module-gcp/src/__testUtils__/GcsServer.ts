import { ChildProcess, spawn } from 'child_process';
import { once } from 'events';
import { AddressInfo, createServer } from 'net';
import { createInterface } from 'readline';

/**
 * fake-gcs-server, which others made to test what uses Google Cloud Storage with. It
 * keeps in memory what it has.
 */
export class GcsServer {
  readonly #bucket: string;
  readonly #program: string;
  #process?: ChildProcess;

  /**
   * @param program - Path of fake-gcs-server
   * @param bucket - That it has
   */
  constructor(program: string, bucket: string) {
    this.#program = program;
    this.#bucket = bucket;
  }

  async start(): Promise<string> {
    const host = `127.0.0.1:${await findFreePort()}`;
    const child = spawn(
      this.#program,
      [
        '-backend=memory',
        '-scheme=http',
        '-host=127.0.0.1',
        `-port=${host.split(':')[1]}`,
        `-public-host=${host}`,
      ],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#process = child;
    await waitForLine(child, 'server started');
    await fetch(`http://${host}/storage/v1/b`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name: this.#bucket }),
    });
    return `http://${host}`;
  }

  stop(): void {
    this.#process?.kill();
  }
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function waitForLine(child: ChildProcess, text: string): Promise<void> {
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stderr! })) {
    said.push(line);
    if (line.includes(text)) {
      // What it says from now on must not fill the pipe.
      child.stderr!.resume();
      return;
    }
  }
  throw new Error(`The server did not start: ${said.join('\n')}`);
}
