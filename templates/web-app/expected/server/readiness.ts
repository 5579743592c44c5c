export interface Readiness {
  /** From now on the server is not ready, because it is about to end. */
  drain(): void;
  isDraining(): boolean;
}

export function createReadiness(): Readiness {
  let draining = false;
  return {
    drain: () => {
      draining = true;
    },
    isDraining: () => draining,
  };
}
