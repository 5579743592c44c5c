import { EnvironmentState } from './EnvironmentState';

/** Keeps what is served where, as it was last read. */
export interface EnvironmentStore {
  /** Lists what is known of some APIs, in order of their environments' names. */
  list(entityRefs: readonly string[]): Promise<EnvironmentState[]>;

  /**
   * Keeps a state in place of the one before.
   *
   * @param definition - Its text, if it was read
   */
  save(state: EnvironmentState, definition?: string): Promise<void>;

  /** Forgets an environment that an API does not name any more. */
  remove(entityRef: string, environment: string): Promise<void>;
}
