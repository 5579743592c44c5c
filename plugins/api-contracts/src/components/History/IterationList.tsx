import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Link } from '@backstage/ui';
import { Time } from '@fairway/frontend-toolkit';
import type { ContractIteration } from '@fairway/plugin-api-contracts-common';
import { RiAlertLine } from '@remixicon/react';
import { apiContractsTranslationRef } from '../../translation';
import { FailedAlert } from '../FailedAlert';
import { VerdictLabel } from '../VerdictLabel';
import type { Range } from './useRange';
import styles from './History.module.css';

const SHORT_COMMIT = 10;

type More = {
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly moreError?: Error;
};

/** The iterations of an API to choose among. */
export function IterationList(props: {
  items: readonly ContractIteration[];
  range: Range | undefined;
  onShow: (sequence: number) => void;
  onCompare: (range: Range) => void;
  more: More;
}) {
  const { items, more, range } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  return (
    <section className={styles.panel} aria-label={t('history.title')}>
      <ol className={styles.list}>
        {items.map(item => (
          <li
            key={item.sequence}
            className={styles.item}
            aria-current={range?.to === item.sequence ? 'true' : undefined}
          >
            <Iteration {...props} item={item} />
          </li>
        ))}
      </ol>
      {more.moreError && (
        <FailedAlert
          title={t('history.failed')}
          error={more.moreError}
          retry={more.loadMore}
        />
      )}
      {more.hasMore && !more.moreError && (
        <div className={styles.more}>
          <Button
            size="small"
            variant="secondary"
            isDisabled={more.isLoadingMore}
            onPress={more.loadMore}
          >
            {t('history.more')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Iteration(props: {
  item: ContractIteration;
  range: Range | undefined;
  onShow: (sequence: number) => void;
  onCompare: (range: Range) => void;
}) {
  const { item, range } = props;
  const { sequence, source, versionCheck } = item;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const isNewer = range !== undefined && range.to > sequence;
  return (
    <>
      <div className={styles.line}>
        <button
          type="button"
          className={styles.choose}
          onClick={() => props.onShow(sequence)}
        >
          {item.version === undefined
            ? t('history.iteration', { number: String(sequence) })
            : t('common.version', { version: item.version })}
        </button>
        {(item.verdict ?? item.problem) !== undefined && (
          <VerdictLabel verdict={item.verdict} />
        )}
        {sequence === 1 && (
          <span className={styles.quiet}>{t('history.firstOne')}</span>
        )}
      </div>
      <div className={styles.meta}>
        <Time value={item.seenAt} />
        {source?.author && <span>{source.author}</span>}
        {source &&
          (source.url ? (
            <Link href={source.url}>
              <code>{source.commit.slice(0, SHORT_COMMIT)}</code>
            </Link>
          ) : (
            <code>{source.commit.slice(0, SHORT_COMMIT)}</code>
          ))}
        {isNewer && range.from !== sequence && (
          <button
            type="button"
            className={styles.plain}
            onClick={() => props.onCompare({ from: sequence, to: range.to })}
          >
            {t('history.compareFrom')}
          </button>
        )}
        {range?.from === sequence && <span>{t('history.comparedWith')}</span>}
      </div>
      {versionCheck?.isTruthful === false && (
        <div className={styles.warning}>
          <RiAlertLine size={14} aria-hidden="true" />
          {t('history.untold')}
        </div>
      )}
    </>
  );
}
