import { parseDocument, visit, isPair, isScalar } from 'yaml';

/** A `${NAME}` without a default whose variable is not set. */
export type MissingVariable = {
  readonly name: string;
  /** Where in the configuration it is used, e.g. `backend.database.connection.host`. */
  readonly key: string;
};

// As the configuration loader reads them: `$${…}` is an escape, `${NAME:-x}` has a default.
const VARIABLE = /(\$?)\$\{([^{}]*)\}/g;

function findRequired(text: string): string[] {
  return [...text.matchAll(VARIABLE)]
    .filter(([, escape, name]) => !escape && !name.includes(':-'))
    .map(([, , name]) => name.trim());
}

/**
 * Finds the environment variables that a configuration file needs and that are not set.
 *
 * @param yaml - Text of the file
 * @param env - The environment; an empty variable counts as not set
 */
export function findMissingVariables(
  yaml: string,
  env: Readonly<Record<string, string | undefined>>,
): MissingVariable[] {
  const missing: MissingVariable[] = [];
  visit(parseDocument(yaml), {
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
          missing.push({ name, key });
        }
      }
    },
  });
  return missing;
}
