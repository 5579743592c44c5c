import { asList, asMap, YamlValue } from '../../config/parseYaml';
import { escapeHtml } from '../../render/escapeHtml';

/** Changes a value; `undefined` when it cannot. */
export type Filter = (
  value: YamlValue,
  args: readonly string[],
) => YamlValue | undefined;

function onText(
  change: (text: string, args: readonly string[]) => string,
): Filter {
  return (value, args) =>
    typeof value === 'string' ? change(value, args) : undefined;
}

function toTitle(text: string): string {
  return text.replace(
    /[^\s\-([{<]+/g,
    word => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  );
}

function sizeOf(value: YamlValue): string | undefined {
  const map = asMap(value);
  const size =
    typeof value === 'string'
      ? [...value].length
      : asList(value)?.length ?? (map && Object.keys(map).length);
  return size === undefined ? undefined : String(size);
}

/** The filters of Jinja that only change one value, whatever it is. */
export const FILTERS: ReadonlyMap<string, Filter> = new Map<string, Filter>([
  [
    'capitalize',
    onText(t => t.charAt(0).toUpperCase() + t.slice(1).toLowerCase()),
  ],
  ['count', sizeOf],
  [
    'default',
    (value, [other = '', ifEmpty]) =>
      value === undefined || (ifEmpty === 'true' && value === '')
        ? other
        : value,
  ],
  ['e', onText(escapeHtml)],
  ['escape', onText(escapeHtml)],
  [
    'first',
    value =>
      typeof value === 'string' ? value.slice(0, 1) : asList(value)?.[0],
  ],
  ['int', onText(t => String(Math.trunc(Number(t)) || 0))],
  [
    'join',
    (value, [separator = '']) => {
      const items = asList(value);
      return items?.every(item => typeof item === 'string')
        ? items.join(separator)
        : undefined;
    },
  ],
  [
    'last',
    value =>
      typeof value === 'string' ? value.slice(-1) : asList(value)?.at(-1),
  ],
  ['length', sizeOf],
  ['lower', onText(t => t.toLowerCase())],
  [
    'replace',
    onText((t, [from, to = '']) => (from ? t.split(from).join(to) : t)),
  ],
  ['safe', value => value],
  ['string', onText(t => t)],
  ['title', onText(toTitle)],
  ['trim', onText(t => t.trim())],
  ['upper', onText(t => t.toUpperCase())],
  ['urlencode', onText(t => encodeURIComponent(t).replace(/%2F/g, '/'))],
]);
