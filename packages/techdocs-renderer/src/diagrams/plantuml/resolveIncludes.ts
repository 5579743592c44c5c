import { posix } from 'node:path';
import { DocsFiles } from '../DocsFiles';
import { IncludeError } from './IncludeError';
import { Libraries, LibraryPath } from './Libraries';
import { readBlock, readSub } from './readBlock';

const MAX_FILES = 200;
const MAX_DEPTH = 32;
const MAX_FILE_BYTES = 512 * 1024;
const MAX_TOTAL = 4 * 1024 * 1024;

// Under which the engine finds files of the documentation.
const DOCS_LIBRARY = 'site-files';

const INCLUDE =
  /^(\s*!)(include|include_once|include_many|includeurl|includesub)\s+(.*?)\s*(?:\s'.*)?$/;
const DEFINITION =
  /^\s*!(?:define\s+(\w+)\s+(\S.*?)|(\$?\w+)\s*\??=\s*"([^"]*)")\s*$/;
const THEME = /^(\s*!)theme\s+([\w-]+)\s+from\s+(.*?)\s*$/;
const URL_START = /^https?:\/\//i;

/** What an engine needs to draw a diagram that includes files. */
export type ResolvedIncludes = {
  readonly source: string;
  /** Lines by library and name. */
  readonly files: Readonly<Record<string, Readonly<Record<string, string[]>>>>;
  /** Why something cannot be included, by how the engine names it. */
  readonly missing: ReadonlyMap<string, string>;
  /** File of the documentation by its name in the engine, e.g. `<docs/1>`. */
  readonly names: ReadonlyMap<string, string>;
};

export type IncludeSources = {
  readonly docs: DocsFiles;
  readonly libraries: Libraries;
};

/** Where an include stands. */
type Place =
  | { readonly type: 'docs'; readonly path: string }
  | ({ readonly type: 'library' } & LibraryPath);

type Target = {
  readonly place: Place;
  /** Diagram or sub in the file. */
  readonly part?: string;
};

/** A theme that is not one of PlantUML's own is a file to include. */
function readTheme(line: string): readonly string[] | undefined {
  const [, indent, name, from] = THEME.exec(line) ?? [];
  if (from === undefined) {
    return undefined;
  }
  const file = `/puml-theme-${name}.puml`;
  const written = from.startsWith('<')
    ? from.replace(/\/*>$/, `${file}>`)
    : from.replace(/\/*$/, file);
  return [line, indent, 'include', written];
}

function withoutFrontMatter(lines: readonly string[]): readonly string[] {
  const end = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1;
  return end > 0 ? lines.slice(end + 1) : lines;
}

class Resolver {
  readonly files: Record<string, Record<string, string[]>> = {};
  readonly missing = new Map<string, string>();
  readonly names = new Map<string, string>();
  readonly #sources: IncludeSources;
  readonly #definitions = new Map<string, string>();
  /** By file and part. */
  readonly #included = new Map<string, string>();
  #total = 0;

  constructor(sources: IncludeSources) {
    this.#sources = sources;
  }

  /** Makes every include lead to what the engine is given. */
  async rewrite(
    lines: readonly string[],
    place: Place,
    depth: number,
  ): Promise<string[]> {
    const rewritten: string[] = [];
    for (const line of lines) {
      const definition = DEFINITION.exec(line);
      if (definition) {
        const [, name, value, variable, text] = definition;
        this.#definitions.set(name ?? variable, value ?? text);
      }
      const include = INCLUDE.exec(line) ?? readTheme(line);
      rewritten.push(
        include ? await this.#rewriteInclude(include, place, depth) : line,
      );
    }
    return rewritten;
  }

  async #rewriteInclude(
    [line, indent, directive, written]: readonly string[],
    place: Place,
    depth: number,
  ): Promise<string> {
    const isSub = directive === 'includesub';
    const target = this.#findTarget(this.#expand(written), place);
    const name = target && (await this.#include(target, isSub, depth + 1));
    if (!name) {
      return line;
    }
    const verb =
      isSub || directive === 'includeurl'
        ? `include${isSub ? '_many' : ''}`
        : directive;
    return `${indent}${verb} ${name}`;
  }

  #expand(written: string): string {
    for (const [name, value] of this.#definitions) {
      if (written.startsWith(name) && !/^\w/.test(written.slice(name.length))) {
        return value + written.slice(name.length);
      }
    }
    return written;
  }

  #findTarget(written: string, place: Place): Target | undefined {
    const { docs, libraries } = this.#sources;
    const [, bracketed, file = '', part] =
      /^(?:<([^<>]+)>|([^!<>]+))(?:!(\S+))?$/.exec(written) ?? [];
    const isUrl = URL_START.test(file);
    if (bracketed || isUrl) {
      const found = bracketed
        ? libraries.findByName(bracketed)
        : libraries.findByUrl(file);
      if (!found) {
        this.missing.set(
          written,
          isUrl
            ? 'nothing is fetched from an address; put the file into the documentation folder, or ask who runs the portal to add the library'
            : 'there is no such library; ask who runs the portal to add it',
        );
      }
      return found && { place: { type: 'library', ...found }, part };
    }
    if (place.type === 'library') {
      const path = posix
        .join(posix.dirname(place.path), file)
        .replace(/\.puml$/, '');
      return { place: { ...place, path }, part };
    }
    const path = docs.find(file.trim(), place.path);
    if (path === undefined) {
      this.missing.set(
        written,
        'there is no such file in the documentation folder',
      );
    }
    return path === undefined
      ? undefined
      : { place: { type: 'docs', path }, part };
  }

  /** Adds a file and all that it includes; gives its name in the engine. */
  async #include(
    { place, part }: Target,
    isSub: boolean,
    depth: number,
  ): Promise<string | undefined> {
    const id = JSON.stringify([place, part, isSub]);
    const known = this.#included.get(id);
    if (known) {
      return known;
    }
    if (depth > MAX_DEPTH || this.#included.size >= MAX_FILES) {
      throw new IncludeError(
        `it includes more than ${MAX_FILES} files or deeper than ${MAX_DEPTH} levels`,
      );
    }
    const text = await this.#read(place);
    const all = text && withoutFrontMatter(text.split(/\r\n?|\n/));
    const lines =
      isSub && part !== undefined
        ? all && readSub(all, part)
        : all && readBlock(all, part);
    if (!lines) {
      return undefined;
    }
    this.#total += text!.length;
    if (this.#total > MAX_TOTAL) {
      throw new IncludeError(
        `it includes more than ${MAX_TOTAL / 1024 / 1024} MiB`,
      );
    }
    const [library, name] = this.#nameOf(place, part);
    const engineName = `<${library}/${name}>`;
    this.#included.set(id, engineName);
    if (place.type === 'docs') {
      this.names.set(engineName, place.path);
    }
    this.files[library] ??= Object.create(null);
    this.files[library][name] = await this.rewrite(lines, place, depth);
    return engineName;
  }

  #read(place: Place): Promise<string | undefined> {
    const { docs, libraries } = this.#sources;
    return place.type === 'docs'
      ? docs.read(place.path, MAX_FILE_BYTES)
      : libraries.read(place, MAX_FILE_BYTES);
  }

  #nameOf(place: Place, part: string | undefined): readonly [string, string] {
    // The engine looks for it in lower case.
    return place.type === 'library' && part === undefined
      ? [place.library, place.path.toLowerCase()]
      : [
          place.type === 'library' ? place.library : DOCS_LIBRARY,
          `${this.#included.size + 1}`,
        ];
  }
}

/**
 * Finds and reads everything a PlantUML diagram includes.
 *
 * @remarks
 *
 * The engine is handed what it may include and has no way to anything else. What
 * cannot be found is left as it stands, because it may never be reached.
 *
 * @param page - Path of the page the diagram stands on
 * @throws IncludeError if it is too much
 */
export async function resolveIncludes(
  source: string,
  page: string,
  sources: IncludeSources,
): Promise<ResolvedIncludes> {
  const resolver = new Resolver(sources);
  const place: Place = { type: 'docs', path: page };
  const lines = await resolver.rewrite(source.split('\n'), place, 0);
  const { files, missing, names } = resolver;
  return { source: lines.join('\n'), files, missing, names };
}
