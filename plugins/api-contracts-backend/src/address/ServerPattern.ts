import { InputError } from '@backstage/errors';
import { NamePattern } from '@fairway/backend-toolkit';

const FORM =
  /^(https?):\/\/(\[[0-9a-f:.]+\]|[a-z0-9*._-]+)(?::(\d{1,5}|\*))?(\/[^?#\s]*)?$/i;
const DEFAULT_PORTS: Readonly<Record<string, string>> = {
  http: '80',
  https: '443',
};

/**
 * Servers that an operator admits: `https://*.example.com`, `http://localhost:*`, `https://api.example.com/v1`.
 *
 * @remarks
 *
 * A `*` stands for one label of a name, or for any port. Without a port it is
 * the one of the scheme. A path admits itself and what is below it.
 */
export class ServerPattern {
  readonly #protocol: string;
  readonly #host: NamePattern;
  readonly #port: string;
  readonly #path: string;

  constructor(text: string) {
    const match = FORM.exec(text);
    if (!match || /\*[^.]|[^.]\*/.test(match[2]) || match[2].endsWith('*')) {
      throw new InputError(
        `"${text}" is not a server, expected an address such as "https://*.example.com" or "http://localhost:*"`,
      );
    }
    const [, protocol, host, port, path] = match;
    this.#protocol = protocol.toLowerCase();
    this.#host = new NamePattern(host);
    this.#port = port ?? DEFAULT_PORTS[this.#protocol];
    this.#path = (path ?? '').replace(/\/+$/, '');
  }

  matches(url: URL): boolean {
    const protocol = url.protocol.slice(0, -1);
    const port = url.port || DEFAULT_PORTS[protocol];
    return (
      protocol === this.#protocol &&
      this.#host.matches(url.hostname) &&
      (this.#port === '*' || this.#port === port) &&
      `${url.pathname.replace(/\/+$/, '')}/`.startsWith(`${this.#path}/`)
    );
  }
}
