import { Route, Routes } from 'react-router-dom';
import { SourceList } from './SourceList';
import { SourcePage } from './SourcePage';

/** All sources, and one of them. */
export function SourcesPages() {
  return (
    <Routes>
      <Route index element={<SourceList />} />
      <Route path=":sourceId" element={<SourcePage />} />
    </Routes>
  );
}
