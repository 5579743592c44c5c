import { configApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Name of this portal as configured, Fairway by default. */
export function useAppTitle(): string {
  return useApi(configApiRef).getOptionalString('app.title') ?? 'Fairway';
}
