/** Some objects cannot be read, though their cluster can. Says why, and what to do. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
