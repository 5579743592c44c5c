import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import type {
  EntityOverlay,
  FieldProvenance,
  OverlayOutcome,
} from '@fairway/plugin-system-model-common';
import { useState } from 'react';
import { useEditOverlay } from '../../hooks/useEditOverlay';
import {
  findBadTag,
  isBadLink,
  toOverlayDraft,
  toOverlayEdit,
} from '../../lib/overlayDraft';
import { systemModelTranslationRef } from '../../translation';
import { Failure } from '../Failure';
import { EditForm } from './EditForm';

/** Has an owner say something of an entity, in the portal or as a pull request. */
export function EditDialog(props: {
  name: string;
  overlay: EntityOverlay;
  fields: readonly FieldProvenance[];
  onClose(): void;
  onDone(outcome: OverlayOutcome): void;
}) {
  const { name, overlay, fields, onClose, onDone } = props;
  const { mode, values, entityRef } = overlay;
  const { t } = useTranslationRef(systemModelTranslationRef);
  const [draft, setDraft] = useState(() => toOverlayDraft(values));
  const save = useEditOverlay(entityRef, onDone);
  const edit = toOverlayEdit(values, draft);
  const isUnchanged =
    Object.keys(edit.values).length === 0 && edit.cleared.length === 0;
  const isBad =
    findBadTag(draft) !== undefined ||
    [...draft.links, ...draft.contacts].some(isBadLink);
  return (
    <Dialog isOpen width={640} onOpenChange={isOpen => isOpen || onClose()}>
      <DialogHeader>{t('edit.title', { name })}</DialogHeader>
      <DialogBody>
        <Text>{t(`edit.${mode}Text`)}</Text>
        <EditForm
          overlay={overlay}
          draft={draft}
          fields={fields}
          onChange={setDraft}
        />
        {save.error && <Failure title={t('edit.failed')} error={save.error} />}
      </DialogBody>
      <DialogFooter>
        <Button
          variant="primary"
          isPending={save.isPending}
          isDisabled={isUnchanged || isBad}
          onPress={() => save.run(edit)}
        >
          {t(mode === 'overlay' ? 'edit.save' : 'edit.propose')}
        </Button>
        <Button variant="secondary" onPress={onClose}>
          {t('common.cancel')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
