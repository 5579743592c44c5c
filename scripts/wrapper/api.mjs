import { loadPackage } from './build.mjs';
import { ensureInstalled } from './install.mjs';

const HELP = `API contracts without the portal.

  ./fairway api diff OLD NEW    what changed between two versions of a contract, and whether it breaks who uses it
  ./fairway api diff --help     tells its options
`;

/** Hands over to one of the commands about API contracts, which set the exit code. */
export async function run([name, ...rest]) {
  if (name === 'diff') {
    await ensureInstalled();
    const { main } = await loadPackage('contract-diff', 'command/main');
    await main(rest, './fairway api diff');
  } else if (name === '--help' || name === '-h') {
    console.log(HELP);
  } else {
    const trouble = name
      ? `There is no command "api ${name}".`
      : 'Say what to do with API contracts.';
    console.error(`${trouble}\n\n${HELP}`);
    process.exitCode = 2;
  }
}
