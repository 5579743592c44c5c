import { parseOrInputError } from '@fairway/backend-toolkit';
import { ScraperFactory } from '@fairway/plugin-system-model-node';
import { resolve } from 'node:path';
import { z } from 'zod';
import { DirectoryScraper } from './DirectoryScraper';

const schema = z.object({
  path: z.string().min(1),
  collections: z.enum(['folders', 'repositories']).default('folders'),
});

/** Reads a folder of this machine: for trying out, and for checkouts that something else keeps up to date. */
export const directoryScraperFactory: ScraperFactory = {
  type: 'directory',
  title: 'Local folder',
  origin: 'descriptor',
  create: ({ config, id, isManifest }) => {
    const { collections, path } = parseOrInputError(
      schema,
      config,
      `The configuration at systemModel.sources.${id}`,
    );
    return new DirectoryScraper({
      root: resolve(path),
      collections,
      isManifest,
    });
  },
};
