import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocsInputError } from '../../errors';
import { METADATA_FILE } from '../../output/metadata';
import { prepareCache } from '../cacheFolder';
import { Command, ExitCode, Terminal } from '../Command';
import { librariesOf, numberOf, textOf } from '../optionValues';
import { formatFinding } from '../report/formatText';
import { plural } from '../report/plural';
import { toSiteReport } from '../report/SiteReport';
import { createDiagramPool, runBuild } from '../runBuild';
import { FolderWatcher } from '../serve/FolderWatcher';
import { PreviewState } from '../serve/Preview';
import { PreviewServer } from '../serve/PreviewServer';

const DEFAULT_PORT = 8000;

/** Opens an address in the browser of whoever sits there; does nothing where there is none. */
function openBrowser(url: string): void {
  const [program, ...args] = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', '""'],
  }[process.platform as string] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', () => {});
  child.unref();
}

/** Builds one site again and again into one folder. */
class Builder {
  readonly #build: () => ReturnType<typeof runBuild>;
  readonly #siteDir: string;
  #version = 0;
  #last: PreviewState | undefined;

  constructor(siteDir: string, build: () => ReturnType<typeof runBuild>) {
    this.#siteDir = siteDir;
    this.#build = build;
  }

  /** What came of the last build. */
  get last(): PreviewState | undefined {
    return this.#last;
  }

  /**
   * @throws DocsInputError if not even the first build comes to an end
   */
  async run(): Promise<PreviewState> {
    try {
      const report = await this.#build();
      const { siteName, pages, durationMs, findings } = toSiteReport(report);
      const metadata = await readFile(join(this.#siteDir, METADATA_FILE));
      const isDifferent = report.changed.some(file => file !== METADATA_FILE);
      this.#version += isDifferent || report.removed.length > 0 ? 1 : 0;
      this.#last = {
        version: this.#version,
        siteName,
        files: new Set<string>(JSON.parse(metadata.toString()).files),
        pages,
        durationMs,
        findings,
      };
    } catch (error) {
      if (!this.#last || !(error instanceof DocsInputError)) {
        throw error;
      }
      this.#last = { ...this.#last, fault: error.message };
    }
    return this.#last;
  }
}

function tell(state: PreviewState, terminal: Terminal): void {
  if (state.fault !== undefined) {
    terminal.err(`${state.fault}\n`);
    return;
  }
  state.findings
    .filter(({ level }) => level === 'warning')
    .forEach(finding => terminal.err(formatFinding(finding)));
  terminal.err(
    `Built ${plural(state.pages, 'page')} in ${state.durationMs} ms, ${plural(
      state.findings.length,
      'finding',
    )}.\n`,
  );
}

/** Shows a site while it is being written. */
export const serve: Command = {
  usage: program => `${program} serve FOLDER
  Shows the documentation to the browsers of this machine, and builds what changes.

  --port N                        where it listens (${DEFAULT_PORT}); 0 for any port that is free
  --open                          open it in the browser
  --site-name NAME                for a site that gives itself none
  --plantuml-library NAME=FOLDER  files that PlantUML diagrams may include; may be repeated`,
  options: {
    port: { type: 'string' },
    open: { type: 'boolean' },
    'site-name': { type: 'string' },
    'plantuml-library': { type: 'string', multiple: true },
  },
  async run(folder, values, terminal) {
    const port = numberOf(values, 'port', [0, 65535]) ?? DEFAULT_PORT;
    const libraries = librariesOf(values);
    const ownDir = await mkdtemp(join(tmpdir(), 'fairway-docs-'));
    const siteDir = join(ownDir, 'site');
    const cacheDir = await prepareCache(undefined, folder, '', terminal.env);
    const diagrams = createDiagramPool(cacheDir, libraries);
    const builder = new Builder(siteDir, () =>
      runBuild(
        {
          inputDir: folder,
          outputDir: siteDir,
          cacheDir: join(ownDir, 'cache'),
          // Somebody works in it.
          timesTellChanges: true,
          siteName: textOf(values, 'site-name'),
          diagrams,
        },
        terminal,
      ),
    );
    let server: PreviewServer | undefined;
    let watcher: FolderWatcher | undefined;
    let working = Promise.resolve();
    try {
      const watched = await realpath(folder).catch(() => folder);
      const first = await builder.run();
      tell(first, terminal);
      server = new PreviewServer(siteDir, first);
      const url = await server.listen(port);
      const stopped = once(terminal.signal, 'abort');
      const failed = new Promise<never>((_, fail) => {
        let isWaiting = false;
        const rebuild = async () => {
          isWaiting = false;
          const before = builder.last;
          const state = await builder.run();
          if (
            state.version !== before?.version ||
            state.fault !== before.fault
          ) {
            tell(state, terminal);
          }
          server?.show(state);
        };
        const noteChange = () => {
          // What changes during a build is built after it, once.
          if (!isWaiting) {
            isWaiting = true;
            working = working.then(rebuild).catch(fail);
          }
        };
        watcher = new FolderWatcher(watched, noteChange);
      });
      terminal.out(`${url}\n`);
      if (values.open) {
        openBrowser(url);
      }
      await Promise.race([stopped, failed]);
      return ExitCode.ok;
    } finally {
      watcher?.close();
      await server?.close();
      await working.catch(() => {});
      await diagrams.close();
      await rm(ownDir, { recursive: true, force: true });
    }
  },
};
