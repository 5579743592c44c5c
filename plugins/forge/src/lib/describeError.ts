/** The HTTP status an error carries, if a server sent it. */
export function statusOf(error: unknown): number | undefined {
  const { statusCode, name } = (error ?? {}) as {
    statusCode?: unknown;
    name?: unknown;
  };
  if (typeof statusCode === 'number') {
    return statusCode;
  }
  return name === 'NotFoundError' ? 404 : undefined;
}

/**
 * Says why something failed: in the server's own words where it had some.
 *
 * @remarks
 *
 * The message of a ResponseError only repeats the status; its cause is what the server said.
 */
export function reasonOf(error: unknown): string {
  const { cause, message } = (error ?? {}) as {
    cause?: { message?: unknown };
    message?: unknown;
  };
  if (typeof cause?.message === 'string' && cause.message) {
    return cause.message;
  }
  return typeof message === 'string' && message ? message : String(error);
}
