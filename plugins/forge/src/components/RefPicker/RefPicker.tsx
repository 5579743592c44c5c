import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, MenuAutocomplete, MenuItem, MenuTrigger } from '@backstage/ui';
import {
  RiArrowDownSLine,
  RiGitBranchLine,
  RiGitCommitLine,
  RiPriceTag3Line,
} from '@remixicon/react';
import { useState } from 'react';
import { useAllBranches } from '../../hooks/useBranches';
import { useRepositoryContext } from '../../hooks/useRepository';
import { reasonOf } from '../../lib/describeError';
import { shortenSha, type Place } from '../../lib/gitRef';
import { forgeTranslationRef } from '../../translation';
import styles from './RefPicker.module.css';

const ICONS = {
  branch: <RiGitBranchLine />,
  tag: <RiPriceTag3Line />,
  commit: <RiGitCommitLine />,
} as const;

/** Shows the branch (tag, commit) a page is about, and leads to the same path on another branch. */
export function RefPicker(props: {
  place: Place;
  toPath: (place: Place) => string;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const { id, repository } = useRepositoryContext();
  const { ref, path } = props.place;
  // Most visitors never open it, so the branches are not asked for before.
  const [wasOpened, setWasOpened] = useState(false);
  const branches = useAllBranches(id, { isWanted: wasOpened });

  const emptyReason = () => {
    if (branches.data) return t('source.refNone');
    return branches.error
      ? t('source.refFailed', { reason: reasonOf(branches.error) })
      : t('source.refLoading');
  };
  const label = ref.kind === 'commit' ? shortenSha(ref.name) : ref.name;
  return (
    <MenuTrigger onOpenChange={isOpen => isOpen && setWasOpened(true)}>
      <Button
        variant="secondary"
        iconStart={ICONS[ref.kind]}
        iconEnd={<RiArrowDownSLine />}
        aria-label={t('source.refButton', { name: label })}
        className={styles.button}
      >
        <span className={styles.label}>{label}</span>
      </Button>
      <MenuAutocomplete
        placeholder={t('source.refSearch')}
        maxHeight="24rem"
        renderEmptyState={() => (
          <div className={styles.state}>{emptyReason()}</div>
        )}
      >
        {(branches.data ?? []).map(({ name }) => (
          <MenuItem
            key={name}
            id={name}
            textValue={name}
            href={props.toPath({ ref: { kind: 'branch', name }, path })}
          >
            {name}
            {name === repository.default_branch && (
              <span className={styles.default}>{t('branches.default')}</span>
            )}
          </MenuItem>
        ))}
      </MenuAutocomplete>
    </MenuTrigger>
  );
}
