import { toTargetError } from './toTargetError';

describe('toTargetError', () => {
  it.each([
    ['ECONNREFUSED', 'target-unreachable', 'takes no connection'],
    ['EHOSTUNREACH', 'target-unreachable', 'takes no connection'],
    [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'target-unreachable',
      'NODE_EXTRA_CA_CERTS',
    ],
    ['UNABLE_TO_GET_ISSUER_CERT', 'target-unreachable', 'NODE_EXTRA_CA_CERTS'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'target-unreachable', 'not trusted'],
    ['CERT_HAS_EXPIRED', 'target-unreachable', 'not trusted'],
    ['ETIMEDOUT', 'target-timeout', 'in time'],
    ['UND_ERR_SOCKET', 'target-broken', 'UND_ERR_SOCKET'],
  ])('knows %s', (code, reason, message) => {
    const error = Object.assign(new Error('10.0.0.1 said no'), { code });

    expect(toTargetError(error)).toMatchObject({
      reason,
      message: expect.stringContaining(message),
    });
    expect(toTargetError(error).message).not.toContain('10.0.0.1');
    expect(toTargetError(new AggregateError([error]))).toMatchObject({
      reason,
    });
  });

  it('knows nothing of other errors', () => {
    expect(toTargetError(new Error('x'))).toMatchObject({
      reason: 'target-broken',
      statusCode: 502,
    });
  });
});
