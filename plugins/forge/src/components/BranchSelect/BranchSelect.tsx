import { Select } from '@backstage/ui';

/** One of the branches of a repository. */
export function BranchSelect(props: {
  label: string;
  placeholder?: string;
  branches: readonly string[];
  value: string | undefined;
  isDisabled?: boolean;
  onChange: (branch: string) => void;
}) {
  return (
    <Select
      label={props.label}
      placeholder={props.placeholder}
      search
      isDisabled={props.isDisabled}
      options={props.branches.map(name => ({ value: name, label: name }))}
      value={props.value ?? null}
      onChange={key => key !== null && props.onChange(String(key))}
    />
  );
}
