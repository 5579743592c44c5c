import * as z from 'zod/mini';
import { languageSchema } from '../greetings/greeting.ts';

/** What differs between environments. The image is the same in all of them. */
export const runtimeConfigSchema = z.object({
  /** Address of the API, or a path on this host; without a slash at the end. */
  apiBaseUrl: z.string().check(z.regex(/^(?:https?:\/\/|\/(?!\/)|$)/)),
  defaultLanguage: languageSchema,
});

export type RuntimeConfig = z.infer<typeof runtimeConfigSchema>;
