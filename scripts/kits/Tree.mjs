/** What a kit made of a set of answers: in memory, and as files in a folder. */
export class Tree {
  /** Set once the project in the folder has been built. */
  isBuilt = false;

  constructor({ kit, set, dir, files, renderer, update = false }) {
    Object.assign(this, { kit, set, dir, files, renderer, update });
    this.byPath = new Map(files.map(file => [file.path, file]));
  }

  has(path) {
    return this.byPath.has(path);
  }

  read(path) {
    return this.byPath.get(path).content.toString('utf8');
  }

  /** The paths that fit, sorted. */
  find(pattern) {
    return [...this.byPath.keys()].filter(path => pattern.test(path)).sort();
  }
}
