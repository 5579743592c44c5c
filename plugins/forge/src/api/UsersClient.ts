import type { ForgeHttp } from './ForgeHttp';
import type {
  AccessToken,
  Organization,
  Page,
  PageRequest,
  User,
} from './types';

/** Users, organisations and the access tokens of the signed-in user. */
export class UsersClient {
  readonly #http: ForgeHttp;

  constructor(http: ForgeHttp) {
    this.#http = http;
  }

  /** The signed-in user, as the forge knows them. */
  current(): Promise<User> {
    return this.#http.json('/user');
  }

  /** A user or an organisation by name. */
  find(name: string): Promise<User> {
    return this.#http.json(`/users/${encodeURIComponent(name)}`);
  }

  listOrganizations(page: PageRequest): Promise<Page<Organization>> {
    return this.#http.page('/orgs', page);
  }

  listTokens(login: string): Promise<Page<AccessToken>> {
    return this.#http.page(this.#tokensPath(login));
  }

  createToken(login: string, name: string): Promise<AccessToken> {
    return this.#http.json(this.#tokensPath(login), {
      method: 'POST',
      body: { name, scopes: ['write:repository'] },
    });
  }

  async deleteToken(login: string, id: number): Promise<void> {
    await this.#http.send(`${this.#tokensPath(login)}/${id}`, {
      method: 'DELETE',
    });
  }

  #tokensPath(login: string): string {
    return `/users/${encodeURIComponent(login)}/tokens`;
  }
}
