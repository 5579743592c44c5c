import { generate } from 'selfsigned';
import tls from 'node:tls';

const extensions = [
  { name: 'basicConstraints', cA: true, critical: true },
  {
    name: 'keyUsage',
    critical: true,
    digitalSignature: true,
    keyCertSign: true,
    keyEncipherment: true,
  },
  { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
];

/**
 * Makes a certificate for localhost that this process trusts besides those it trusted before.
 *
 * @remarks
 *
 * GitHub has addresses with https only, and no setting for another scheme. Certificates are verified as always: every client in
 * this process (fetch, node-fetch, that of isomorphic-git) asks the same list, and nothing has to be set before it starts.
 */
export function trustOwnCertificate(): {
  key: string;
  cert: string;
  distrust(): void;
} {
  const { private: key, cert } = generate(
    [{ name: 'commonName', value: 'localhost' }],
    { algorithm: 'sha256', days: 1, keySize: 2048, extensions },
  );
  const before = tls.getCACertificates('default');
  tls.setDefaultCACertificates([...before, cert]);
  return { key, cert, distrust: () => tls.setDefaultCACertificates(before) };
}
