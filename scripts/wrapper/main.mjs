import { parseArgs } from 'node:util';
import { Trouble } from './Trouble.mjs';

const HELP = `Fairway, a developer portal.

  ./fairway start    build what changed and serve the portal on http://localhost:7007
  ./fairway dev      the same with hot reload, for work on Fairway itself
  ./fairway test     every check, unit and browser test, or the named ones   [format|lint|types|unit|e2e|... ...]
  ./fairway kit ...  starter kits without the browser, see below
  ./fairway docs ... documentation without the portal, see below
  ./fairway api ...  API contracts without the portal, see below
  ./fairway model ... the system model outside of the portal, see below
  ./fairway doctor   one line per part: what it is, whether it answers, what to set
  ./fairway reset    delete the data directory

  --port N           start, dev: port to listen on (7007)
  --data DIR         where everything that is yours is kept (.fairway/data)
  --database NAME    start: postgres (the default) or sqlite
  --config FILE      start: one more configuration file, may be repeated
  --yes              reset: do not ask

  ./fairway kit list                                         kits of this checkout
  ./fairway kit render KIT --values FILE --out DIR           write what a kit makes, without a portal
  ./fairway kit create KIT --values FILE                     make the repository and register it, by a running portal
  ./fairway kit test [KIT ...]                               check what kits make: templates/README.md
  ./fairway kit tools                                        fetch the checkers that kit test uses

  --values FILE      kit render, create: the answers, as YAML
  --out DIR          kit render: a folder that is empty or not there yet
  --url URL          kit create: the portal (http://localhost:7007); its token is read from FAIRWAY_TOKEN
  --verbose          kit create, test: show what the steps say
  --json             kit list, create: for machines
  --update           kit test: write expected/ anew
  --set NAME         kit test: only these answers (minimal, full, awkward)

  ./fairway docs build FOLDER --out DIR                      build the site that the portal would show
  ./fairway docs check FOLDER                                say what is wrong with it
  ./fairway docs serve FOLDER                                show it, and build what changes
  ./fairway docs publish FOLDER --entity REF                 hand it over to where a portal reads it: AWS, Azure, Google
  ./fairway docs COMMAND --help                              tells the options of each

  ./fairway api diff OLD NEW                                 what changed between two versions of a contract
  ./fairway api diff --help                                  tells its options

  ./fairway model export --out DIR                           fetch the newest release of the system model
  ./fairway model query WHERE list|get|needs|changes ...     ask one, without a portal
  ./fairway model --help                                     tells their options
`;

const commands = {
  start: () => import('./start.mjs'),
  dev: () => import('./dev.mjs'),
  test: () => import('./test.mjs'),
  kit: () => import('./kit.mjs'),
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
        values: { type: 'string' },
        out: { type: 'string' },
        url: { type: 'string' },
        set: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        verbose: { type: 'boolean' },
        update: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Trouble(`${error.message}\n\n${HELP}`);
  }
}

async function main(argv) {
  // They have options of their own.
  if (argv[0] === 'docs') {
    const docs = await import('./docs.mjs');
    await docs.run(argv.slice(1));
    return;
  }
  if (argv[0] === 'api') {
    const api = await import('./api.mjs');
    await api.run(argv.slice(1));
    return;
  }
  if (argv[0] === 'model') {
    const model = await import('./model.mjs');
    await model.run(argv.slice(1));
    return;
  }
  const { values, positionals } = parse(argv);
  const [name, ...rest] = positionals;
  if (values.help || !name) {
    console.log(HELP);
  } else if (!Object.hasOwn(commands, name)) {
    throw new Trouble(`There is no command "${name}".\n\n${HELP}`);
  } else {
    const { run } = await commands[name]();
    await run(values, rest);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Trouble ? error.message : error);
  process.exit(1);
}
