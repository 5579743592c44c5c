/** How a call ended. */
export interface GrpcStatus {
  /** As in `NOT_FOUND`. */
  readonly name: string;
  readonly message?: string;
}

// In the order of their numbers.
const NAMES = [
  'OK',
  'CANCELLED',
  'UNKNOWN',
  'INVALID_ARGUMENT',
  'DEADLINE_EXCEEDED',
  'NOT_FOUND',
  'ALREADY_EXISTS',
  'PERMISSION_DENIED',
  'RESOURCE_EXHAUSTED',
  'FAILED_PRECONDITION',
  'ABORTED',
  'OUT_OF_RANGE',
  'UNIMPLEMENTED',
  'INTERNAL',
  'UNAVAILABLE',
  'DATA_LOSS',
  'UNAUTHENTICATED',
];

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Reads the status among trailers, or among headers where nothing but a status came. */
export function readTrailers(
  trailers: ReadonlyArray<readonly [name: string, value: string]>,
): GrpcStatus | undefined {
  const find = (name: string) =>
    trailers.find(([known]) => known === name)?.[1];
  const code = find('grpc-status');
  if (code === undefined) return undefined;
  const message = find('grpc-message');
  return {
    name: NAMES[Number(code)] ?? code,
    message: message && decode(message),
  };
}

/** Reads trailers as gRPC-Web sends them: like headers of HTTP/1. */
export function parseTrailers(text: string): Array<[string, string]> {
  return text
    .split('\r\n')
    .map(line => line.match(/^([^:]+):\s*(.*)$/))
    .filter(match => match !== null)
    .map(([, name, value]) => [name.toLowerCase(), value]);
}

/** Reads an error of Connect, such as `{"code":"not_found"}`; no error means that the call went well. */
export function readConnectError(error: unknown): GrpcStatus {
  const { code, message } = (error ?? {}) as Record<string, unknown>;
  return {
    name: typeof code === 'string' ? code.toUpperCase() : 'OK',
    message: typeof message === 'string' ? message : undefined,
  };
}
