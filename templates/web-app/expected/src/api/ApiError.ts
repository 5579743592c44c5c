/** Why there is no answer, in words for whoever reads the page. */
export class ApiError extends Error {
  override name = 'ApiError';
  /** The service writes it to its logs as well. */
  readonly requestId: string | undefined;

  constructor(message: string, options: ErrorOptions & { requestId?: string | undefined } = {}) {
    super(message, options);
    this.requestId = options.requestId;
  }
}
