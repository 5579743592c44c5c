/**
 * Says why something failed: in the server's own words where it had some.
 *
 * @remarks
 *
 * The message of a ResponseError only repeats the status; its cause is what the server said.
 */
export function reasonOf(error: Error): string {
  const { cause, message } = error as { cause?: unknown; message: string };
  return cause instanceof Error && cause.message ? cause.message : message;
}
