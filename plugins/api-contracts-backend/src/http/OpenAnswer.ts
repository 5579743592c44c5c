import { Readable } from 'stream';
import {
  TryAnswerEnd,
  TryAnswerHead,
} from '@fairway/plugin-api-contracts-common';
import { TryFailedError } from '../errors';
import { Redactor } from './Redactor';

/** How a call is kept within its limits, and what is told of it. */
export type OpenAnswerOptions = {
  readonly head: TryAnswerHead;
  readonly body: Readable;
  readonly redactor: Redactor;
  readonly maxBytes: number;
  /** Aborted when the time is up. */
  readonly timeout: AbortSignal;
  /** Aborted by the caller. */
  readonly signal: AbortSignal;
  readonly startedAt: number;
  readonly firstByteMs: number;
  /** Gives back what the call holds. */
  readonly close: () => Promise<void>;
};

/**
 * An answer whose body comes in pieces, up to the limits.
 */
export class OpenAnswer {
  readonly head: TryAnswerHead;
  readonly #options: OpenAnswerOptions;
  #bytes = 0;
  #truncatedBy?: 'size' | 'time';

  constructor(options: OpenAnswerOptions) {
    this.head = options.head;
    this.#options = options;
  }

  /** Whether the body is text by what the target says. */
  get isText(): boolean {
    const type =
      this.head.headers.find(([name]) => name === 'content-type')?.[1] ?? '';
    return /^text\/|[/+](?:json|xml|yaml|x-ndjson|graphql|javascript|x-www-form-urlencoded)\b/i.test(
      type,
    );
  }

  /** Reads the body, once, and closes the connection. */
  async *read(): AsyncGenerator<Buffer> {
    const { body, redactor, maxBytes } = this.#options;
    try {
      for await (const piece of body) {
        const buffer = Buffer.from(piece);
        const room = maxBytes - this.#bytes;
        this.#bytes += Math.min(buffer.length, room);
        const clean = redactor.push(buffer.subarray(0, room));
        if (clean.length > 0) {
          yield clean;
        }
        if (buffer.length > room) {
          this.#truncatedBy = 'size';
          break;
        }
      }
    } catch (error) {
      this.#endBy(error);
    } finally {
      await this.close();
    }
    const rest = redactor.end(this.#truncatedBy !== undefined);
    if (rest.length > 0) {
      yield rest;
    }
  }

  /** Ends the connection; for an answer that is not read. */
  async close(): Promise<void> {
    await this.#options.close();
  }

  /** How it ended, after it was read. */
  toEnd(): TryAnswerEnd {
    const { firstByteMs, startedAt } = this.#options;
    return {
      isTruncated: this.#truncatedBy !== undefined,
      truncatedBy: this.#truncatedBy,
      timing: {
        firstByteMs,
        totalMs: Math.round(performance.now() - startedAt),
      },
      bytes: this.#bytes,
    };
  }

  #endBy(error: unknown): void {
    const { signal, timeout } = this.#options;
    signal.throwIfAborted();
    if (!timeout.aborted) {
      throw new TryFailedError(
        'target-broken',
        `The answer of the server broke off, or is not packed as it says, after ${
          this.#bytes
        } bytes${describeCode(error)}`,
      );
    }
    this.#truncatedBy = 'time';
  }
}

function describeCode(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? ` (${code})` : '';
}
