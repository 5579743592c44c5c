import { TryFailedError } from '../errors';

const UNREACHABLE =
  /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EADDRNOTAVAIL|ENOTFOUND)$/;
const CERTIFICATE = /^(?:ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/**
 * Says in plain words why a target gave no answer, without the inside of the network.
 */
export function toTargetError(error: unknown): TryFailedError {
  const code = findCode(error);
  if (UNREACHABLE.test(code)) {
    return new TryFailedError(
      'target-unreachable',
      `The server takes no connection (${code}): check that the service runs where the contract says`,
    );
  }
  if (CERTIFICATE.test(code)) {
    return new TryFailedError(
      'target-unreachable',
      `The certificate of the server is not trusted (${code}); an administrator can make its authority known to the portal with NODE_EXTRA_CA_CERTS`,
    );
  }
  if (code === 'ETIMEDOUT' || code === 'UND_ERR_CONNECT_TIMEOUT') {
    return new TryFailedError(
      'target-timeout',
      'The server did not answer in time',
    );
  }
  return new TryFailedError(
    'target-broken',
    `The server ended the connection or did not answer as HTTP says${
      code && ` (${code})`
    }`,
  );
}

/** Node tries several addresses at once and puts what each said into one error. */
function findCode(error: unknown): string {
  const { code, errors } = error as { code?: unknown; errors?: unknown[] };
  if (typeof code === 'string') {
    return code;
  }
  return Array.isArray(errors) && errors.length > 0 ? findCode(errors[0]) : '';
}
