import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value is `host?owner=…`, or nothing for where the configuration says. */
export const repositoryPlaceSchema = makeFieldSchema({
  output: z => z.string().optional(),
});
