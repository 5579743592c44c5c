/** Why a request failed: what the backend says of it, if it says anything, and not only its status. */
export function toReason(error: Error): string {
  const { cause } = error as { cause?: { message?: unknown } };
  return typeof cause?.message === 'string' && cause.message
    ? cause.message
    : error.message;
}
