import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Checkbox, CheckboxGroup } from '@backstage/ui';
import { useState } from 'react';
import { toShownOptions, type FacetOption } from '../lib/toFacetOptions';
import { searchModuleTranslationRef } from '../translation';
import { FacetLabel } from './FacetLabel';
import styles from './Facets.module.css';

const SHOWN = 8;

/** One facet, of which any number of values can be chosen. */
export function FacetGroup(props: {
  label: string;
  options: readonly FacetOption[];
  selected: readonly string[];
  toName(value: string): string;
  onChange(values: string[]): void;
}) {
  const { label, options, selected, toName, onChange } = props;
  const { t } = useTranslationRef(searchModuleTranslationRef);
  const [expanded, setExpanded] = useState(false);
  const shown = expanded ? options : toShownOptions(options, selected, SHOWN);
  const hidden = options.length - shown.length;
  return (
    <div className={styles.group}>
      <CheckboxGroup label={label} value={[...selected]} onChange={onChange}>
        {shown.map(({ value, count }) => (
          <Checkbox key={value} value={value}>
            <FacetLabel name={toName(value)} count={count} />
          </Checkbox>
        ))}
      </CheckboxGroup>
      {(hidden > 0 || expanded) && (
        <Button
          size="small"
          variant="tertiary"
          onPress={() => setExpanded(!expanded)}
        >
          {expanded
            ? t('facet.less')
            : t('facet.more', { number: String(hidden) })}
        </Button>
      )}
    </div>
  );
}
