import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Alert,
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
  TextField,
} from '@backstage/ui';
import { useState, type FormEvent } from 'react';
import type { Action } from '../../hooks/useForgeAction';
import { reasonOf } from '../../lib/describeError';
import { forgeTranslationRef } from '../../translation';
import styles from './ConfirmDialog.module.css';

/** Asks once more before something is destroyed, and stays open when that fails. */
export function ConfirmDialog(props: {
  title: string;
  body: string;
  confirm: string;
  failed: string;
  /** For what cannot be had back: the user types this name, which `label` asks for. */
  typed?: { name: string; label: string };
  action: Pick<Action<[]>, 'run' | 'isPending' | 'error'>;
  onDone: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslationRef(forgeTranslationRef);
  const [typed, setTyped] = useState('');
  const { action } = props;
  const isConfirmed = !props.typed || typed.trim() === props.typed.name;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isConfirmed && !action.isPending && (await action.run())) {
      props.onDone();
    }
  };

  return (
    <Dialog
      isOpen
      isDismissable
      width={480}
      onOpenChange={isOpen => !isOpen && props.onClose()}
    >
      <form onSubmit={submit} className={styles.form}>
        <DialogHeader>{props.title}</DialogHeader>
        <DialogBody>
          <div className={styles.body}>
            <Text>{props.body}</Text>
            {props.typed && (
              <TextField
                label={props.typed.label}
                value={typed}
                onChange={setTyped}
                autoComplete="off"
                // eslint-disable-next-line jsx-a11y/no-autofocus
                autoFocus
              />
            )}
            {action.error && (
              <Alert
                role="alert"
                status="danger"
                icon
                title={props.failed}
                description={reasonOf(action.error)}
              />
            )}
          </div>
        </DialogBody>
        <DialogFooter>
          <Button
            type="submit"
            variant="primary"
            destructive
            isDisabled={!isConfirmed}
            isPending={action.isPending}
          >
            {props.confirm}
          </Button>
          <Button variant="secondary" onPress={props.onClose}>
            {t('common.cancel')}
          </Button>
        </DialogFooter>
      </form>
    </Dialog>
  );
}
