import { HumanDuration } from '@backstage/types';

export interface Config {
  search?: {
    /** How soon search follows changes. */
    freshness?: {
      /** How long nothing may have changed before the index is renewed. Default: 2 seconds. */
      quietPeriod?: HumanDuration | string;

      /** How long changes may go on before the index is renewed all the same. Default: 10 seconds. */
      maxDelay?: HumanDuration | string;

      /** How often the number of entities is compared, to notice what was removed. Default: 10 seconds. */
      checkInterval?: HumanDuration | string;

      /** How old an index may get when nothing is known to have changed. Default: 30 minutes. */
      maxAge?: HumanDuration | string;

      /**
       * The part of the time that may be spent on renewing one index, above 0 and up to 1. After a run of 10 seconds,
       * 0.1 means a rest of 90 seconds. Default: 0.1.
       */
      maxShare?: number;
    };
  };
}
