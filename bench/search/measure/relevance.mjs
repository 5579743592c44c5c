import { judgeQueries } from '../judging/judgeQueries.mjs';
import { judgeResults } from '../metrics/judgeResults.mjs';
import { ndcg } from '../metrics/ndcg.mjs';
import { reciprocalRank } from '../metrics/reciprocalRank.mjs';
import { readSections } from '../readSections.mjs';
import { SearchClient } from '../SearchClient.mjs';

const DEPTH = 10;
/** More than are judged, since sections of one page count once. */
const LIMIT = 25;

/** Classes of queries that look for one thing by what it is called. */
export const NAME_CLASSES = [
  'exact name',
  'exact title',
  'person',
  'prefix',
  'variant',
  'typo',
  'diacritics',
];

const mean = values =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

async function askOne(search, query) {
  const { class: name, text, judgements } = query;
  const found = await search.find(text, { limit: LIMIT });
  const keys = found.map(({ key }) => key);
  const grades = judgeResults(keys, query).slice(0, DEPTH);
  return {
    class: name,
    text,
    ndcg: ndcg(grades, [...judgements.values()], DEPTH),
    reciprocalRank: reciprocalRank(grades),
    grades,
    found: keys.slice(0, DEPTH),
    best: [...judgements].sort(([, a], [, b]) => b - a).slice(0, DEPTH),
  };
}

/** Asks every judged query, one after the other. */
export async function measureRelevance({ running, entities }, { seed }) {
  const search = new SearchClient(running.client);
  const sections = await readSections(running.client);
  const answers = [];
  for (const query of judgeQueries(entities, sections, seed)) {
    answers.push(await askOne(search, query));
  }
  const classes = [...new Set(answers.map(answer => answer.class))];
  const of = name => answers.filter(answer => answer.class === name);
  const names = answers.filter(answer => NAME_CLASSES.includes(answer.class));
  return {
    mrr: mean(names.map(answer => answer.reciprocalRank)),
    ndcg: mean(answers.map(answer => answer.ndcg)),
    queries: answers.length,
    classes: Object.fromEntries(
      classes.map(name => [
        name,
        {
          queries: of(name).length,
          ndcg: mean(of(name).map(answer => answer.ndcg)),
          mrr: NAME_CLASSES.includes(name)
            ? mean(of(name).map(answer => answer.reciprocalRank))
            : undefined,
        },
      ]),
    ),
    answers,
  };
}
