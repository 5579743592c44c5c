import { createReadStream } from 'fs';
import { readFile } from 'fs/promises';
import { join } from 'path';
import { toError } from '@backstage/errors';
import { sleep, Sleep } from '@fairway/backend-toolkit';
import {
  Exporter,
  Release,
  SentContent,
  toSentContent,
} from '@fairway/plugin-system-model-node';
import { MANIFEST } from '../artifacts/ReleaseManifest';
import { HttpAnswer, HttpSender } from './HttpSender';

const LATEST = 'latest.json';
const ATTEMPTS = 5;
const FIRST_REST_MS = 1_000;
const MAX_REST_MS = 60_000;

/** Of those who take releases but do not show them. */
const NOT_SHOWN = [404, 405, 501];

/** Sends each file of a release with a POST to `<url>/<version>/<path>`, and `latest.json` last. */
export class HttpExporter implements Exporter {
  readonly #sender: HttpSender;
  readonly #rest: Sleep;

  constructor(options: { readonly sender: HttpSender; readonly rest?: Sleep }) {
    this.#sender = options.sender;
    this.#rest = options.rest ?? sleep;
  }

  async export(release: Release, signal: AbortSignal): Promise<void> {
    const { version, sequence, files, dir } = release;
    for (const file of files) {
      await this.#post(
        `${version}/${file.path}`,
        { ...file, open: () => createReadStream(join(dir, file.path)) },
        signal,
      );
    }
    const manifest = `${version}/${MANIFEST}`;
    const text = await readFile(join(dir, MANIFEST), 'utf8');
    await this.#post(manifest, toSentContent(text), signal);
    const latest = JSON.stringify({ version, sequence, manifest });
    await this.#post(LATEST, toSentContent(latest), signal);
  }

  async findLatest(): Promise<string | undefined> {
    const { status, text } = await this.#sender.send(
      'GET',
      LATEST,
      toSentContent(''),
      new AbortController().signal,
    );
    if (NOT_SHOWN.includes(status)) {
      return undefined;
    }
    if (status !== 200) {
      throw new Error(
        `The receiver answered ${status} to GET ${LATEST}, expected 200 or 404`,
      );
    }
    return JSON.parse(text).version;
  }

  async #post(
    path: string,
    content: SentContent,
    signal: AbortSignal,
  ): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#try(path, content, signal);
      if (outcome.error === undefined) {
        return;
      }
      if (!outcome.mayPass || attempt === ATTEMPTS) {
        throw outcome.error;
      }
      await this.#rest(toRestMs(attempt, outcome.retryAfter), signal);
    }
  }

  async #try(path: string, content: SentContent, signal: AbortSignal) {
    signal.throwIfAborted();
    try {
      const answer = await this.#sender.send('POST', path, content, signal);
      return {
        error: toRefusal(path, answer),
        mayPass:
          [408, 425, 429].includes(answer.status) || answer.status >= 500,
        retryAfter: answer.retryAfter,
      };
    } catch (cause) {
      const error = toError(cause);
      return {
        error,
        mayPass: error.name !== 'NotAllowedError' && !signal.aborted,
      };
    }
  }
}

function toRefusal(
  path: string,
  { status, text }: HttpAnswer,
): Error | undefined {
  return status >= 200 && status < 300
    ? undefined
    : new Error(
        `The receiver answered ${status} to ${path}, expected 200 to 299: ${text.slice(
          0,
          200,
        )}`,
      );
}

/** Twice as long each time, and not the same for all senders, unless the receiver says when. */
function toRestMs(attempt: number, retryAfter?: string): number {
  const asked = /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) * 1_000 : 0;
  const own = FIRST_REST_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
  return Math.min(Math.max(asked, own), MAX_REST_MS);
}
