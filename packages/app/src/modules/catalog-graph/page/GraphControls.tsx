import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, Switch, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { toTitle } from '../../catalog/lib/toTitle';
import { depths, GraphState } from '../lib/graphState';
import { graphModuleTranslationRef } from '../translation';
import styles from './Graph.module.css';

/** Where the graph starts, how far it goes, and whom it includes. */
export function GraphControls(props: {
  state: GraphState;
  root: string;
  rootTitle: string;
  entities: readonly Entity[];
  change(part: Partial<GraphState>): void;
}) {
  const { state, root, rootTitle, entities, change } = props;
  const { t } = useTranslationRef(graphModuleTranslationRef);
  const toOptions = (kind: string) =>
    entities
      .filter(entity => entity.kind.toLowerCase() === kind)
      .map(entity => ({
        value: stringifyEntityRef(entity),
        label: toTitle(entity),
      }))
      .sort((a, b) => a.label.localeCompare(b.label));
  const domains = toOptions('domain');
  const systems = toOptions('system');
  const known = [...domains, ...systems].some(({ value }) => value === root);
  return (
    <div className={styles.controls}>
      <Select
        className={styles.root}
        size="small"
        searchable
        searchPlaceholder={t('search')}
        aria-label={t('root')}
        selectedKey={root}
        onSelectionChange={key => key && change({ root: String(key) })}
        options={[
          ...(known
            ? []
            : [
                {
                  title: t('others'),
                  options: [{ value: root, label: rootTitle }],
                },
              ]),
          { title: t('domains'), options: domains },
          { title: t('systems'), options: systems },
        ].filter(section => section.options.length > 0)}
      />
      <span className={styles.depth}>
        <span id="graph-depth">{t('depth')}</span>
        <ToggleButtonGroup
          aria-labelledby="graph-depth"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[String(state.depth)]}
          onSelectionChange={keys => change({ depth: Number([...keys][0]) })}
        >
          {depths.map(depth => (
            <ToggleButton key={depth} id={String(depth)} size="small">
              {String(depth)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </span>
      <Switch
        label={t('people')}
        isSelected={state.people}
        onChange={people => change({ people })}
      />
      <p className={styles.hint}>{t('hint')}</p>
    </div>
  );
}
