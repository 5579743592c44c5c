import { listWords } from '../changes/words';

const MOST_VISITED = 20_000;

/** Remembers which schemas stand in which, to tell who is hit by a change in a shared one. */
export class Usage {
  readonly #parents = new Map<string, Set<string>>();

  /** @param user - Key of another schema, or the name of an operation after `@` */
  add(key: string, user: string): void {
    const users = this.#parents.get(key);
    if (users) {
      users.add(user);
    } else {
      this.#parents.set(key, new Set([user]));
    }
  }

  /** Names of the operations that lead to it. */
  operationsOf(key: string): string[] {
    const operations = new Set<string>();
    const seen = new Set([key]);
    const open = [key];
    while (open.length > 0 && seen.size < MOST_VISITED) {
      for (const user of this.#parents.get(open.pop()!) ?? []) {
        if (user.startsWith('@')) {
          operations.add(user.slice(1));
        } else if (!seen.has(user)) {
          seen.add(user);
          open.push(user);
        }
      }
    }
    return [...operations].filter(name => name !== '');
  }

  describe(key: string): string {
    const operations = this.operationsOf(key);
    return operations.length > 0 ? `Used by ${listWords(operations, 3)}.` : '';
  }
}
