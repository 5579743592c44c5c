import { checkPort } from '../../scripts/wrapper/options.mjs';

const FIRST = 7300;
const LAST = 7399;

/** A port for a portal to be measured on, away from the one a portal in use listens on. */
export async function findPort() {
  for (let port = FIRST; port <= LAST; port++) {
    const free = await checkPort(port).then(
      () => true,
      () => false,
    );
    if (free) {
      return port;
    }
  }
  throw new Error(`No port from ${FIRST} to ${LAST} is free.`);
}
