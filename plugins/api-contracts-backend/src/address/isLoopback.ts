import ipaddr from 'ipaddr.js';

/** Addresses that lead to this machine; the unspecified one does on Linux. */
export function isLoopback(address: string): boolean {
  return ['loopback', 'unspecified'].includes(ipaddr.process(address).range());
}
