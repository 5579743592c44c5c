import { asList, asMap, YamlValue } from '../../config/parseYaml';
import { parseExpression } from './expression';
import { FILTERS } from './filters';

/** Variables by name. */
export type Variables = { readonly [name: string]: YamlValue };

function step(value: YamlValue, key: string): YamlValue {
  const list = asList(value);
  if (list) {
    return /^-?\d+$/.test(key) ? list.at(Number(key)) : undefined;
  }
  const map = asMap(value);
  return map && Object.hasOwn(map, key) ? map[key] : undefined;
}

// Filters such as "replace" can make a long text out of a short one.
const MAX_TEXT = 1024 * 1024;

/**
 * Finds the text that an expression stands for.
 *
 * @param text - What stands between `{{` and `}}`
 * @returns `undefined` when it is not known, or is no text
 */
export function evaluate(
  text: string,
  variables: Variables,
): string | undefined {
  const expression = parseExpression(text);
  if (!expression) {
    return undefined;
  }
  let value: YamlValue =
    'text' in expression.value
      ? expression.value.text
      : expression.value.path.reduce<YamlValue>(step, variables);
  for (const { name, args } of expression.filters) {
    const filter = FILTERS.get(name === 'd' ? 'default' : name);
    if (!filter || (value === undefined && filter !== FILTERS.get('default'))) {
      return undefined;
    }
    value = filter(value, args);
    if (typeof value === 'string' && value.length > MAX_TEXT) {
      return undefined;
    }
  }
  return typeof value === 'string' ? value : undefined;
}
