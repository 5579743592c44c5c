import { ManifestProblem } from '@fairway/plugin-system-model-node';
import { LineCounter } from 'yaml';
import { checkText } from '../checkText';
import { LARGEST_MANIFEST } from '../limits';
import { composeYaml } from './composeYaml';
import { YamlDocument } from './YamlDocument';
import { YamlLimitError } from './YamlLimitError';
import { YamlReader } from './YamlReader';

/**
 * Reads a file of YAML that a stranger wrote.
 *
 * @remarks
 *
 * Nothing in it runs, grows beyond what is allowed, or reaches the program
 * itself. A document with errors of syntax is left out as a whole, the others
 * of the file are not. Where the file is too much, it is left out as a whole.
 */
export function loadYaml(text: string): {
  readonly documents: readonly YamlDocument[];
  /** Of the file as a whole. */
  readonly problems: readonly ManifestProblem[];
} {
  const problem = checkText(text, LARGEST_MANIFEST);
  if (problem) {
    return { documents: [], problems: [problem] };
  }
  const lines = new LineCounter();
  const reader = new YamlReader(lines);
  const documents: YamlDocument[] = [];
  try {
    for (const document of composeYaml(text, lines)) {
      documents.push(reader.read(document));
    }
  } catch (error) {
    return { documents: [], problems: [toProblem(error)] };
  }
  return { documents, problems: [] };
}

function toProblem(error: unknown): ManifestProblem {
  if (error instanceof YamlLimitError) {
    const { message, line } = error;
    return { message, ...(line && { line }) };
  }
  // The library finds some faults only on its way: whatever it throws, the file is at fault.
  return {
    message: `This is not YAML: ${
      error instanceof Error ? error.message : String(error)
    }. Correct it; nothing of this file is used until then.`,
  };
}
