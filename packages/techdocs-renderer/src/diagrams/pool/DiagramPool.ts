import { createHash } from 'node:crypto';
import { getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';
import { Libraries } from '../plantuml/Libraries';
import { PlantumlLibrary } from '../plantuml/PlantumlLibrary';
import { FinishedSvg, finishSvg, readFinishedSvg } from '../svg/finishSvg';
import { DrawingStore } from './DrawingStore';
import {
  EngineName,
  EngineProblem,
  EngineRequest,
  ENGINE_VERSIONS,
} from './engines';
import { EngineThread } from './EngineThread';

/**
 * What draws diagrams and what they may take.
 *
 * @public
 */
export type DiagramPoolOptions = {
  /**
   * Folder to keep drawings in, so that the next build need not draw what did
   * not change. May be emptied at any time.
   */
  readonly cacheDir?: string;
  /** Libraries that PlantUML diagrams may include. */
  readonly plantumlLibraries?: readonly PlantumlLibrary[];
  /** Seconds for one diagram. Default: 10 */
  readonly maxSeconds?: number;
  /** Megabytes of memory for each of the engines. Default: 512 */
  readonly maxHeapMb?: number;
  /** Seconds after which an engine without work is ended. Default: 60 */
  readonly maxIdleSeconds?: number;
};

/** A diagram ready to be drawn. */
export type Drawing = {
  readonly request: EngineRequest;
  /** Shown above the drawing. */
  readonly title?: string;
  /** What is done to the picture of the engine before it is made harmless. */
  readonly retouch?: (svg: string) => string;
};

export type DrawingResult =
  | {
      readonly picture: FinishedSvg;
      readonly problem?: undefined;
    }
  | { readonly picture?: undefined; readonly problem: EngineProblem };

// To be counted up when the same drawing is finished in another way.
const FINISH = 1;

const MARGINS: Readonly<Record<EngineName, number>> = {
  graphviz: 12,
  mermaid: 0,
  plantuml: 8,
};

/** Changes with everything that a drawing depends on. */
export function drawingKey({ request, title }: Drawing): string {
  return createHash('sha256')
    .update(
      JSON.stringify([FINISH, ENGINE_VERSIONS[request.engine], request, title]),
    )
    .digest('hex')
    .slice(0, 24);
}

/**
 * The engines that draw diagrams, each in a thread of its own.
 *
 * @remarks
 *
 * Builds can share one: it draws one diagram at a time and engine, however many
 * builds there are. Close it when it is no longer needed; until then it starts
 * its threads by itself and ends them when they are idle.
 *
 * @public
 */
export class DiagramPool {
  readonly #threads: Readonly<Record<EngineName, EngineThread>>;
  readonly #store: DrawingStore | undefined;
  /** @internal */
  readonly libraries: Libraries;

  constructor(options: DiagramPoolOptions = {}) {
    const { cacheDir, maxSeconds = 10, maxHeapMb = 512 } = options;
    const limits = {
      maxMs: maxSeconds * 1000,
      maxHeapMb,
      maxIdleMs: (options.maxIdleSeconds ?? 60) * 1000,
    };
    const inherited = getCompileCacheDir();
    const compileCacheDir = inherited
      ? dirname(inherited)
      : cacheDir && join(cacheDir, 'engines');
    const startThread = (engine: EngineName) =>
      new EngineThread(engine, limits, compileCacheDir);
    this.#threads = {
      graphviz: startThread('graphviz'),
      mermaid: startThread('mermaid'),
      plantuml: startThread('plantuml'),
    };
    this.#store =
      cacheDir === undefined ? undefined : new DrawingStore(cacheDir);
    this.libraries = new Libraries(options.plantumlLibraries ?? []);
  }

  /**
   * Draws, or finds what was drawn before.
   *
   * @param isWanted - Asked before the engine begins
   * @returns `undefined` if it was not wanted any more
   * @internal
   */
  async draw(
    drawing: Drawing,
    isWanted: () => boolean,
  ): Promise<DrawingResult | undefined> {
    const key = drawingKey(drawing);
    const stored = await this.#store?.find(key);
    const known = stored === undefined ? undefined : readFinishedSvg(stored);
    if (known) {
      return { picture: known };
    }
    const { request, title, retouch } = drawing;
    const answer = await this.#threads[request.engine].draw(request, isWanted);
    if (!answer || answer.problem) {
      return answer;
    }
    const picture = finishSvg(retouch?.(answer.svg) ?? answer.svg, {
      title,
      margin: MARGINS[request.engine],
    });
    if (!picture) {
      return {
        problem: {
          message: 'its picture would be empty or too large',
          isTooMuch: true,
        },
      };
    }
    await this.#store?.save(key, picture.svg);
    return { picture };
  }

  /** Ends all threads. Diagrams that are being drawn are given up. */
  async close(): Promise<void> {
    await Promise.all(Object.values(this.#threads).map(t => t.close()));
  }
}
