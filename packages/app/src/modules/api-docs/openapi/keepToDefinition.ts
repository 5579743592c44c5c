/** A request as Swagger UI is about to send it. */
interface SwaggerRequest {
  readonly url: string;
  /** Only requests that the reader sends have one. */
  readonly method?: string;
  /** Set where a document is read that a `$ref` names. */
  readonly loadSpec?: boolean;
  userFetch?: typeof fetch;
}

/**
 * Keeps Swagger UI from asking other servers unasked, which would tell them who
 * reads which definition.
 *
 * @remarks
 *
 * It fetches two things by itself: documents that a `$ref` names, which is
 * refused and shown where the reference stands, and what an `openIdConnectUrl`
 * has to say, which is answered with nothing. What the reader sends with
 * "Execute" goes out as it is.
 */
export function keepToDefinition<T extends SwaggerRequest>(request: T): T {
  if (request.loadSpec) {
    throw new Error(
      `${request.url} is another document, which is not read from here. Put what it holds into this definition.`,
    );
  }
  if (!request.method) {
    request.userFetch = async () => Response.json(null);
  }
  return request;
}
