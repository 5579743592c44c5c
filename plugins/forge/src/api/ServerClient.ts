import type { ForgeHttp } from './ForgeHttp';

export class ServerClient {
  readonly #http: ForgeHttp;

  constructor(http: ForgeHttp) {
    this.#http = http;
  }

  /** Answers wherever the forge is enabled, whatever the user may see. */
  version(): Promise<{ version: string }> {
    return this.#http.json('/version');
  }
}
