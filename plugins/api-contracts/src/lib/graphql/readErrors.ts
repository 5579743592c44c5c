/** An error that a GraphQL server tells of. */
export interface GraphQlError {
  readonly message: string;
  /** Where in the answer, as in `ships.0.name`. */
  readonly path?: string;
  /** Where in the query. */
  readonly line?: number;
}

/** The errors in the body of an answer; none where it is no answer of a GraphQL server. */
export function readErrors(body: string): GraphQlError[] {
  let errors: unknown;
  try {
    errors = JSON.parse(body)?.errors;
  } catch {
    return [];
  }
  if (!Array.isArray(errors)) return [];
  return errors
    .filter(error => typeof error?.message === 'string')
    .map(({ message, path, locations }) => ({
      message,
      path: Array.isArray(path) ? path.join('.') : undefined,
      line: Number(locations?.[0]?.line) || undefined,
    }));
}
