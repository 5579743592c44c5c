import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Dispatcher, request } from 'undici';
import { BodyTooLongError } from './BodyTooLongError';

/** A request whose every part was checked. */
export type HostRequest = {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
};

export type HostAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  /** As they came, packed or not. */
  readonly bytes: number;
};

/** Sends a request, once. */
export type SendRequest = (request: HostRequest) => Promise<HostAnswer>;

/**
 * Makes what sends requests over connections of a dispatcher. It follows no
 * redirects, and throws if the body is cut off or too long.
 */
export function createSendRequest(dispatcher: Dispatcher): SendRequest {
  return async ({ url, maxBytes, ...sent }) => {
    const answer = await request(url, {
      ...sent,
      dispatcher,
      headers: { 'accept-encoding': 'gzip', ...sent.headers },
      // The signal is the one clock.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
    const headers = toHeaders(answer.headers);
    const { body, bytes } = await readBody(answer.body, headers, maxBytes);
    return { status: answer.statusCode, headers, body, bytes };
  };
}

async function readBody(
  stream: Readable,
  headers: Headers,
  maxBytes: number,
): Promise<{ body: Buffer; bytes: number }> {
  const isPacked = /^(x-)?gzip$/i.test(headers.get('content-encoding') ?? '');
  const counter = { bytes: 0 };
  const pieces: Buffer[] = [];
  const collect = async (source: AsyncIterable<Buffer>) => {
    let length = 0;
    for await (const piece of source) {
      length += piece.length;
      if (length > maxBytes) {
        throw new BodyTooLongError(maxBytes);
      }
      pieces.push(piece);
    }
  };
  const count = async function* count(source: AsyncIterable<Buffer>) {
    for await (const piece of source) {
      counter.bytes += piece.length;
      yield piece;
    }
  };
  await (isPacked
    ? pipeline(stream, count, createGunzip(), collect)
    : pipeline(stream, count, collect));
  return { body: Buffer.concat(pieces), bytes: counter.bytes };
}

function toHeaders(raw: Record<string, string | string[] | undefined>) {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of [value ?? []].flat()) {
      headers.append(name, one);
    }
  }
  return headers;
}
