import { DiagramError, type DiagramProblem } from './DiagramError';
import type { Diagram } from './findDiagrams';
import { toName, type DiagramName } from './toName';
import type { Drawing } from './toDrawing';

/**
 * Size of one diagram. What people read on a screen is smaller; of what was
 * tried, the worst of this size held up a page for four seconds, and one of
 * twice the size for minutes.
 */
const MAX_LINES = 300;
const MAX_LENGTH = 10_000;
// While it is measured a diagram is part of the page, where its styles could fetch something.
const FOREIGN = /@import|@\\|url\s*\(/i;
/** Diagrams of one page. */
const MAX_DIAGRAMS = 50;
/** Drawing holds up the page, so after that long no further one is begun. */
const MAX_SECONDS = 10;

export type Draw = (
  source: string,
  mode: 'light' | 'dark',
  width: number,
) => Promise<Drawing>;

const MIN_WIDTH = 800;

const DRAWN = 'data-fairway-diagram';

/** Takes away what an earlier attempt left beside a diagram. */
function clear({ block }: Diagram): void {
  const before = block.previousElementSibling;
  if (before?.hasAttribute(DRAWN)) {
    before.remove();
  }
  block.hidden = false;
}

function show(diagram: Diagram, drawing: Drawing, alt: string): void {
  const image = document.createElement('img');
  image.src = drawing.address;
  image.width = drawing.width;
  image.height = drawing.height;
  image.alt = alt;
  // Large ones shrink with the page and the window, and keep their shape.
  image.style.cssText = 'width:auto;height:auto;max-width:100%;max-height:80vh';
  const frame = document.createElement('p');
  frame.setAttribute(DRAWN, '');
  frame.append(image);
  clear(diagram);
  diagram.block.before(frame);
  diagram.block.hidden = true;
}

/** As wide as the column of text; in less, the marks of an axis stand on each other. */
function widthOf({ block }: Diagram): number {
  return Math.max(block.parentElement?.clientWidth ?? 0, MIN_WIDTH);
}

function tell(diagram: Diagram, sentence: string): void {
  const note = document.createElement('p');
  note.setAttribute(DRAWN, '');
  note.setAttribute('role', 'note');
  const text = document.createElement('em');
  text.append(sentence);
  note.append(text);
  clear(diagram);
  diagram.block.before(note);
}

function isTooLong(source: string): boolean {
  return (
    source.length > MAX_LENGTH || source.trim().split('\n').length > MAX_LINES
  );
}

/** Waits no longer than what is left of the time. */
async function inTime<T>(work: Promise<T>, until: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new DiagramError({ kind: 'tooSlow', detail: String(MAX_SECONDS) }),
        ),
      Math.max(until - Date.now(), 0),
    );
  });
  try {
    return await Promise.race([work, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

function toProblem(error: unknown): DiagramProblem {
  if (error instanceof DiagramError) {
    return error.problem;
  }
  const { message } = error instanceof Error ? error : { message: '' };
  // What follows points into the source with lines of dashes.
  const reason = message.split('\n')[0] || String(error);
  return { kind: 'failed', detail: reason.replace(/[:.\s]+$/, '') };
}

/** Lets the browser paint, and whoever reads scroll, between two diagrams. */
function pause(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, 0));
}

/**
 * Puts drawings in the place of diagrams, one after the other.
 *
 * @remarks
 *
 * What cannot be drawn stays text, with a sentence that says why.
 */
export async function showDiagrams(
  diagrams: readonly Diagram[],
  options: {
    load(): Promise<Draw>;
    mode: 'light' | 'dark';
    signal: AbortSignal;
    describe(name: DiagramName): string;
    explain(problem: DiagramProblem): string;
  },
): Promise<void> {
  const { load, mode, signal, describe, explain } = options;
  let until: number | undefined;
  for (const [index, diagram] of diagrams.entries()) {
    try {
      if (index >= MAX_DIAGRAMS) {
        throw new DiagramError({
          kind: 'tooMany',
          detail: String(MAX_DIAGRAMS),
        });
      }
      if (isTooLong(diagram.source)) {
        throw new DiagramError({ kind: 'tooLong', detail: String(MAX_LINES) });
      }
      if (FOREIGN.test(diagram.source)) {
        throw new DiagramError({ kind: 'foreign' });
      }
      const draw = await load();
      until ??= Date.now() + MAX_SECONDS * 1000;
      const drawing = await inTime(
        draw(diagram.source, mode, widthOf(diagram)),
        until,
      );
      if (signal.aborted) {
        return;
      }
      show(diagram, drawing, describe(toName(diagram.source, drawing)));
    } catch (error) {
      if (signal.aborted) {
        return;
      }
      tell(diagram, explain(toProblem(error)));
    }
    await pause();
  }
}
