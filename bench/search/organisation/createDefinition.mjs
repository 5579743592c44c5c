import { THINGS } from '../../organisation/words.mjs';

const upperFirst = word => word[0].toUpperCase() + word.slice(1);

export const plural = word => {
  if (/(s|x|ch)$/.test(word)) {
    return `${word}es`;
  }
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
};

/** The operations on one thing. */
function listOperations({ area, thing, number }) {
  const version = `v${1 + (number % 3)}`;
  const list = `/${version}/${plural(area)}/{${area}Id}/${plural(thing)}`;
  const one = `${list}/{${thing}Id}`;
  const [Area, Thing] = [upperFirst(area), upperFirst(thing)];
  const operation = (method, path, operationId, summary) => ({
    method,
    path,
    operationId,
    summary,
  });
  return [
    operation(
      'GET',
      list,
      `list${Area}${plural(Thing)}`,
      `Lists what is in the ${thing}`,
    ),
    operation('POST', list, `create${Area}${Thing}`, `Adds one more ${thing}`),
    operation('GET', one, `get${Area}${Thing}`, `Shows a single ${thing}`),
    operation(
      'DELETE',
      one,
      `remove${Area}${Thing}`,
      `Takes a ${thing} away for good`,
    ),
  ];
}

/** An OpenAPI document of four operations on its thing, and of others on other things if it is to have more. */
export function createDefinition(parts, count) {
  const first = THINGS.indexOf(parts.thing);
  const operations = Array.from({ length: count / 4 }, (_, i) => ({
    ...parts,
    thing: THINGS[(first + i) % THINGS.length],
  })).flatMap(listOperations);
  const paths = {};
  for (const { method, path, operationId, summary } of operations) {
    const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    }));
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        operationId,
        summary,
        parameters,
        responses: { 200: { description: 'Done' } },
      },
    };
  }
  return JSON.stringify({
    openapi: '3.1.0',
    info: { title: `${parts.area} ${parts.thing}`, version: '1.0.0' },
    paths,
  });
}
