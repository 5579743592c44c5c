import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const BOX = /^\[([ xX])\] +/;

/** The list that directly holds the item at `index`. */
function findList(tokens: readonly Token[], index: number): Token | undefined {
  const level = tokens[index].level - 1;
  for (let i = index - 1; i >= 0; i--) {
    if (tokens[i].level === level && tokens[i].nesting === 1) {
      return tokens[i];
    }
  }
  return undefined;
}

function checkbox(state: StateCore, isDone: boolean): Token {
  const token = new state.Token('task_checkbox', '', 0);
  const [checked, name] = isDone ? [' checked', 'Done'] : ['', 'To do'];
  token.content = `<label class="task-list-control"><input type="checkbox" disabled${checked} aria-label="${name}"><span class="task-list-indicator"></span></label> `;
  return token;
}

function taskLists(state: StateCore): void {
  const { tokens } = state;
  for (let i = 2; i < tokens.length; i++) {
    const children = tokens[i].type === 'inline' ? tokens[i].children : null;
    const text = children?.[0];
    const match =
      tokens[i - 2].type === 'list_item_open' && text?.type === 'text'
        ? BOX.exec(text.content)
        : undefined;
    if (children && text && match) {
      text.content = text.content.slice(match[0].length);
      children.unshift(checkbox(state, match[1] !== ' '));
      tokens[i - 2].attrJoin('class', 'task-list-item');
      findList(tokens, i - 2)?.attrSet('class', 'task-list');
    }
  }
}

/** Adds `- [x] done` items. */
export function addTaskLists(md: MarkdownIt): void {
  md.core.ruler.after('text_join', 'task_lists', taskLists);
  md.renderer.rules.task_checkbox = (tokens, index) => tokens[index].content;
}
