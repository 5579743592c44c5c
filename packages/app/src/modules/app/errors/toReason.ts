/** Says why something failed: what the server wrote, where it wrote something. */
export function toReason(error: Error): string {
  const { body } = error as { body?: { error?: { message?: unknown } } };
  const message = body?.error?.message;
  return typeof message === 'string' && message ? message : error.message;
}
