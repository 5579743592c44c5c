import { InputError } from '@backstage/errors';
import { toRepositoryAddress } from './toRepositoryAddress';

/** A repository, or with `/*` at the end all those below a path. */
export class RepositoryPattern {
  readonly #address: string;
  readonly #isPrefix: boolean;

  /** @throws InputError */
  constructor(text: string) {
    this.#isPrefix = text.endsWith('/*');
    const address = toRepositoryAddress(text.replace(/\/\*$/, ''));
    if (!address || address.includes('*')) {
      throw new InputError(
        `Expected a repository such as "https://git.example.com/acme/shop", or "https://git.example.com/acme/*", got "${text}"`,
      );
    }
    this.#address = address;
  }

  /** @param repository - As of {@link toRepositoryAddress} */
  matches(repository: string): boolean {
    return this.#isPrefix
      ? repository.startsWith(`${this.#address}/`)
      : repository === this.#address;
  }
}
