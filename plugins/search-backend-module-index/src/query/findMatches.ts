import {
  widenPlan,
  listDoubtful,
  MatchPlan,
  planMatch,
  SearchStore,
  StoreHit,
  StoreHits,
} from '@fairway/search-node';

/** With fewer results than this it is likely that something was mistyped, or is called otherwise. */
const FEW = 3;
/** Of a question in words of one's own, hardly any document has all; with fewer than this, most will do. */
const ENOUGH = 10;
const QUESTION = 3;

/** What was found, and what was looked for in the end. */
export type Matches = {
  readonly plan: MatchPlan | undefined;
  readonly hits: StoreHits;
  /** What has all words, where `hits` need not. */
  readonly whole: readonly StoreHit[];
};

/**
 * Leaves out of matches, and of their number, what the caller may not read: it
 * must make no difference to what is looked for. The first ones will do.
 */
export type SelectReadable = (
  hits: StoreHits,
) => Promise<Pick<StoreHits, 'hits' | 'total'>>;

/**
 * Finds what has all words; if that is hardly anything, also what has words that
 * begin like unknown ones, or are one edit away; and if that is nothing, or little for a question, what has most of the words, or any.
 */
export async function findMatches(
  store: SearchStore,
  term: string,
  find: (plan: MatchPlan | undefined) => Promise<StoreHits>,
  selectReadable: SelectReadable,
): Promise<Matches> {
  const plan = planMatch(term);
  const exact: Matches = { plan, hits: await find(plan), whole: [] };
  const { hits, total } = await selectReadable(exact.hits);
  if (plan === undefined || total >= ENOUGH) {
    return exact;
  }
  const isName = hits.some(({ keys }) =>
    keys.some(key => plan.key !== '' && key.startsWith(plan.key)),
  );
  if (isName) {
    return exact;
  }
  const all = total < FEW ? await findWider(store, exact, find) : exact;
  const isQuestion = plan.words.length >= QUESTION;
  const found = await selectReadable(all.hits);
  if (plan.words.length < 2 || found.total >= (isQuestion ? ENOUGH : 1)) {
    return all;
  }
  const findFewer = async (mode: MatchPlan['mode']): Promise<Matches> => {
    const fewer: MatchPlan = { ...all.plan!, mode };
    return { plan: fewer, hits: await find(fewer), whole: all.hits.hits };
  };
  const most = isQuestion ? await findFewer('most') : undefined;
  return most && (await selectReadable(most.hits)).total > 0
    ? most
    : await findFewer('any');
}

async function findWider(
  store: SearchStore,
  exact: Matches,
  find: (plan: MatchPlan | undefined) => Promise<StoreHits>,
): Promise<Matches> {
  const plan = exact.plan!;
  const wider = widenPlan(plan, await store.findUnknown(listDoubtful(plan)));
  return wider === plan
    ? exact
    : { plan: wider, hits: await find(wider), whole: [] };
}
