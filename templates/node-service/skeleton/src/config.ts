import { z } from 'zod';
import { languages } from './greetings/greet.ts';

const schema = z.object({
  NODE_ENV: z.string().default('development'),
  HOST: z.string().min(1).default('0.0.0.0'),
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  DEFAULT_LANGUAGE: z.enum(languages).default('en'),
  SHUTDOWN_DELAY_MS: z.coerce.number().int().min(0).max(20_000).default(0),
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
