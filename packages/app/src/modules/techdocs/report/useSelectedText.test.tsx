import { act, renderHook, waitFor } from '@testing-library/react';
import { useSelectedText } from './useSelectedText';

function makePage(text: string): HTMLElement {
  const page = document.createElement('article');
  page.textContent = text;
  document.body.append(page);
  return page;
}

function mark(node: Node) {
  act(() => document.getSelection()!.selectAllChildren(node));
}

describe('useSelectedText', () => {
  afterEach(() => {
    document.getSelection()!.removeAllRanges();
    document.body.replaceChildren();
  });

  it('follows what is marked in the page, and nothing else', async () => {
    const page = makePage('In the page');
    const other = makePage('Elsewhere');
    const { result } = renderHook(() => useSelectedText(page));
    expect(result.current).toBe('');

    mark(page);
    await waitFor(() => expect(result.current).toBe('In the page'));

    mark(other);
    await waitFor(() => expect(result.current).toBe(''));
  });
});
