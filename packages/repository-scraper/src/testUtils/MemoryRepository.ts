import { createHash } from 'node:crypto';

/** An entry of a tree, as git stores it. */
export type TreeEntry = {
  readonly path: string;
  readonly mode: '100644' | '040000' | '120000' | '160000';
  readonly type: 'blob' | 'tree' | 'commit';
  readonly sha: string;
  readonly size?: number;
};

type Node = string | SpecialNode | Directory;
type Directory = Map<string, Node>;
type SpecialNode = { readonly link: string } | { readonly submodule: string };

/** What a test writes: text of a file, a symbolic link or a submodule by path. */
export type Files = Readonly<Record<string, string | SpecialNode>>;

/** A repository with the objects that git itself would make, under the same ids. */
export class MemoryRepository {
  readonly branches = new Map<string, string>();
  readonly #trees = new Map<string, string>();
  readonly #entries = new Map<string, readonly TreeEntry[]>();
  readonly #blobs = new Map<string, Buffer>();

  /** Commits files, and nothing else, to a branch. */
  commit(branch: string, files: Files, time: number): string {
    const root: Directory = new Map();
    for (const [path, content] of Object.entries(files)) {
      const names = path.split('/');
      const directory = names.slice(0, -1).reduce((parent, name) => {
        const child = parent.get(name);
        const next: Directory = child instanceof Map ? child : new Map();
        parent.set(name, next);
        return next;
      }, root);
      directory.set(names[names.length - 1], content);
    }
    const tree = this.#writeTree(root);
    const parent = this.branches.get(branch);
    const who = `Ada <ada@example.org> ${Math.floor(time / 1000)} +0000`;
    const sha = toId(
      'commit',
      Buffer.from(
        `tree ${tree}\n${
          parent ? `parent ${parent}\n` : ''
        }author ${who}\ncommitter ${who}\n\nChange it\n`,
      ),
    );
    this.#trees.set(sha, tree);
    this.branches.set(branch, sha);
    return sha;
  }

  findCommit(branch: string): string | undefined {
    return this.branches.get(branch);
  }

  /** The id of the tree of a commit, or of a tree itself. */
  findTree(revision: string): string | undefined {
    const sha = this.branches.get(revision) ?? revision;
    return this.#trees.get(sha) ?? (this.#entries.has(sha) ? sha : undefined);
  }

  listTree(tree: string, isRecursive: boolean, prefix = ''): TreeEntry[] {
    return (this.#entries.get(tree) ?? []).flatMap(entry => {
      const path = `${prefix}${entry.path}`;
      const below =
        isRecursive && entry.type === 'tree'
          ? this.listTree(entry.sha, true, `${path}/`)
          : [];
      return [{ ...entry, path }, ...below];
    });
  }

  findBlob(sha: string): Buffer | undefined {
    return this.#blobs.get(sha);
  }

  #writeTree(directory: Directory): string {
    const entries = [...directory]
      .map(([name, node]) => this.#writeNode(name, node))
      .sort((a, b) => Buffer.compare(toSortKey(a), toSortKey(b)));
    const sha = toId(
      'tree',
      Buffer.concat(
        entries.map(entry =>
          Buffer.concat([
            Buffer.from(`${entry.mode.replace(/^0/, '')} ${entry.path}\0`),
            Buffer.from(entry.sha, 'hex'),
          ]),
        ),
      ),
    );
    this.#entries.set(sha, entries);
    return sha;
  }

  #writeNode(path: string, node: Node): TreeEntry {
    if (node instanceof Map) {
      return { path, mode: '040000', type: 'tree', sha: this.#writeTree(node) };
    }
    if (typeof node === 'object' && 'submodule' in node) {
      return { path, mode: '160000', type: 'commit', sha: node.submodule };
    }
    const content = Buffer.from(typeof node === 'string' ? node : node.link);
    const sha = toId('blob', content);
    this.#blobs.set(sha, content);
    return {
      path,
      mode: typeof node === 'string' ? '100644' : '120000',
      type: 'blob',
      sha,
      size: content.length,
    };
  }
}

function toId(type: string, content: Buffer): string {
  return createHash('sha1')
    .update(`${type} ${content.length}\0`)
    .update(content)
    .digest('hex');
}

function toSortKey({ path, type }: TreeEntry): Buffer {
  return Buffer.from(type === 'tree' ? `${path}/` : path);
}
