import { z } from 'zod';

const signatureSchema = z.object({
  name: z.string().max(200).optional(),
  email: z.string().max(200).optional(),
});

/** What every change says of its commit. */
export const commitSchema = z.object({
  message: z
    .string()
    .max(64 * 1024)
    .optional(),
  branch: z.string().optional(),
  new_branch: z.string().optional(),
  author: signatureSchema.optional(),
  committer: signatureSchema.optional(),
});

const base64 = z.string().transform(decodeBase64);
/** A new file. */
export const createSchema = commitSchema.extend({ content: base64 });
/** A changed, or moved, file. */
export const updateSchema = createSchema.extend({
  sha: z.string().optional(),
  from_path: z.string().optional(),
});
/** A file that is to go. */
export const deleteSchema = commitSchema.extend({ sha: z.string().min(1) });
/** Several changes in one commit. */
export const changeSchema = commitSchema.extend({
  files: z
    .array(
      z.object({
        operation: z.enum(['create', 'update', 'upload', 'delete']),
        path: z.string(),
        content: base64.optional(),
        sha: z.string().optional(),
        from_path: z.string().optional(),
      }),
    )
    .min(1)
    .max(1000),
});

function decodeBase64(text: string, context: z.RefinementCtx): Buffer {
  const compact = text.replace(/\s+/g, '');
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(compact) || compact.length % 4 === 1) {
    context.addIssue({ code: 'custom', message: 'must be base64' });
  }
  return Buffer.from(compact, 'base64');
}
