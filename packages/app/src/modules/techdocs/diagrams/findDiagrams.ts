/** A diagram as the build left it. */
export type Diagram = {
  readonly block: HTMLElement;
  readonly source: string;
};

/** Finds the Mermaid diagrams of a page that are still text. */
export function findDiagrams(root: HTMLElement): Diagram[] {
  return [...root.querySelectorAll<HTMLElement>('pre.mermaid')].flatMap(
    block => {
      // The reader puts a button for copying beside the code.
      const source = (block.querySelector('code') ?? block).textContent ?? '';
      return source.trim() ? [{ block, source }] : [];
    },
  );
}
