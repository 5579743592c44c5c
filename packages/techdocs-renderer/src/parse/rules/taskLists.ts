import type { MarkdownIt, StateCore, Token } from 'markdown-it';

const BOX = /^\[([ xX])\] +/;

function checkbox(state: StateCore, isDone: boolean): Token {
  const token = new state.Token('task_checkbox', '', 0);
  const [checked, name] = isDone ? [' checked', 'Done'] : ['', 'To do'];
  token.content = `<label class="task-list-control"><input type="checkbox" disabled${checked} aria-label="${name}"><span class="task-list-indicator"></span></label> `;
  return token;
}

function taskLists(state: StateCore): void {
  const { tokens } = state;
  const lists: Token[] = [];
  tokens.forEach((token, i) => {
    if (token.type.endsWith('_list_open')) {
      lists.push(token);
    } else if (token.type.endsWith('_list_close')) {
      lists.pop();
    }
    const children =
      token.type === 'inline' && tokens[i - 2]?.type === 'list_item_open'
        ? token.children
        : undefined;
    const text = children?.[0];
    const match = text?.type === 'text' ? BOX.exec(text.content) : undefined;
    if (children && text && match) {
      text.content = text.content.slice(match[0].length);
      children.unshift(checkbox(state, match[1] !== ' '));
      tokens[i - 2].attrJoin('class', 'task-list-item');
      lists[lists.length - 1].attrSet('class', 'task-list');
    }
  });
}

/** Adds `- [x] done` items. */
export function addTaskLists(md: MarkdownIt): void {
  md.core.ruler.after('text_join', 'task_lists', taskLists);
  md.renderer.rules.task_checkbox = (tokens, index) => tokens[index].content;
}
