import { parseDocument, Scalar, visit, isSeq, isScalar, Node } from 'yaml';
import { DocsInputError } from '../errors';

/** Parsed YAML in which every scalar is text, e.g. `1.10` stays `1.10`. */
export type YamlValue =
  | string
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue }
  | undefined;

/** Marks text that stands for a YAML tag such as `!!python/name:…`. */
export const TAG_PREFIX = 'tag:';

/** What MkDocs' tag `!relative` stands for when nothing follows it. */
export const PAGE_FOLDER = '$page_dir';

const PYTHON_TAG = 'tag:yaml.org,2002:python/';
const MAX_ALIASES = 100;

// A tag is a name and nothing more: the author's Python is never looked up, the
// environment never read.
function untag(node: Node): Node | undefined {
  if (!node.tag) {
    return undefined;
  }
  if (node.tag.startsWith(PYTHON_TAG)) {
    const args = JSON.stringify(node.toJSON() ?? '');
    return new Scalar(TAG_PREFIX + node.tag.slice(PYTHON_TAG.length) + args);
  }
  if (node.tag === '!ENV') {
    const fallback = isSeq(node)
      ? node.items[node.items.length - 1]
      : undefined;
    return isScalar(fallback) ? new Scalar(fallback.value) : new Scalar('');
  }
  if (node.tag === '!relative') {
    return new Scalar((isScalar(node) && node.value) || PAGE_FOLDER);
  }
  return undefined;
}

/**
 * Reads YAML as plain text values.
 *
 * @remarks
 *
 * Numbers, dates and booleans are not interpreted: a navigation title `1.10` or
 * `2024-01-01` is meant as written, and the few switches we read know the YAML
 * 1.1 spellings themselves. Tags become text.
 *
 * @param text - YAML source
 * @param fileName - Named in error messages
 */
export function parseYaml(text: string, fileName: string): YamlValue {
  try {
    const document = parseDocument(text, {
      schema: 'failsafe',
      merge: true,
      uniqueKeys: false,
      logLevel: 'silent',
    });
    const [problem] = document.errors;
    if (problem) {
      const reason = problem.message.split(/ at line \d+|:?\n/)[0];
      const at = problem.linePos?.[0];
      const where = at ? `, line ${at.line}, column ${at.col}` : '';
      throw new DocsInputError(`${fileName}${where}: ${reason}`);
    }
    visit(document, { Node: (_key, node) => untag(node) });
    return (document.toJS({ maxAliasCount: MAX_ALIASES }) ??
      undefined) as YamlValue;
  } catch (error) {
    if (error instanceof DocsInputError) {
      throw error;
    }
    // An unknown alias, an alias bomb or nesting without end.
    throw new DocsInputError(
      `${fileName} cannot be read as YAML: ${(error as Error).message}`,
    );
  }
}

/** Whether a switch is on, in any spelling that YAML 1.1 knows. */
export function asBoolean(value: YamlValue): boolean | undefined {
  if (typeof value !== 'string') {
    return undefined;
  }
  if (/^(true|yes|on|y)$/i.test(value)) {
    return true;
  }
  return /^(false|no|off|n|null|~|)$/i.test(value) ? false : undefined;
}

/** Text that says something, else `undefined`. */
export function asText(value: YamlValue): string | undefined {
  return typeof value === 'string' && !/^(|null|~)$/i.test(value)
    ? value
    : undefined;
}

/** A mapping, else `undefined`. */
export function asMap(
  value: YamlValue,
): { readonly [key: string]: YamlValue } | undefined {
  return typeof value === 'object' && !Array.isArray(value)
    ? (value as { readonly [key: string]: YamlValue })
    : undefined;
}

/** A list, else `undefined`. */
export function asList(value: YamlValue): readonly YamlValue[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** Texts in a list, or one that stands for a list. */
export function asTexts(value: YamlValue): readonly string[] {
  return (asList(value) ?? [value]).flatMap(item => asText(item) ?? []);
}
