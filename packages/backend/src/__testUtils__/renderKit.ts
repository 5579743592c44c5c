import type { JsonObject } from '@backstage/types';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { repositoryRoot } from './startContentBackend';

/** Path inside the tree → content. */
export type Tree = Record<string, string>;

type Call = (url: string, body?: JsonObject) => Promise<any>;

const kitsDirectory = path.join(repositoryRoot, 'templates');

/** Names of the folders that hold a starter kit. */
export async function listKits(): Promise<string[]> {
  const entries = await fs.readdir(kitsDirectory, { withFileTypes: true });
  return entries.filter(e => e.isDirectory()).map(e => e.name);
}

export async function readKitFile<T>(kit: string, file: string): Promise<T> {
  return parse(await fs.readFile(path.join(kitsDirectory, kit, file), 'utf8'));
}

async function readFiles(directory: string): Promise<Record<string, Buffer>> {
  const entries = await fs.readdir(directory, {
    recursive: true,
    withFileTypes: true,
  });
  const files = entries
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    await Promise.all(
      files.map(async file => [
        path.relative(directory, file),
        await fs.readFile(file),
      ]),
    ),
  );
}

/** Runs the steps of a kit that write files, as the scaffolder does for a preview. */
export async function renderKit(
  call: Call,
  kit: string,
  values: JsonObject,
): Promise<Tree> {
  const files = await readFiles(path.join(kitsDirectory, kit, 'skeleton'));
  const result = await call('/api/scaffolder/v2/dry-run', {
    template: await readKitFile<JsonObject>(kit, 'template.yaml'),
    values,
    secrets: {},
    directoryContents: Object.entries(files).map(([file, content]) => ({
      path: `skeleton/${file}`,
      base64Content: content.toString('base64'),
    })),
  });
  return Object.fromEntries(
    result.directoryContents
      .map((file: any) => [
        file.path,
        Buffer.from(file.base64Content, 'base64').toString(),
      ])
      .sort(),
  );
}

/** The tree that the golden values of a kit have to make. */
export async function readExpected(kit: string): Promise<Tree> {
  const files = await readFiles(path.join(kitsDirectory, kit, 'expected'));
  return Object.fromEntries(
    Object.entries(files).map(([file, content]) => [file, content.toString()]),
  );
}

/** Replaces the expected tree of a kit. */
export async function writeExpected(kit: string, tree: Tree): Promise<void> {
  const directory = path.join(kitsDirectory, kit, 'expected');
  await fs.rm(directory, { recursive: true, force: true });
  for (const [file, content] of Object.entries(tree)) {
    await fs.mkdir(path.dirname(path.join(directory, file)), {
      recursive: true,
    });
    await fs.writeFile(path.join(directory, file), content);
  }
}
