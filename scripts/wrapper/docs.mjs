import { loadPackage } from './build.mjs';
import { ensureInstalled } from './install.mjs';

/** Hands over to the command line of the renderer, which sets the exit code. */
export async function run(args) {
  await ensureInstalled();
  const { main } = await loadPackage('techdocs-renderer', 'cli/main');
  await main(args, './fairway docs');
}
