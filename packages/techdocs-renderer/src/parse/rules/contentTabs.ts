import type { MarkdownIt, StateBlock } from 'markdown-it';
import { findIndentedEnd, tokenizeIndented } from './indentedBody';

const OPENING = /^===([!+]{0,2})[ \t]+(?:"(.*)"|'(.*)')[ \t]*$/;

type Tab = {
  readonly title: string;
  readonly startsSet: boolean;
  readonly isSelected: boolean;
  readonly line: number;
  readonly bodyEnd: number;
};

function readTab(
  state: StateBlock,
  line: number,
  endLine: number,
): Tab | undefined {
  const start = state.bMarks[line] + state.tShift[line];
  if (!state.src.startsWith('===', start)) {
    return undefined;
  }
  const match = OPENING.exec(state.src.slice(start, state.eMarks[line]));
  if (!match) {
    return undefined;
  }
  return {
    title: match[2] ?? match[3],
    startsSet: match[1].includes('!'),
    isSelected: match[1].includes('+'),
    line,
    bodyEnd: findIndentedEnd(state, line, endLine),
  };
}

function readTabSet(state: StateBlock, first: Tab, endLine: number): Tab[] {
  const tabs = [first];
  for (;;) {
    const line = state.skipEmptyLines(tabs[tabs.length - 1].bodyEnd);
    if (line >= endLine || state.sCount[line] !== state.sCount[first.line]) {
      return tabs;
    }
    const next = readTab(state, line, endLine);
    if (!next || next.startsSet) {
      return tabs;
    }
    tabs.push(next);
  }
}

function pushControls(
  state: StateBlock,
  tabs: readonly Tab[],
  set: number,
): void {
  const selected = Math.max(
    0,
    tabs.findIndex(tab => tab.isSelected),
  );
  const inputs = state.push('tabbed_inputs', '', 0);
  inputs.content = tabs
    .map((_, i) => {
      const checked = i === selected ? ' checked="checked"' : '';
      return `<input${checked} id="__tabbed_${set}_${
        i + 1
      }" name="__tabbed_${set}" type="radio">`;
    })
    .join('');

  state.push('tabbed_labels_open', 'div', 1).attrSet('class', 'tabbed-labels');
  tabs.forEach((tab, i) => {
    const label = state.push('tabbed_label_open', 'label', 1);
    label.attrSet('for', `__tabbed_${set}_${i + 1}`);
    const inline = state.push('inline', '', 0);
    inline.content = tab.title;
    inline.children = [];
    state.push('tabbed_label_close', 'label', -1);
  });
  state.push('tabbed_labels_close', 'div', -1);
}

function contentTabs(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  if (state.sCount[startLine] - state.blkIndent >= 4) {
    return false;
  }
  const first = readTab(state, startLine, endLine);
  if (!first || silent) {
    return first !== undefined;
  }
  const tabs = readTabSet(state, first, endLine);
  const set = Number(state.env.tabSets ?? 0) + 1;
  state.env.tabSets = set;

  const open = state.push('tabbed_set_open', 'div', 1);
  open.attrSet('class', 'tabbed-set tabbed-alternate');
  open.attrSet('data-tabs', `${set}:${tabs.length}`);
  pushControls(state, tabs, set);
  state
    .push('tabbed_content_open', 'div', 1)
    .attrSet('class', 'tabbed-content');
  for (const tab of tabs) {
    state.push('tabbed_block_open', 'div', 1).attrSet('class', 'tabbed-block');
    tokenizeIndented(state, tab.line, tab.bodyEnd);
    state.push('tabbed_block_close', 'div', -1);
  }
  state.push('tabbed_content_close', 'div', -1);
  state.push('tabbed_set_close', 'div', -1);
  state.line = tabs[tabs.length - 1].bodyEnd;
  open.map = [startLine, state.line];
  return true;
}

/** Adds `=== "Title"` content tabs, switched by radio buttons without a script. */
export function addContentTabs(md: MarkdownIt): void {
  md.block.ruler.before('fence', 'content_tabs', contentTabs, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  md.renderer.rules.tabbed_inputs = (tokens, index) => tokens[index].content;
}
