import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { loadRuntimeConfig } from './config/loadRuntimeConfig.ts';
import './styles.css';

const root = document.getElementById('root');
if (!root) {
  throw new Error('index.html has no element with the id root');
}

createRoot(root).render(
  <StrictMode>
    <App config={loadRuntimeConfig()} />
  </StrictMode>,
);
