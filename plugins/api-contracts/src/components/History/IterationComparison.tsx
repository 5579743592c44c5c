import { useApi, useTranslationRef } from '@backstage/frontend-plugin-api';
import { ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import type { IterationComparison as Comparison } from '@fairway/plugin-api-contracts-common';
import { useLocation, useSearchParams } from 'react-router-dom';
import { apiContractsApiRef } from '../../api';
import { useLoaded } from '../../hooks/useLoaded';
import { apiContractsTranslationRef } from '../../translation';
import { ContractChanges } from '../ContractChanges';
import { FailedAlert } from '../FailedAlert';
import { Loading } from '../Loading';
import { TextDiff } from '../TextDiff';
import { VerdictLabel } from '../VerdictLabel';
import { VersionVerdict } from './VersionVerdict';
import type { Range } from './useRange';
import styles from './History.module.css';

const SIDE_BY_SIDE = 'text';

/** What changed from one iteration to another: told by rules, or as the two texts. */
export function IterationComparison(props: {
  entityRef: string;
  range: Range;
}) {
  const { entityRef, range } = props;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const api = useApi(apiContractsApiRef);
  const [params, setParams] = useSearchParams();
  const isText = params.get('view') === SIDE_BY_SIDE;
  const comparison = useLoaded(`${entityRef} ${range.from} ${range.to}`, () =>
    api.compareIterations(entityRef, range),
  );

  const content = () => {
    if (comparison.error) {
      return (
        <FailedAlert
          title={t('history.comparisonFailed')}
          error={comparison.error}
          retry={comparison.retry}
        />
      );
    }
    if (!comparison.data) {
      return <Loading />;
    }
    return isText ? (
      <Texts entityRef={entityRef} comparison={comparison.data} />
    ) : (
      <Changes comparison={comparison.data} />
    );
  };

  return (
    <section className={styles.panel} aria-label={t('history.comparison')}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          {t('history.fromTo', {
            from: nameOf(comparison.data?.from, range.from),
            to: nameOf(comparison.data?.to, range.to),
          })}
        </h3>
        <ToggleButtonGroup
          aria-label={t('history.views')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[isText ? SIDE_BY_SIDE : 'changes']}
          onSelectionChange={keys =>
            setParams(
              before => {
                const after = new URLSearchParams(before);
                after.delete('view');
                if (keys.has(SIDE_BY_SIDE)) after.set('view', SIDE_BY_SIDE);
                return after;
              },
              { replace: true },
            )
          }
        >
          <ToggleButton id="changes" size="small">
            {t('history.changes')}
          </ToggleButton>
          <ToggleButton id={SIDE_BY_SIDE} size="small">
            {t('history.texts')}
          </ToggleButton>
        </ToggleButtonGroup>
      </div>
      {content()}
    </section>
  );
}

function nameOf(
  iteration: Comparison['from'] | undefined,
  sequence: number,
): string {
  return iteration?.version ?? `#${sequence}`;
}

function Changes(props: { comparison: Comparison }) {
  const { comparison } = props;
  const { verdict, version } = comparison;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const { pathname } = useLocation();
  return (
    <>
      {verdict && (
        <p className={styles.verdict}>
          <VerdictLabel verdict={verdict} /> {t(`verdictMeans.${verdict}`)}
        </p>
      )}
      {version && <VersionVerdict check={version} />}
      {comparison.problem !== undefined && (
        <p className={styles.verdict}>{t('history.notCompared')}</p>
      )}
      <ContractChanges
        comparison={comparison}
        definitionPath={pathname.replace(/\/history\/?$/, '/definition')}
      />
    </>
  );
}

function Texts(props: { entityRef: string; comparison: Comparison }) {
  const { entityRef, comparison } = props;
  const { from, to } = comparison;
  const { t } = useTranslationRef(apiContractsTranslationRef);
  const api = useApi(apiContractsApiRef);
  const texts = useLoaded(`${entityRef} ${from.hash} ${to.hash}`, () =>
    Promise.all(
      [from, to].map(({ sequence }) => api.readIteration(entityRef, sequence)),
    ),
  );

  if (texts.error) {
    return (
      <FailedAlert
        title={t('history.textsFailed')}
        error={texts.error}
        retry={texts.retry}
      />
    );
  }
  return texts.data ? (
    <TextDiff
      from={{ label: nameOf(from, from.sequence), text: texts.data[0] }}
      to={{ label: nameOf(to, to.sequence), text: texts.data[1] }}
    />
  ) : (
    <Loading />
  );
}
