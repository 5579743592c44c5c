import { isPair, isScalar, parse, parseDocument, visit } from 'yaml';

/** A configuration file, as text. */
export type ConfigFile = {
  readonly name: string;
  readonly yaml: string;
};

/** A `${NAME}` without a default whose variable is not set. */
export type MissingVariable = {
  readonly name: string;
  /** Where in the configuration it is used, e.g. `backend.database.connection.host`. */
  readonly key: string;
  readonly file: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

// As the configuration loader reads them: `$${…}` is an escape, `${NAME:-x}` has a default.
const VARIABLE = /(\$?)\$\{([^{}]*)\}/g;

function findRequired(text: string): string[] {
  return [...text.matchAll(VARIABLE)]
    .filter(([, escape, name]) => !escape && !name.includes(':-'))
    .map(([, , name]) => name.trim());
}

function findMissingIn(file: ConfigFile, env: Environment): MissingVariable[] {
  const missing: MissingVariable[] = [];
  visit(parseDocument(file.yaml), {
    Scalar(_key, node, path) {
      if (typeof node.value !== 'string') {
        return;
      }
      const key = path
        .filter(isPair)
        .map(pair => (isScalar(pair.key) ? String(pair.key.value) : ''))
        .join('.');
      for (const name of findRequired(node.value)) {
        if (!env[name]) {
          missing.push({ name, key, file: file.name });
        }
      }
    },
  });
  return missing;
}

/** Whether configuration puts something else, or `null` for nothing, in the place of a key or of what it is part of. */
function replaces(config: unknown, key: string): boolean {
  let value = config ?? {};
  for (const part of key.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return true;
    }
    const child: unknown = Reflect.get(value, part);
    if (child === undefined) {
      return false;
    }
    value = child as {};
  }
  return true;
}

/**
 * Finds the environment variables that the configuration needs and that are not set.
 *
 * @param files - In the order in which they are loaded; what a later one replaces needs no variable
 * @param env - The environment; an empty variable counts as not set
 */
export function findMissingVariables(
  files: readonly ConfigFile[],
  env: Environment,
): MissingVariable[] {
  const configs = files.map(file => parse(file.yaml));
  return files.flatMap((file, index) => {
    const later = configs.slice(index + 1);
    return findMissingIn(file, env).filter(
      ({ key }) => !later.some(config => replaces(config, key)),
    );
  });
}
