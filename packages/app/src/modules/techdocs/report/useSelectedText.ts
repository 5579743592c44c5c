import { useEffect, useState } from 'react';

const SETTLED_MS = 200;

/** A selection inside of a shadow tree, which some browsers give out only there. */
function readSelection(root: HTMLElement): string {
  const tree = root.getRootNode() as Partial<Pick<Document, 'getSelection'>> &
    Node;
  const selection = tree.getSelection?.() ?? document.getSelection();
  return selection?.anchorNode && root.contains(selection.anchorNode)
    ? selection.toString().trim()
    : '';
}

/** What a reader has marked in the page, if anything. */
export function useSelectedText(root: HTMLElement): string {
  const [text, setText] = useState('');

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setText(readSelection(root)), SETTLED_MS);
    };
    look();
    document.addEventListener('selectionchange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', look);
    };
  }, [root]);

  return text;
}
