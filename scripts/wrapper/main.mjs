import { parseArgs } from 'node:util';
import { Trouble } from './Trouble.mjs';

const HELP = `Fairway, a developer portal.

  ./fairway start    build what changed and serve the portal on http://localhost:7007
  ./fairway dev      the same with hot reload, for work on Fairway itself
  ./fairway test     every check, unit and browser test, or the named ones   [format|lint|types|unit|e2e|... ...]
  ./fairway doctor   one line per part: what it is, whether it answers, what to set
  ./fairway reset    delete the data directory

  --port N           start, dev: port to listen on (7007)
  --data DIR         where everything that is yours is kept (.fairway/data)
  --database NAME    start: postgres (the default) or sqlite
  --config FILE      start: one more configuration file, may be repeated
  --yes              reset: do not ask
`;

const commands = {
  start: () => import('./start.mjs'),
  dev: () => import('./dev.mjs'),
  test: () => import('./test.mjs'),
  doctor: () => import('./doctor.mjs'),
  reset: () => import('./reset.mjs'),
};

function parse(argv) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        database: { type: 'string' },
        config: { type: 'string', multiple: true },
        yes: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Trouble(`${error.message}\n\n${HELP}`);
  }
}

try {
  const { values, positionals } = parse(process.argv.slice(2));
  const [name, ...rest] = positionals;
  if (values.help || !name) {
    console.log(HELP);
  } else if (!Object.hasOwn(commands, name)) {
    throw new Trouble(`There is no command "${name}".\n\n${HELP}`);
  } else {
    const { run } = await commands[name]();
    await run(values, rest);
  }
} catch (error) {
  console.error(error instanceof Trouble ? error.message : error);
  process.exit(1);
}
