import { LoggerService } from '@backstage/backend-plugin-api';
import { HistoryStore } from '../history/HistoryStore';
import { LintService } from './LintService';
import { LintStore } from './LintStore';

const PAGE_SIZE = 50;

/** Has the linter look at what it has not seen, so that facts about all APIs are there before anybody opens a page. */
export async function lintAll(
  options: {
    readonly definitions: Pick<HistoryStore, 'readDefinition'>;
    readonly lint: LintService;
    readonly logger: LoggerService;
    readonly ruleset: string;
    readonly store: LintStore;
  },
  signal: AbortSignal,
): Promise<void> {
  const { definitions, lint, logger, ruleset, store } = options;
  let after: string | undefined;
  do {
    const page = await store.listUnlinted(ruleset, { after, limit: PAGE_SIZE });
    for (const { hash, type } of page) {
      if (signal.aborted) {
        return;
      }
      try {
        await lint.lintText(hash, type, await definitions.readDefinition(hash));
      } catch (error) {
        // One odd definition is no reason to leave out the others.
        logger.warn('Could not look at a definition by the rules', {
          hash,
          cause: String(error),
        });
      }
    }
    after = page.length < PAGE_SIZE ? undefined : page.at(-1)?.hash;
  } while (after !== undefined);
}
