import { describeFacets } from './conformance/describeFacets';
import { describeFilters } from './conformance/describeFilters';
import { describeHostileInput } from './conformance/describeHostileInput';
import { describeManyMatches } from './conformance/describeManyMatches';
import { describeMatching } from './conformance/describeMatching';
import { describeOrders } from './conformance/describeOrders';
import { describeRebuilds } from './conformance/describeRebuilds';
import { describeSimilarWords } from './conformance/describeSimilarWords';
import { describeWriting } from './conformance/describeWriting';
import { TestEngine } from './TestEngine';

/**
 * Says in tests what every engine has to do, see `SearchStore`.
 *
 * @param name - Of the engine
 * @param createEngine - Makes an engine that holds nothing; used once or more in every block
 * @public
 */
export function runStoreConformance(
  name: string,
  createEngine: () => Promise<TestEngine>,
): void {
  describe(`${name} as a search engine`, () => {
    describeMatching(createEngine);
    describeSimilarWords(createEngine);
    describeFilters(createEngine);
    describeOrders(createEngine);
    describeManyMatches(createEngine);
    describeFacets(createEngine);
    describeWriting(createEngine);
    describeRebuilds(createEngine);
    describeHostileInput(createEngine);
  });
}
