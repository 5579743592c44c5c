import { isAbsolute } from 'path';
import { parseOrInputError } from '@fairway/backend-toolkit';
import { ExporterFactory } from '@fairway/plugin-system-model-node';
import { z } from 'zod';
import { FilesExporter } from './FilesExporter';

const schema = z.object({
  path: z.string().refine(isAbsolute, 'expected an absolute path'),
});

/** Makes exporters that put releases into a folder. */
export const filesExporterFactory: ExporterFactory = {
  type: 'files',
  create({ id, config }) {
    const { path } = parseOrInputError(
      schema,
      config,
      `The configuration at systemModel.exporters.${id}`,
    );
    return new FilesExporter(path);
  },
};
