import { ensureInstalled } from './install.mjs';
import { Trouble } from './Trouble.mjs';

const commands = {
  list: () => import('../kits/list.mjs'),
  render: () => import('../kits/render.mjs'),
  create: () => import('../kits/create.mjs'),
  test: () => import('../kits/test.mjs'),
  tools: () => import('../kits/tools/install.mjs'),
};

/** Hands over to one of the commands about starter kits. */
export async function run(values, [name, ...rest]) {
  if (!Object.hasOwn(commands, name ?? '')) {
    throw new Trouble(
      `${
        name
          ? `There is no command "kit ${name}"`
          : 'Say what to do with starter kits'
      }. There are: ${Object.keys(commands)
        .map(command => `kit ${command}`)
        .join(', ')}.`,
    );
  }
  await ensureInstalled();
  const command = await commands[name]();
  await command.run(values, rest);
}
