import {
  ChangeLevel,
  ContractChange,
  ContractDiff,
  Verdict,
} from '../ContractDiff';

const LEVELS: readonly ChangeLevel[] = [
  'breaking',
  'non-breaking',
  'docs-only',
];

/** Collects changes, each once. */
export class ChangeLog {
  readonly #changes = new Map<string, ContractChange>();

  add(
    level: ChangeLevel,
    rule: string,
    path: string,
    message: string,
  ): ContractChange {
    const change = { level, rule, path, message };
    const key = JSON.stringify([rule, path, message]);
    const known = this.#changes.get(key);
    if (known) {
      return known;
    }
    this.#changes.set(key, change);
    return change;
  }

  /** Whether a rule with this ending found something. */
  has(ending: string): boolean {
    return [...this.#changes.values()].some(({ rule }) =>
      rule.endsWith(ending),
    );
  }

  get isEmpty(): boolean {
    return this.#changes.size === 0;
  }

  /**
   * Gives what was collected, the gravest first.
   *
   * @param toMessage - Has the last word on a message
   */
  toDiff(toMessage?: (change: ContractChange) => string): ContractDiff {
    const all = [...this.#changes.values()];
    const changes = LEVELS.flatMap(level =>
      all.filter(change => change.level === level),
    ).map(change => ({
      ...change,
      message: toMessage?.(change) ?? change.message,
    }));
    const verdict: Verdict = changes[0]?.level ?? 'none';
    return { verdict, changes };
  }
}
