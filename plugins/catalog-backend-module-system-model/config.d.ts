import { HumanDuration } from '@backstage/types';

export interface Config {
  systemModel?: {
    /** What the catalog takes from the model. */
    catalog?: {
      /**
       * Kinds of entities that it takes. Default: Component, System, Domain, API, Resource. Whoever may write to a
       * scanned repository describes entities of these kinds, so do not add what permissions depend on, such as Group.
       */
      kinds?: string[];
      /** How often it is looked whether what came from elsewhere is still there. Default 2 minutes. */
      checkEvery?: HumanDuration | string;
      /** How often the whole model is gone through, for changes that got lost. Default 6 hours. */
      passEvery?: HumanDuration | string;
    };
  };
}
