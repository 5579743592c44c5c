import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** The value of the field is the name; `owner` is the organisation that will have the repository. */
export const repositoryNameSchema = makeFieldSchema({
  output: z => z.string(),
  uiOptions: z =>
    z.object({
      owner: z
        .string()
        .optional()
        .describe(
          'Organisation of the repository. Default: scaffolder.defaultEnvironment.parameters.forgeOrganization',
        ),
    }),
});
