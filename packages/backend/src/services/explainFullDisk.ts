import type { ErrorRequestHandler } from 'express';

/** What the system, PostgreSQL and SQLite call it. */
const CODES = ['ENOSPC', '53100', 'SQLITE_FULL'];

class InsufficientStorageError extends Error {
  override readonly name = 'InsufficientStorageError';
  readonly statusCode = 507;

  constructor() {
    super(
      'The disk of the portal is full, so this was not done. Whoever runs the portal has to make room on it; then try again.',
    );
    // Where it was noticed is chance: everything that writes comes to it.
    this.stack = undefined;
  }
}

/**
 * Has an error handler say that the disk is full, instead of that something internal went wrong.
 *
 * @param handle - Handler that answers with an error
 */
export function explainFullDisk(
  handle: ErrorRequestHandler,
): ErrorRequestHandler {
  return (error, req, res, next) =>
    handle(
      isFullDisk(error) ? new InsufficientStorageError() : error,
      req,
      res,
      next,
    );
}

function isFullDisk(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return CODES.includes(String(code)) || (cause ? isFullDisk(cause) : false);
}
