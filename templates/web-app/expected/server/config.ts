import { z } from 'zod';
import { languages, type Language } from '../src/greetings/greeting.ts';
import type { RuntimeConfig } from '../src/config/runtimeConfig.ts';
import { logLevels } from './logger.ts';

const schema = z.object({
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  LOG_LEVEL: z.enum(logLevels).default('info'),
  SHUTDOWN_DELAY_MS: z.coerce.number().int().min(0).max(20_000).default(0),
  STATIC_DIR: z.string().min(1).default('dist/client'),
  API_BASE_URL: z
    .string()
    .refine(isBaseUrl, 'expected https://api.example.com or a path such as /api')
    .transform((url) => url.replace(/\/+$/, ''))
    .default('/api'),
  DEFAULT_LANGUAGE: z.enum(Object.keys(languages) as [Language, ...Language[]]).default('en'),
});

export type Config = z.infer<typeof schema>;

/** Reads the configuration, or says everything that is wrong with it at once. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const result = schema.safeParse(environment);
  if (!result.success) {
    const faults = result.error.issues.map(
      (issue) => `  ${issue.path.join('.')}: ${issue.message}`,
    );
    throw new Error(`The environment does not fit:\n${faults.join('\n')}`);
  }
  return result.data;
}

/** The part of the configuration that the page gets to read: nothing secret belongs here. */
export function toRuntimeConfig(config: Config): RuntimeConfig {
  return { apiBaseUrl: config.API_BASE_URL, defaultLanguage: config.DEFAULT_LANGUAGE };
}

function isBaseUrl(value: string): boolean {
  if (value.startsWith('/')) {
    // a second slash would make it another host
    return /^\/(?!\/)[\w.~/-]*$/.test(value);
  }
  const url = URL.parse(value);
  return (
    url !== null &&
    ['http:', 'https:'].includes(url.protocol) &&
    !url.username &&
    !url.password &&
    !url.search &&
    !url.hash
  );
}
