import {
  isWord,
  MatchPlan,
  MatchTree,
  SqlPart,
  toMatchTree,
} from '@fairway/search-node';

/**
 * Says in SQL what names of `documents` that match a plan better than others
 * have, the best first: the key, one that begins with it, and all words.
 */
export function toNameConditions(plan: MatchPlan): SqlPart[] {
  const tree = plan.mode === 'all' ? toMatchTree(plan) : undefined;
  const keys = isWord(plan.key) ? [` ${plan.key} `, ` ${plan.key}`] : [];
  return [
    ...keys.map(key => contains('keys', key)),
    ...(tree ? [toCondition(tree)] : []),
  ];
}

function toCondition(tree: MatchTree): SqlPart {
  if ('word' in tree) {
    return contains('names', ` ${tree.word}${tree.isPrefix ? '' : ' '}`);
  }
  if ('phrase' in tree) {
    return contains('names', ` ${tree.phrase.join(' ')} `);
  }
  const [parts, operator] =
    'allOf' in tree ? [tree.allOf, 'and'] : [tree.anyOf, 'or'];
  const conditions = parts.map(toCondition);
  return {
    sql: conditions.map(({ sql }) => `(${sql})`).join(` ${operator} `),
    bindings: conditions.flatMap(({ bindings }) => bindings),
  };
}

function contains(column: 'keys' | 'names', text: string): SqlPart {
  return { sql: `instr(documents.${column}, ?) > 0`, bindings: [text] };
}
