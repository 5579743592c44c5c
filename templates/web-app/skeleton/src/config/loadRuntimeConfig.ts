import { requestJson } from '../api/requestJson.ts';
import { type RuntimeConfig, runtimeConfigSchema } from './runtimeConfig.ts';

/** Reads the configuration from the server that this page came from. */
export function loadRuntimeConfig(): Promise<RuntimeConfig> {
  return requestJson('/config.json', runtimeConfigSchema);
}
