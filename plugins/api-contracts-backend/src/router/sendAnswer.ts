import { once } from 'events';
import { StringDecoder } from 'string_decoder';
import { TryEvent } from '@fairway/plugin-api-contracts-common';
import { Request, Response } from 'express';
import { TryFailedError } from '../errors';
import { collectAnswer } from '../http/collectAnswer';
import { OpenAnswer } from '../http/OpenAnswer';

const LINES = 'application/x-ndjson';

/**
 * Sends an answer as one JSON, or as lines as they come for who asks for them.
 */
export async function sendAnswer(
  answer: OpenAnswer,
  options: {
    readonly request: Request;
    readonly response: Response;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { request, response, signal } = options;
  try {
    // The first is what who asks for nothing in particular gets.
    if (request.accepts(['application/json', LINES]) === LINES) {
      await sendLines(answer, response, signal);
    } else {
      response.json(await collectAnswer(answer));
    }
  } finally {
    await answer.close();
  }
}

async function sendLines(
  answer: OpenAnswer,
  response: Response,
  signal: AbortSignal,
): Promise<void> {
  const send = async (event: TryEvent) => {
    if (!response.write(`${JSON.stringify(event)}\n`)) {
      await once(response, 'drain', { signal });
    }
  };
  response.status(200).setHeader('Content-Type', LINES);
  // Neither compression nor a proxy is to wait for more.
  response.setHeader('Cache-Control', 'no-store, no-transform');
  response.setHeader('X-Accel-Buffering', 'no');
  try {
    await send({ type: 'head', ...answer.head });
    const decoder = new StringDecoder('utf8');
    for await (const piece of answer.read()) {
      const data = answer.isText
        ? decoder.write(piece)
        : piece.toString('base64');
      const encoding = answer.isText ? 'utf8' : 'base64';
      if (data) {
        await send({ type: 'chunk', data, encoding });
      }
    }
    await send({ type: 'end', ...answer.toEnd() });
    response.end();
  } catch (error) {
    if (!signal.aborted && error instanceof TryFailedError) {
      const { message, reason } = error;
      await send({ type: 'error', reason, message });
    }
    response.end();
    throw error;
  }
}
