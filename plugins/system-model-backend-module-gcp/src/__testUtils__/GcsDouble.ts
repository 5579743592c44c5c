import { once } from 'events';
import { createServer, IncomingMessage, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import { buffer } from 'stream/consumers';
import { CRC32C } from '@google-cloud/storage';
import { Discovery } from './Discovery';

type Stored = {
  readonly bytes: Buffer;
  readonly generation: number;
  readonly contentType: string;
  readonly metadata: Record<string, string>;
};

const OBJECTS = /^\/(?:upload\/)?storage\/v1\/b\/([^/]+)\/o(?:\/([^/]+))?$/;

/**
 * A server that knows as much of Google Cloud Storage as buckets need. What it is
 * asked, and what it answers, is held against the published description of the API.
 */
export class GcsDouble {
  readonly #objects = new Map<string, Stored>();
  readonly #discovery = new Discovery();
  readonly #server = createServer((request, response) =>
    this.#answer(request, response).catch(error => {
      response.writeHead(400).end(String(error));
    }),
  );
  #generation = 0;

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, searchParams } = new URL(request.url!, 'http://x');
    const [, bucket, name] = OBJECTS.exec(pathname) ?? [];
    const key = name === undefined ? undefined : decodeURIComponent(name);
    if (bucket === undefined) {
      throw new Error(`There is no path ${pathname}`);
    }
    if (request.method === 'POST') {
      this.#discovery.assertRequest('insert', searchParams);
      await this.#insert(bucket, searchParams, request, response);
    } else if (key === undefined) {
      this.#discovery.assertRequest('list', searchParams);
      this.#list(bucket, searchParams, response);
    } else if (request.method === 'DELETE') {
      this.#discovery.assertRequest('delete', searchParams);
      response.writeHead(this.#objects.delete(key) ? 204 : 404).end();
    } else {
      this.#discovery.assertRequest('get', searchParams);
      this.#get(bucket, key, searchParams, response);
    }
  }

  #list(bucket: string, query: URLSearchParams, response: ServerResponse) {
    const keys = [...this.#objects.keys()]
      .filter(key => key.startsWith(query.get('prefix') ?? ''))
      .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const start = Number(query.get('pageToken') ?? 0);
    const end = start + Number(query.get('maxResults') ?? 1_000);
    const list = {
      kind: 'storage#objects',
      items: keys.slice(start, end).map(key => this.#toResource(bucket, key)),
      ...(end < keys.length && { nextPageToken: String(end) }),
    };
    this.#discovery.assertResource('Objects', list);
    send(response, 200, list);
  }

  #get(
    bucket: string,
    key: string,
    query: URLSearchParams,
    response: ServerResponse,
  ) {
    const stored = this.#objects.get(key);
    const generation = query.get('generation');
    if (!stored || (generation && Number(generation) !== stored.generation)) {
      send(response, 404, { error: { code: 404, message: 'No such object' } });
    } else if (query.get('alt') === 'media') {
      response
        .writeHead(200, {
          'Content-Type': stored.contentType,
          'Content-Length': stored.bytes.length,
          'X-Goog-Hash': `crc32c=${toChecksum(stored.bytes)}`,
        })
        .end(stored.bytes);
    } else {
      send(response, 200, this.#toResource(bucket, key));
    }
  }

  async #insert(
    bucket: string,
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
  ) {
    const { media, resource } = parseRelated(
      await buffer(request),
      request.headers['content-type'] ?? '',
    );
    this.#discovery.assertResource('Object', resource);
    const key = query.get('name') ?? resource.name!;
    const wanted = query.get('ifGenerationMatch');
    const there = this.#objects.get(key)?.generation ?? 0;
    if (wanted !== null && Number(wanted) !== there) {
      send(response, 412, { error: { code: 412, message: 'Precondition' } });
      return;
    }
    this.#generation++;
    this.#objects.set(key, {
      bytes: media,
      generation: this.#generation,
      contentType: resource.contentType ?? 'application/octet-stream',
      metadata: resource.metadata ?? {},
    });
    send(response, 200, this.#toResource(bucket, key));
  }

  #toResource(bucket: string, name: string) {
    const { bytes, contentType, generation, metadata } =
      this.#objects.get(name)!;
    const resource = {
      kind: 'storage#object',
      id: `${bucket}/${name}/${generation}`,
      bucket,
      name,
      generation: String(generation),
      metageneration: '1',
      contentType,
      size: String(bytes.length),
      crc32c: toChecksum(bytes),
      etag: `etag-${generation}`,
      metadata,
    };
    this.#discovery.assertResource('Object', resource);
    return resource;
  }
}

function toChecksum(bytes: Buffer): string {
  const checksum = new CRC32C();
  checksum.update(bytes);
  return checksum.toString();
}

function send(response: ServerResponse, status: number, body: unknown) {
  response
    .writeHead(status, { 'Content-Type': 'application/json' })
    .end(JSON.stringify(body));
}

/** Reads a body of type `multipart/related` (RFC 2387): what is said of an object, and the object. */
function parseRelated(body: Buffer, contentType: string) {
  const [, boundary] = /boundary="?([^";]+)"?/.exec(contentType) ?? [];
  const text = body.toString('latin1');
  const parts = text
    .split(`--${boundary}`)
    .slice(1, 3)
    .map(part => {
      const start = part.indexOf('\r\n\r\n') + 4;
      return Buffer.from(part.slice(start, -2), 'latin1');
    });
  const resource = JSON.parse(parts[0].toString('utf8')) as {
    name?: string;
    contentType?: string;
    metadata?: Record<string, string>;
  };
  return { resource, media: parts[1] };
}
