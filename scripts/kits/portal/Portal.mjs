import { setTimeout as delay } from 'node:timers/promises';
import { Trouble } from '../../wrapper/Trouble.mjs';
import { readEvents } from './readEvents.mjs';

const RECONNECT_MS = 1000;
/** A restart of the portal is waited for, a portal that is gone is not. */
const GIVE_UP_AFTER_MS = 60_000;

/** What the command line needs of a running portal. */
export class Portal {
  #url;
  #token;

  constructor(url, token) {
    this.#url = url;
    this.#token = token;
  }

  /**
   * Opens the portal for this user.
   *
   * @param {string} [token] - One that the portal accepts. Without it this is its guest, as in the browser.
   */
  static async open(url, token) {
    const portal = new Portal(url.replace(/\/+$/, ''), token);
    if (!token) {
      const answer = await portal.#ask('/api/auth/guest/refresh');
      if (!answer.ok) {
        throw new Trouble(
          `${url} lets nobody in as a guest: set FAIRWAY_TOKEN to a token that it accepts (backend.auth.externalAccess in its configuration).`,
        );
      }
      const { backstageIdentity } = await answer.json();
      portal.#token = backstageIdentity.token;
    }
    return portal;
  }

  /**
   * Starts a run of a kit.
   *
   * @returns {Promise<string>} Its id
   */
  async startRun(templateRef, values) {
    const answer = await this.#ask('/api/scaffolder/v2/tasks', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ templateRef, values }),
    });
    const body = await answer.json().catch(() => ({}));
    if (answer.status === 400 && Array.isArray(body.errors)) {
      throw new Trouble(
        `These answers do not fit ${templateRef}: ${body.errors
          .map(({ property = '', message }) =>
            `${property.replace(/^instance\.?/, '')} ${message}`.trim(),
          )
          .join('; ')}.`,
      );
    }
    if (!answer.ok) {
      throw new Trouble(this.#refused(answer, body));
    }
    return body.id;
  }

  /** The steps of a run, by their id. */
  async readSteps(id) {
    const answer = await this.#ask(`/api/scaffolder/v2/tasks/${id}`);
    const body = await answer.json().catch(() => ({}));
    if (!answer.ok) {
      throw new Trouble(this.#refused(answer, body));
    }
    return new Map(body.spec.steps.map(step => [step.id, step]));
  }

  /** Everything that happens in a run until it has ended; a lost connection is made again. */
  async *follow(id) {
    let last = -1;
    let deadline = Date.now() + GIVE_UP_AFTER_MS;
    for (;;) {
      try {
        for await (const event of this.#events(id, last)) {
          last = event.id;
          deadline = Date.now() + GIVE_UP_AFTER_MS;
          yield event;
          if (isEnd(event)) {
            return;
          }
        }
      } catch (error) {
        if (Date.now() > deadline) {
          throw new Trouble(
            `The connection to ${this.#url} was lost (${
              error.message
            }). The run goes on by itself: ${this.#url}/create/tasks/${id}`,
          );
        }
      }
      await delay(RECONNECT_MS);
    }
  }

  /** Reads what is at a path; what cannot be read is told to the person at the keyboard. */
  async get(path) {
    const answer = await this.#ask(path);
    await this.#assertOk(answer);
    return answer;
  }

  /** Reads what is at a path, if there is something. */
  async find(path) {
    const answer = await this.#ask(path);
    if (answer.status === 404) {
      return undefined;
    }
    await this.#assertOk(answer);
    return answer;
  }

  async #assertOk(answer) {
    if (!answer.ok) {
      const body = await answer.json().catch(() => ({}));
      throw new Trouble(this.#refused(answer, body));
    }
  }

  async *#events(id, last) {
    const after = last < 0 ? '' : `?after=${last}`;
    const answer = await this.#ask(
      `/api/scaffolder/v2/tasks/${id}/eventstream${after}`,
    );
    if (!answer.ok) {
      throw new Error(`HTTP ${answer.status}`);
    }
    yield* readEvents(answer.body);
  }

  async #ask(path, options = {}) {
    const headers = {
      ...options.headers,
      ...(this.#token && { authorization: `Bearer ${this.#token}` }),
    };
    return await fetch(`${this.#url}${path}`, { ...options, headers }).catch(
      error => {
        throw new Trouble(
          `${this.#url} does not answer (${
            error.cause?.code ?? error.message
          }): is the portal running (./fairway start), and is --url right?`,
        );
      },
    );
  }

  #refused({ status }, body) {
    const said = body.error?.message ?? 'no reason given';
    return status === 401
      ? `${this.#url} does not accept the token in FAIRWAY_TOKEN: ${said}.`
      : `${this.#url} refused (HTTP ${status}): ${said}.`;
  }
}

/** The portal keeps the connection of a run that could be tried again, so its end has to be noticed here. */
function isEnd({ type }) {
  return type === 'cancelled' || type === 'completion';
}
