export type ReadinessCheck = () => Promise<void>;

export interface Readiness {
  /** Adds something that has to work before traffic makes sense, such as a database. */
  add(name: string, check: ReadinessCheck): void;
  /** From now on the service is not ready, because it is about to end. */
  drain(): void;
  /** Says what is wrong by name; empty when all is well. */
  faults(): Promise<Record<string, string>>;
}

export function createReadiness(): Readiness {
  const checks = new Map<string, ReadinessCheck>();
  let draining = false;

  return {
    add: (name, check) => {
      checks.set(name, check);
    },
    drain: () => {
      draining = true;
    },
    faults: async () => {
      const faults: Record<string, string> = draining ? { shutdown: 'in progress' } : {};
      await Promise.all(
        [...checks].map(async ([name, check]) => {
          try {
            await check();
          } catch (error) {
            faults[name] = error instanceof Error ? error.message : String(error);
          }
        }),
      );
      return faults;
    },
  };
}
