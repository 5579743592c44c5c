import {
  type DescMethod,
  fromBinary,
  type JsonValue,
  type Registry,
  toJson,
} from '@bufbuild/protobuf';
import type {
  TryAnswerEnd,
  TryAnswerHead,
  TryEvent,
} from '@fairway/plugin-api-contracts-common';
import { type Answer, type AnswerReader, toBytes } from '../tryIt/AnswerReader';
import { type Frame, FrameReader } from './frames';
import {
  type GrpcStatus,
  parseTrailers,
  readConnectError,
  readTrailers,
} from './grpcStatus';

/** An answer of a gRPC service. */
export interface GrpcAnswer extends Answer {
  /** The messages that came, as JSON. */
  readonly messages: readonly string[];
  readonly status?: GrpcStatus;
  /** The body, if the server does not speak the protocol it was spoken to in. */
  readonly foreign?: string;
  /** Why a message could not be read. */
  readonly problem?: string;
}

type Mode = 'grpc-web' | 'connect-stream' | 'connect' | 'foreign';

const COMPRESSED = 1;
const CONNECT_END = 2;
const GRPC_TRAILERS = 0x80;

const toMode = (type: string): Mode => {
  if (/^application\/grpc-web(?:\+proto)?(?:;|$)/.test(type)) return 'grpc-web';
  if (/^application\/connect\+json\b/.test(type)) return 'connect-stream';
  return /^application\/json\b/.test(type) ? 'connect' : 'foreign';
};

const pretty = (value: unknown) => JSON.stringify(value, null, 2);

/** Reads the answer of a method, in gRPC-Web or in Connect, message by message. */
export class GrpcReader implements AnswerReader<GrpcAnswer> {
  readonly #method: DescMethod;
  readonly #registry: Registry;
  readonly #frames = new FrameReader();
  readonly #decoder = new TextDecoder();
  #messages: readonly string[] = [];
  #mode: Mode = 'foreign';
  #head?: TryAnswerHead;
  #end?: TryAnswerEnd;
  #status?: GrpcStatus;
  #problem?: string;
  #text = '';
  #bytes = 0;

  constructor(method: DescMethod, registry: Registry) {
    this.#method = method;
    this.#registry = registry;
  }

  push(event: TryEvent): void {
    if (event.type === 'head') {
      this.#head = event;
      const type = event.headers.find(([name]) => name === 'content-type');
      this.#mode = toMode(type?.[1] ?? '');
      this.#status = readTrailers(event.headers);
    } else if (event.type === 'chunk') {
      this.#take(toBytes(event));
    } else if (event.type === 'end') {
      this.#end = event;
      if (this.#mode === 'connect') this.#readWhole();
    }
  }

  read(): GrpcAnswer | undefined {
    const isForeign = this.#mode === 'foreign' && this.#text !== '';
    return (
      this.#head && {
        head: this.#head,
        end: this.#end,
        bytes: this.#bytes,
        messages: this.#messages,
        status: this.#status,
        problem: this.#problem,
        foreign: isForeign ? this.#text : undefined,
      }
    );
  }

  #take(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    if (this.#mode === 'connect' || this.#mode === 'foreign') {
      this.#text += this.#decoder.decode(bytes, { stream: true });
      return;
    }
    for (const frame of this.#frames.push(bytes)) {
      try {
        this.#takeFrame(frame);
      } catch (error) {
        this.#problem = (error as Error).message;
      }
    }
  }

  #takeFrame({ flags, bytes }: Frame): void {
    // eslint-disable-next-line no-bitwise
    const has = (flag: number) => (flags & flag) !== 0;
    if (has(COMPRESSED)) {
      throw new Error('The message is compressed, which was not asked for.');
    }
    if (this.#mode === 'grpc-web') {
      if (has(GRPC_TRAILERS)) {
        const text = new TextDecoder().decode(bytes);
        this.#status = readTrailers(parseTrailers(text));
      } else {
        this.#add(fromBinary(this.#method.output, bytes));
      }
      return;
    }
    const value = JSON.parse(new TextDecoder().decode(bytes));
    if (has(CONNECT_END)) {
      this.#status = readConnectError(value.error);
    } else {
      this.#messages = [...this.#messages, pretty(value)];
    }
  }

  #add(message: ReturnType<typeof fromBinary>): void {
    const json: JsonValue = toJson(this.#method.output, message, {
      registry: this.#registry,
      // What is zero or empty is an answer too.
      alwaysEmitImplicit: true,
    });
    this.#messages = [...this.#messages, pretty(json)];
  }

  #readWhole(): void {
    try {
      const value = JSON.parse(this.#text);
      if (this.#head?.status === 200) {
        this.#messages = [pretty(value)];
        this.#status = { name: 'OK' };
      } else {
        this.#status = readConnectError(value);
      }
    } catch (error) {
      this.#mode = 'foreign';
      this.#problem = (error as Error).message;
    }
  }
}
