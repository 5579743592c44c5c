import { loadPackage } from './build.mjs';
import { ensureInstalled } from './install.mjs';

const PUBLISHER = 'techdocs-backend-module-renderer';

/** Hands over to the command lines of the renderer and the publisher, which set the exit code. */
export async function run(args) {
  await ensureInstalled();
  if (args[0] === 'publish') {
    const { main } = await loadPackage(PUBLISHER, 'command/main', 'plugins');
    await main(args.slice(1), './fairway docs publish');
    return;
  }
  const { main } = await loadPackage('techdocs-renderer', 'cli/main');
  await main(args, './fairway docs');
}
