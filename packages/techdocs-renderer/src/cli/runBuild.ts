import { join } from 'node:path';
import { buildSite } from '../buildSite';
import { PlantumlLibrary } from '../diagrams/plantuml/PlantumlLibrary';
import { DiagramPool } from '../diagrams/pool/DiagramPool';
import { isInCheckout } from '../git/isInCheckout';
import { readGitDates } from '../git/readGitDates';
import { BuildOptions } from '../options';
import { BuildReport } from '../report/BuildReport';
import { Terminal } from './Command';
import { Progress } from './Progress';

/** Makes what draws diagrams, which keeps what it has drawn. */
export function createDiagramPool(
  cacheDir: string | undefined,
  plantumlLibraries: readonly PlantumlLibrary[],
): DiagramPool {
  return new DiagramPool({
    cacheDir: cacheDir && join(cacheDir, 'diagrams'),
    plantumlLibraries,
  });
}

/** Builds a site as all commands do: with dates from git, progress on a terminal, and an end when it is told to stop. */
export async function runBuild(
  options: BuildOptions & { readonly diagrams: DiagramPool },
  terminal: Terminal,
): Promise<BuildReport> {
  const { diagrams } = options;
  const progress = new Progress(terminal);
  // It waits for a diagram that is being drawn.
  const stopDrawing = () => diagrams.close();
  terminal.signal.addEventListener('abort', stopDrawing);
  try {
    return await buildSite({
      ...options,
      advice: true,
      timesTellChanges:
        options.timesTellChanges ?? (await isInCheckout(options.inputDir)),
      lastChanged: async () => {
        const dates = await readGitDates(options.inputDir);
        return path => dates.get(path);
      },
      signal: terminal.signal,
      onProgress: progress.update,
    });
  } finally {
    terminal.signal.removeEventListener('abort', stopDrawing);
    progress.end();
  }
}
