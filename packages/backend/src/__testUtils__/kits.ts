import type { JsonObject } from '@backstage/types';
import {
  listLocalKits,
  readLocalKit,
  renderKit,
  type Destination,
  type KitFile,
} from '@fairway/kit-renderer';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from './startContentBackend';

/** A set of answers of a kit, `templates/<kit>/values/<set>.yaml`. */
export type KitValues = {
  answers: JsonObject;
  destination: Destination;
  imageRegistry?: string;
};

/** Path inside the tree → content. */
export type Tree = Record<string, string>;

export const kitsDirectory = path.join(repositoryRoot, 'templates');

export const listKits = () => listLocalKits(kitsDirectory);

export async function readValues(kit: string, set: string): Promise<KitValues> {
  const file = path.join(kitsDirectory, kit, 'values', `${set}.yaml`);
  return parse(await fs.readFile(file, 'utf8'));
}

export async function listSets(kit: string): Promise<string[]> {
  const files = await fs.readdir(path.join(kitsDirectory, kit, 'values'));
  return files.map(file => path.basename(file, '.yaml')).sort();
}

export function toTree(files: readonly KitFile[]): Tree {
  return Object.fromEntries(
    files.map(file => [file.path, file.content.toString()]),
  );
}

/** Makes the tree of a set of answers, some of them replaced. */
export async function renderSet(
  name: string,
  set: string,
  changed: JsonObject = {},
): Promise<KitFile[]> {
  const { kit, sources } = await readLocalKit(kitsDirectory, name);
  const values = await readValues(name, set);
  return renderKit({
    kit,
    sources,
    ...values,
    answers: { ...values.answers, ...changed },
  });
}
