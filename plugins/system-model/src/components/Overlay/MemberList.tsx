import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon } from '@backstage/ui';
import { RiArrowGoBackLine, RiCloseLine } from '@remixicon/react';
import type { RemovableList } from '@fairway/plugin-system-model-common';
import { useId } from 'react';
import type { ListMember } from '../../lib/listMembers';
import { toValueText } from '../../lib/toValueText';
import { systemModelTranslationRef } from '../../translation';
import { ClaimValue } from '../Words';
import styles from './Overlay.module.css';

/** What sources say is in a list, each with the way to take it out or put it back. Absent if that is nothing. */
export function MemberList(props: {
  list: RemovableList;
  members: readonly ListMember[];
  onToggle(member: ListMember): void;
}) {
  const { list, onToggle } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const id = useId();
  const members = props.members.filter(member => member.list === list);
  if (members.length === 0) {
    return null;
  }
  const name = t(`group.${list}`);
  return (
    <div className={styles.members}>
      <span id={id} className={styles.quiet}>
        {t('edit.said', { list: name })}
      </span>
      <ul aria-labelledby={id}>
        {members.map(member => (
          <li key={member.key}>
            <MemberName member={member} />
            {/* One button in both states, so that it keeps the focus. */}
            <ButtonIcon
              size="small"
              variant="tertiary"
              icon={member.removed ? <RiArrowGoBackLine /> : <RiCloseLine />}
              aria-label={t(
                member.removed ? 'edit.restoreMember' : 'edit.removeMember',
                { member: toValueText(member.value), list: name },
              )}
              onPress={() => onToggle(member)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function MemberName(props: { member: ListMember }) {
  const { value, removed } = props.member;
  const { t } = useTranslationRef(systemModelTranslationRef);
  return removed ? (
    <span>
      <del>
        <ClaimValue value={value} />
      </del>{' '}
      <span className={styles.removed}>
        {t(removed === 'now' ? 'edit.willBeRemoved' : 'edit.isRemoved')}
      </span>
    </span>
  ) : (
    <ClaimValue value={value} />
  );
}
