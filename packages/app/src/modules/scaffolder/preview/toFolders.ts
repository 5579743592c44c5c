import type { PreviewFile } from './KitTree';

/** A folder with its files, the root first. */
export type Folder = {
  readonly path: string;
  readonly files: readonly PreviewFile[];
};

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1);

/** Groups files by folder: those of the root first, then folders by name. */
export function toFolders(files: readonly PreviewFile[]): Folder[] {
  const folders = new Map<string, PreviewFile[]>();
  for (const file of files) {
    const path = folderOf(file.path);
    folders.set(path, [...(folders.get(path) ?? []), file]);
  }
  return [...folders]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([path, content]) => ({ path, files: content }));
}

/** What a reader most likely wants to see first. */
export function chooseFirst(
  files: readonly PreviewFile[],
): PreviewFile | undefined {
  return files.find(({ path }) => path === 'README.md') ?? files[0];
}
