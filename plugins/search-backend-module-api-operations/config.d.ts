import { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  search?: {
    collators?: {
      apiOperations?: {
        /**
         * When the operations of all APIs are indexed. Default: every 10 minutes.
         *
         * With `frequency: { trigger: manual }` they are indexed when an API has changed; see the README.
         */
        schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      };
    };
  };
}
