/** What a test sends where a value is not allowed. */
const NOT_ONE_OF_THEM = 'no-such-value';

/**
 * Makes requests of a contract: for each operation that only reads one that fits, and for each of its parameters one that
 * does not.
 *
 * @param {object} contract - OpenAPI 3.1
 * @returns {Array<{ title: string, route: string, path: string, status: string, type?: string, schema?: object }>}
 */
export function requestsOf(contract) {
  return Object.entries(contract.paths ?? {}).flatMap(([route, item]) => {
    const operation = item.get;
    if (!operation) {
      return [];
    }
    const parameters = [
      ...(item.parameters ?? []),
      ...(operation.parameters ?? []),
    ].map(parameter => {
      const resolved = resolve(contract, parameter);
      return { ...resolved, schema: resolve(contract, resolved.schema) };
    });
    const fitting = new Map(
      parameters.map(({ name, schema }) => [name, fittingValue(schema)]),
    );
    const request = (title, values, status) => ({
      title,
      route,
      path: toPath(route, parameters, values),
      ...answerOf(contract, operation, status),
    });
    const wrong = parameters.flatMap(({ name, schema }) => {
      const value = wrongValue(schema);
      return value !== undefined && operation.responses['400']
        ? [request(`${name} wrong`, new Map(fitting).set(name, value), '400')]
        : [];
    });
    const success = Object.keys(operation.responses)
      .filter(status => status.startsWith('2'))
      .sort()[0];
    return [request('fitting', fitting, success), ...wrong];
  });
}

function resolve(contract, value) {
  if (typeof value?.$ref !== 'string') {
    return value;
  }
  const path = value.$ref.replace(/^#\//, '').split('/');
  return path.reduce(
    (inner, key) => inner[key.replaceAll('~1', '/').replaceAll('~0', '~')],
    contract,
  );
}

function fittingValue(schema) {
  return (
    schema.examples?.[0] ??
    schema.example ??
    schema.default ??
    schema.enum?.[0] ??
    'example'
  );
}

function wrongValue(schema) {
  if (schema.enum) {
    return NOT_ONE_OF_THEM;
  }
  if (schema.maxLength) {
    return 'x'.repeat(schema.maxLength + 1);
  }
  return ['integer', 'number', 'boolean'].includes(schema.type)
    ? NOT_ONE_OF_THEM
    : undefined;
}

function toPath(route, parameters, values) {
  const query = new URLSearchParams();
  let path = route;
  for (const { name, in: place } of parameters) {
    const value = String(values.get(name));
    if (place === 'path') {
      path = path.replace(`{${name}}`, encodeURIComponent(value));
    } else if (place === 'query') {
      query.set(name, value);
    }
  }
  return query.size > 0 ? `${path}?${query}` : path;
}

function answerOf(contract, operation, status) {
  const { content = {} } = resolve(contract, operation.responses[status]);
  const [type] = Object.keys(content);
  const schema = content[type]?.schema;
  return {
    status,
    ...(type && { type }),
    // references lead to the components of the contract
    ...(schema && { schema: { ...schema, components: contract.components } }),
  };
}
