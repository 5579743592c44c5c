import { Fragment } from 'react';

/** A path, which breaks where a part of it begins rather than within one. */
export function Path(props: { path: string }) {
  return (
    <>
      {props.path.split(/(?=\/)/).map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}
