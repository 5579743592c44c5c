import {
  createServer,
  IncomingMessage,
  Server,
  ServerResponse,
} from 'node:http';
import { AddressInfo } from 'node:net';
import { join, posix } from 'node:path';
import { readRegularFile } from '../../files/readTextFile';
import { UsageError } from '../Command';
import { addFrame, FRAME_PATHS, FRAME_SCRIPT, FRAME_STYLE } from './frame';
import { PreviewState, toMessage } from './Preview';

const ADDRESS = '127.0.0.1';
const MAX_BYTES = 256 * 1024 * 1024;
const KEEP_ALIVE_MS = 20_000;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
};

type Answer = {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
};

function text(
  status: number,
  body: string,
  headers?: Answer['headers'],
): Answer {
  return { status, type: 'text/plain; charset=utf-8', body, headers };
}

/** The path that a request asks for, without what is encoded in it. */
function readPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#][^]*$/, ''));
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Shows a site to the browsers of this machine.
 *
 * @remarks
 *
 * Only files that the build wrote are served, found by their names in its list,
 * so no path leads anywhere else. Requests under another name than that of this
 * machine are refused: a page elsewhere could have its own name lead here.
 */
export class PreviewServer {
  readonly #siteDir: string;
  readonly #server: Server;
  readonly #listeners = new Set<ServerResponse>();
  #state: PreviewState;

  constructor(siteDir: string, state: PreviewState) {
    this.#siteDir = siteDir;
    this.#state = state;
    this.#server = createServer((request, response) => {
      this.#handle(request, response).catch(error => {
        response.destroy(error);
      });
    });
  }

  /**
   * Begins to listen.
   *
   * @param port - `0` for any that is free
   * @returns The address of the site
   * @throws UsageError if the port cannot be used
   */
  async listen(port: number): Promise<string> {
    await new Promise<void>((done, fail) => {
      this.#server.once('error', fail);
      this.#server.listen({ port, host: ADDRESS, exclusive: true }, done);
    }).catch(({ code }) => {
      throw new UsageError(
        `Port ${port} cannot be used (${code}). Choose another one with --port N.`,
      );
    });
    return `http://${ADDRESS}:${this.#port}/`;
  }

  /** Shows another build. */
  show(state: PreviewState): void {
    this.#state = state;
    this.#listeners.forEach(listener => this.#tell(listener));
  }

  async close(): Promise<void> {
    this.#listeners.forEach(listener => listener.end());
    await new Promise(done => {
      this.#server.close(done);
      this.#server.closeAllConnections();
    });
  }

  get #port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  #isOwnHost(host: string | undefined): boolean {
    const names = [ADDRESS, 'localhost'].map(name => `${name}:${this.#port}`);
    return host !== undefined && names.includes(host.toLowerCase());
  }

  async #handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { method, url = '', headers } = request;
    if (!this.#isOwnHost(headers.host)) {
      this.#send(
        response,
        text(403, `This is only for http://${ADDRESS}:${this.#port}/.\n`),
      );
      return;
    }
    if (method !== 'GET' && method !== 'HEAD') {
      this.#send(response, text(405, 'Only GET.\n', { allow: 'GET, HEAD' }));
      return;
    }
    const path = readPath(url);
    if (path === FRAME_PATHS.events) {
      this.#listen(response);
      return;
    }
    const answer =
      path === undefined
        ? text(400, 'This is not a path.\n')
        : await this.#find(path, headers.host!);
    this.#send(response, answer, method === 'HEAD');
  }

  async #find(path: string, host: string): Promise<Answer> {
    if (path === FRAME_PATHS.style) {
      return { status: 200, type: TYPES['.css'], body: FRAME_STYLE };
    }
    if (path === FRAME_PATHS.script) {
      return { status: 200, type: 'text/javascript', body: FRAME_SCRIPT };
    }
    const { files } = this.#state;
    const name = path.slice(1);
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    if (!files.has(file)) {
      return files.has(`${name}/index.html`)
        ? text(302, '', { location: `/${encodePath(name)}/` })
        : text(404, 'There is no such page.\n');
    }
    const content = await readRegularFile(join(this.#siteDir, file), MAX_BYTES);
    if (!content) {
      return text(404, 'There is no such page.\n');
    }
    const type =
      TYPES[posix.extname(file).toLowerCase()] ?? 'application/octet-stream';
    if (type !== TYPES['.html']) {
      return { status: 200, type, body: content };
    }
    return {
      status: 200,
      type,
      body: addFrame(content.toString(), this.#state),
      headers: {
        'content-security-policy': [
          "default-src 'self'",
          "img-src 'self' data: https: http:",
          "media-src 'self' https: http:",
          "style-src 'self' 'unsafe-inline'",
          // The documentation may hold scripts; they stay files.
          `script-src http://${host}${FRAME_PATHS.script}`,
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ].join('; '),
      },
    };
  }

  #send(
    response: ServerResponse,
    { status, type, body, headers }: Answer,
    isHead = false,
  ): void {
    response.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      ...headers,
    });
    response.end(isHead ? undefined : body);
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
    });
    const keepAlive = setInterval(
      () => response.write(': \n\n'),
      KEEP_ALIVE_MS,
    );
    response.on('close', () => {
      clearInterval(keepAlive);
      this.#listeners.delete(response);
    });
    this.#listeners.add(response);
    this.#tell(response);
  }

  #tell(listener: ServerResponse): void {
    listener.write(`data: ${JSON.stringify(toMessage(this.#state))}\n\n`);
  }
}
