import { JsonObject } from '@backstage/types';
import {
  ManifestFormat,
  ParsedManifest,
} from '@fairway/plugin-system-model-node';
import { checkText } from '../checkText';
import { LARGEST_HINT } from '../limits';
import { refuseContent } from '../refuseContent';

/**
 * Makes a format of a file that is written for something else. Only the one at
 * the root of a collection counts: those deeper are of parts of it.
 */
export function createHintFormat(options: {
  /** Name of the file. */
  readonly id: string;
  readonly schema: JsonObject;
  readonly read: (text: string) => ParsedManifest;
}): ManifestFormat {
  const { id, schema, read } = options;
  return {
    id,
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: id,
      ...schema,
    },
    matches: path => path === id,
    parse: manifest => {
      if (typeof manifest.content !== 'string') {
        return refuseContent(manifest);
      }
      const text = manifest.content.replace(/^\uFEFF/, '');
      const problem = checkText(text, LARGEST_HINT);
      return problem ? { observations: [], problems: [problem] } : read(text);
    },
  };
}
