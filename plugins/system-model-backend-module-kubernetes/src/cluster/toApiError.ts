import { JsonObject } from '@backstage/types';
import { IncomingMessage } from 'node:http';
import { ApiError } from './ApiError';
import { parseObject } from './parseObject';

const MAX_RETRY_AFTER_MS = 60_000;
const MAX_SHOWN = 500;

function parseStatus(text: string): JsonObject {
  try {
    return parseObject(text);
  } catch {
    // What stands before an API, such as a load balancer, answers with pages.
    return {};
  }
}

function readRetryAfter({ headers }: IncomingMessage): number | undefined {
  const seconds = Number(headers['retry-after'] ?? NaN);
  return seconds >= 0
    ? Math.min(seconds * 1000, MAX_RETRY_AFTER_MS)
    : undefined;
}

/** Makes an error of the `Status` that a watch ended with. */
export function toWatchError(path: string, status: JsonObject): ApiError {
  return new ApiError(
    Number(status.code ?? 500),
    `The watch of ${path} ended: ${String(status.message).slice(0, MAX_SHOWN)}`,
  );
}

/** Makes an error of an answer that is none of what was asked for. */
export function toApiError(
  path: string,
  answer: IncomingMessage,
  text: string,
): ApiError {
  const { message } = parseStatus(text);
  const said =
    typeof message === 'string' ? `: ${message.slice(0, MAX_SHOWN)}` : '';
  return new ApiError(
    answer.statusCode ?? 500,
    `${path} was answered with ${answer.statusCode}${said}`,
    readRetryAfter(answer),
  );
}
