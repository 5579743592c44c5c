import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { TextAreaField, TextField } from '@backstage/ui';
import {
  REMOVABLE_LISTS,
  type EntityOverlay,
  type FieldProvenance,
  type RemovableList,
} from '@fairway/plugin-system-model-common';
import { listMembers } from '../../lib/listMembers';
import {
  findBadTag,
  toggleMember,
  type OverlayDraft,
} from '../../lib/overlayDraft';
import { toValueText } from '../../lib/toValueText';
import { systemModelTranslationRef } from '../../translation';
import { LinkFields } from './LinkFields';
import { MemberList } from './MemberList';
import styles from './Overlay.module.css';

const POINTERS = {
  description: '/metadata/description',
  lifecycle: '/spec/lifecycle',
  tier: '/spec/tier',
} as const;

/** Lists that are not edited but for what is taken out of them. */
const OTHER_LISTS = REMOVABLE_LISTS.filter(
  list => !['tags', 'links'].includes(list),
);

/** The fields that owners may edit, each with what is said elsewhere. */
export function EditForm(props: {
  overlay: EntityOverlay;
  draft: OverlayDraft;
  fields: readonly FieldProvenance[];
  onChange(draft: OverlayDraft): void;
}) {
  const { overlay, draft, fields, onChange } = props;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const change = (part: Partial<OverlayDraft>) =>
    onChange({ ...draft, ...part });
  const describe = (name: keyof typeof POINTERS) => {
    const said = findSaid(fields, POINTERS[name]);
    return said && t('edit.others', { value: said });
  };
  const badTag = findBadTag(draft);
  const members = listMembers(fields, overlay, draft);
  const toMembers = (list: RemovableList) => (
    <MemberList
      key={list}
      list={list}
      members={members}
      onToggle={({ key }) => onChange(toggleMember(draft, list, key))}
    />
  );
  return (
    <div className={styles.form}>
      <TextAreaField
        label={t('overlay.field.description')}
        description={describe('description')}
        rows={3}
        maxLength={10_000}
        value={draft.description}
        onChange={description => change({ description })}
      />
      <div className={styles.pair}>
        {(['lifecycle', 'tier'] as const).map(name => (
          <TextField
            key={name}
            label={t(`overlay.field.${name}`)}
            description={describe(name)}
            maxLength={63}
            value={draft[name]}
            onChange={value => change({ [name]: value })}
          />
        ))}
      </div>
      <div>
        <TextField
          label={t('edit.tags')}
          description={t('edit.tagsHelp')}
          value={draft.tags}
          isInvalid={badTag !== undefined}
          onChange={tags => change({ tags })}
        />
        {badTag !== undefined && (
          <p className={styles.bad} role="alert">
            {t('edit.badTag', { tag: badTag })}
          </p>
        )}
        {toMembers('tags')}
      </div>
      <LinkFields
        type="links"
        links={draft.links}
        onChange={links => change({ links })}
      >
        {toMembers('links')}
      </LinkFields>
      <LinkFields
        type="contacts"
        links={draft.contacts}
        onChange={contacts => change({ contacts })}
      />
      {OTHER_LISTS.map(toMembers)}
    </div>
  );
}

/** What sources beside the portal say of a field. */
function findSaid(
  fields: readonly FieldProvenance[],
  pointer: string,
): string | undefined {
  const field = fields.find(one => one.pointer === pointer);
  const claim =
    field &&
    [field.chosen, ...field.others].find(({ origin }) => origin !== 'overlay');
  return claim && toValueText(claim.value);
}
