import { Article } from '../article/Article';
import { BuildLimits } from '../options';
import { PageSource } from '../files/layoutPages';
import { Pace } from '../output/Pace';
import { SiteWriter } from '../output/SiteWriter';
import { FindingLog, NewFinding } from '../report/findings';
import { relativeUrl } from '../transform/siteIndex';
import { DIAGRAM_MARK, PlacedDiagram } from './Diagram';
import { DiagramPool, Drawing, drawingKey } from './pool/DiagramPool';
import { EngineProblem } from './pool/engines';
import { DiagramSources, prepareDiagram } from './prepareDiagram';
import { PreparedDiagram } from './PreparedDiagram';
import { renderForBrowser, renderPicture } from './renderDiagram';

const FOLDER = 'assets/diagrams';
const MAX_WAITING = 32;
const MAX_TOTAL_BYTES = 256 * 1024 * 1024;

const NAMES: Readonly<Record<PlacedDiagram['language'], string>> = {
  graphviz: 'Graphviz',
  mermaid: 'Mermaid',
  plantuml: 'PlantUML',
};

export type DiagramContext = {
  readonly pool: DiagramPool;
  readonly sources: DiagramSources;
  readonly writer: SiteWriter;
  readonly limits: BuildLimits;
  readonly pace: Pace;
  readonly log: FindingLog;
};

/** A picture that was written to the site. */
type Written =
  | {
      readonly url: string;
      readonly width: number;
      readonly height: number;
      readonly problem?: undefined;
    }
  | { readonly url?: undefined; readonly problem: EngineProblem };

type Rendered = { readonly html: string; readonly finding?: NewFinding };

function tooMuch(message: string): { readonly problem: EngineProblem } {
  return { problem: { message, isTooMuch: true } };
}

/** The pictures of one site; each is drawn and written once. */
class SitePictures {
  readonly #context: DiagramContext;
  readonly #byKey = new Map<string, Promise<Written>>();
  readonly #deadline: number;
  #bytes = 0;

  constructor(context: DiagramContext) {
    this.#context = context;
    const { maxDrawingSeconds } = context.limits;
    this.#deadline = performance.now() + maxDrawingSeconds * 1000;
  }

  draw(drawing: Drawing): Promise<Written> {
    const key = drawingKey(drawing);
    let written = this.#byKey.get(key);
    if (!written) {
      written = this.#drawNew(drawing, `${FOLDER}/${key}.svg`);
      this.#byKey.set(key, written);
    }
    return written;
  }

  async #drawNew(drawing: Drawing, url: string): Promise<Written> {
    const { pool, writer, limits } = this.#context;
    if (this.#byKey.size >= limits.maxDiagrams) {
      return tooMuch(
        `a site may have ${limits.maxDiagrams} different diagrams`,
      );
    }
    const result = await pool.draw(
      drawing,
      () => performance.now() < this.#deadline,
    );
    if (!result) {
      return tooMuch(
        `all diagrams of a site together may take ${limits.maxDrawingSeconds} seconds`,
      );
    }
    if (!result.picture) {
      return result;
    }
    const { svg, width, height } = result.picture;
    this.#bytes += svg.length;
    if (this.#bytes > MAX_TOTAL_BYTES) {
      return tooMuch(
        `all pictures of a site together may take ${
          MAX_TOTAL_BYTES / 1024 / 1024
        } MiB`,
      );
    }
    await writer.write(url, svg);
    return { url, width, height };
  }
}

function explainFailure(
  { language, lines, codeHtml }: PlacedDiagram,
  file: string,
  problem: EngineProblem,
): Rendered {
  return {
    html: codeHtml,
    finding: {
      code: 'diagram-failed',
      file,
      line: lines[problem.line ?? 0] ?? lines[0],
      message: `This ${NAMES[language]} diagram is shown as text: ${problem.message}.`,
    },
  };
}

async function render(
  placed: PlacedDiagram,
  prepared: PreparedDiagram,
  page: PageSource,
  pictures: SitePictures,
): Promise<Rendered> {
  if (prepared.type === 'browser') {
    return { html: renderForBrowser(placed.source) };
  }
  if (prepared.type === 'problem') {
    return explainFailure(placed, page.path, prepared.problem);
  }
  const { drawing, description, explain } = prepared;
  const written = await pictures.draw(drawing);
  if (!written.problem) {
    const url = relativeUrl(page.url, written.url);
    return { html: renderPicture(placed, written, url, description) };
  }
  const { problem } = written;
  // What the engine cannot draw, Mermaid itself may.
  return placed.language === 'mermaid' && !problem.isTooMuch
    ? { html: renderForBrowser(placed.source) }
    : explainFailure(placed, page.path, explain?.(problem) ?? problem);
}

function fillIn(article: Article, rendered: readonly Rendered[]): Article {
  const byMark = new Map(
    article.diagrams.map(({ mark }, i) => [mark, rendered[i].html]),
  );
  return {
    ...article,
    html: article.html.replace(DIAGRAM_MARK, mark => byMark.get(mark) ?? ''),
  };
}

/**
 * Draws the diagrams of all pages and writes the pictures.
 *
 * @returns The articles with their diagrams in place
 */
export async function drawDiagrams(
  articles: readonly Article[],
  context: DiagramContext,
): Promise<readonly Article[]> {
  const pictures = new SitePictures(context);
  const waiting = new Set<Promise<unknown>>();
  const started: (readonly [Article, readonly Promise<Rendered>[]])[] = [];
  for (const article of articles) {
    const rendered: Promise<Rendered>[] = [];
    for (const placed of article.diagrams) {
      await context.pace.pause();
      const { page } = article;
      const prepared = await prepareDiagram(placed, page.path, context.sources);
      const one = render(placed, prepared, page, pictures);
      const settled: Promise<unknown> = one
        .catch(() => {})
        .finally(() => waiting.delete(settled));
      rendered.push(one);
      // What waits to be drawn holds all that it includes.
      waiting.add(settled);
      if (waiting.size >= MAX_WAITING) {
        await Promise.race(waiting);
      }
    }
    started.push([article, rendered]);
  }
  const drawn: Article[] = [];
  for (const [article, promises] of started) {
    const rendered = await Promise.all(promises);
    for (const { finding } of rendered) {
      if (finding) {
        context.log.add(finding);
      }
    }
    drawn.push(rendered.length > 0 ? fillIn(article, rendered) : article);
  }
  return drawn;
}
