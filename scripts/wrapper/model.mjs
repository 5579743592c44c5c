import { parseArgs } from 'node:util';
import { Trouble } from './Trouble.mjs';

const HELP = `The system model outside of the portal.

  ./fairway model export --out DIR                     fetch the newest release from a running portal, checked
  ./fairway model query WHERE list [--owner REF ...]   entities, all or those that fit
  ./fairway model query WHERE get NAME                 one entity, by name, reference, or another name it goes by
  ./fairway model query WHERE needs NAME               what it needs, and what needs it
  ./fairway model query WHERE changes --since N        what changed after a sequence

  WHERE is a folder or a URL that releases are exported to. No portal has to run for it; if it is that of a portal
  (http://localhost:7007/api/system-model/v1/releases), the token is read from FAIRWAY_TOKEN.

  --url URL          export: the portal (http://localhost:7007); its token is read from FAIRWAY_TOKEN
  --kind, --namespace, --owner, --type, --lifecycle, --tier, --product, --system, --tag VALUE
                     query list: may be repeated; an entity has to have one of the values of each
  --kind KIND        query get, needs: where several kinds have the name
  --direction WAY    query needs: up (what needs it), down (what it needs) or both (the default)
  --depth N          query needs: steps to go (3)
  --version NAME     query: another release than the latest
  --json             for machines
`;

const filters = Object.fromEntries(
  [
    'kind',
    'namespace',
    'owner',
    'type',
    'lifecycle',
    'tier',
    'product',
    'system',
    'tag',
  ].map(name => [name, { type: 'string', multiple: true }]),
);

const commands = {
  export: () => import('../model/export.mjs'),
  query: () => import('../model/query.mjs'),
};

function parse(args) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...filters,
        out: { type: 'string' },
        url: { type: 'string' },
        since: { type: 'string' },
        direction: { type: 'string' },
        depth: { type: 'string' },
        version: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Trouble(`${error.message}\n\n${HELP}`);
  }
}

/** Hands over to one of the commands about the system model. */
export async function run(args) {
  const { values, positionals } = parse(args);
  const [name, ...rest] = positionals;
  if (values.help) {
    console.log(HELP);
  } else if (!Object.hasOwn(commands, name ?? '')) {
    throw new Trouble(
      `${
        name
          ? `There is no command "model ${name}".`
          : 'Say what to do with the system model.'
      }\n\n${HELP}`,
    );
  } else {
    const command = await commands[name]();
    await command.run(values, rest);
  }
}
