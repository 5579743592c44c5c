import { ButtonIcon, Menu, MenuItem, MenuTrigger } from '@backstage/ui';
import { RiDeleteBinLine, RiMoreLine } from '@remixicon/react';

/** What is rarely done to one row of a table: deleting it. */
export function RowMenu(props: {
  label: string;
  deleteLabel: string;
  onDelete: () => void;
}) {
  return (
    <MenuTrigger>
      <ButtonIcon
        variant="tertiary"
        icon={<RiMoreLine />}
        aria-label={props.label}
      />
      <Menu placement="bottom end">
        <MenuItem
          color="danger"
          iconStart={<RiDeleteBinLine />}
          onAction={props.onDelete}
        >
          {props.deleteLabel}
        </MenuItem>
      </Menu>
    </MenuTrigger>
  );
}
