import { LoggerService } from '@backstage/backend-plugin-api';
import { ErrorRequestHandler, Response } from 'express';

const STATUS_BY_NAME: Readonly<Record<string, number>> = {
  InputError: 400,
  AuthenticationError: 401,
  NotAllowedError: 403,
  NotFoundError: 404,
  NotPossibleError: 405,
  ConflictError: 409,
  TooLargeError: 413,
  UnprocessableError: 422,
  ServiceUnavailableError: 503,
};

/** What is said where the error itself tells of the inside. */
const HIDDEN_MESSAGES: Readonly<Record<number, string>> = {
  500: 'The forge failed to answer; the log of the portal says why',
  507: 'The disk of the portal is full: nothing was changed; free some space and try again',
};
/** How git, Node and SQLite say that there is no room left. */
const DISK_FULL =
  /No space left on device|Out of diskspace|Disk quota exceeded|ENOSPC|EDQUOT|SQLITE_FULL/;

/**
 * Answers errors as Gitea does: `{message, url}` and nothing of the inside.
 *
 * @param documentationUrl - Where the API is described
 */
export function createErrorMiddleware(
  logger: LoggerService,
  documentationUrl: string,
): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = findStatus(error);
    if (status >= 500) {
      logger.error('A request to the forge failed', error);
    }
    if (status === 401) {
      challenge(request.path, response);
    }
    response.status(status).json({
      message: HIDDEN_MESSAGES[status] ?? error.message,
      url: documentationUrl,
    });
  };
}

function findStatus(error: {
  name?: string;
  message?: string;
  code?: string;
  status?: unknown;
}): number {
  const { name = '', message, code, status } = error;
  if (DISK_FULL.test(`${code} ${message}`)) {
    return 507;
  }
  // Express and its body parser say in their errors what the client did wrong.
  const isClientFault =
    typeof status === 'number' && status >= 400 && status < 500;
  return STATUS_BY_NAME[name] ?? (isClientFault ? status : 500);
}

/** Only git is asked for a password; a browser would open a window in front of the portal. */
function challenge(path: string, response: Response): void {
  if (/\.git\/(?:info\/refs|git-(?:upload|receive)-pack)$/.test(path)) {
    response.setHeader('WWW-Authenticate', 'Basic realm="Fairway forge"');
  }
}
