import { Diagrams } from '../diagrams/Diagrams';
import { DocsTools } from '../frame/DocsTools';
import { LightBox } from '../lightBox/LightBox';
import { PageTools } from './PageTools';
import { usePageRoot } from './usePageRoot';

/** What belongs to the page that is open; renders nothing into the page itself. */
export function Page() {
  const root = usePageRoot();
  if (!root) {
    return null;
  }
  return (
    <>
      <Diagrams root={root} />
      <LightBox root={root} />
      <DocsTools>
        <PageTools root={root} />
      </DocsTools>
    </>
  );
}
