import { LookupAddress } from 'dns';
import { LookupFunction } from 'net';
import { Readable } from 'stream';
import { Agent, request } from 'undici';
import { toTargetError } from './toTargetError';

const MAX_HEADER_BYTES = 32 * 1024;

/** A call whose every part was checked. */
export type TargetCall = {
  readonly url: URL;
  readonly addresses: readonly LookupAddress[];
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  readonly signal: AbortSignal;
};

/** An answer whose body is still on its way. */
export type TargetAnswer = {
  readonly status: number;
  readonly statusText: string;
  /** Names and values in turn. */
  readonly rawHeaders: ReadonlyArray<Buffer | string>;
  readonly body: Readable;
  /** Ends the connection; needed in any case. */
  close(): Promise<void>;
};

/**
 * Makes one call, over a connection of its own to the addresses given.
 *
 * @remarks
 *
 * No redirect is followed, no proxy of the environment is used, and nothing is unpacked.
 */
export async function callTarget(call: TargetCall): Promise<TargetAnswer> {
  const agent = new Agent({
    connections: 1,
    pipelining: 1,
    allowH2: false,
    maxHeaderSize: MAX_HEADER_BYTES,
    // The signal of the call is the one clock.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { lookup: pinLookup(call.addresses), timeout: 0 },
  });
  const close = () => agent.destroy();
  try {
    const answer = await request(call.url, {
      dispatcher: agent,
      method: call.method,
      headers: call.headers,
      body: call.body,
      signal: call.signal,
      responseHeaders: 'raw',
    });
    return {
      status: answer.statusCode,
      statusText: answer.statusText ?? '',
      rawHeaders: answer.headers as unknown as Array<Buffer | string>,
      body: answer.body,
      close,
    };
  } catch (error) {
    await close();
    call.signal.throwIfAborted();
    throw toTargetError(error);
  }
}

/** Answers every question with the addresses that were checked. */
function pinLookup(addresses: readonly LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    if (options.all) {
      callback(null, [...addresses]);
    } else {
      callback(null, addresses[0].address, addresses[0].family);
    }
  };
}
