import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// In a layer: whatever a screen's own style says wins, in whatever order the chunks arrive.
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import 'virtual:theme.css';
import './ui/fonts.css';
import './ui/tokens.css';
import { App } from './app.tsx';
import { startServiceWorker } from './update.ts';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
void startServiceWorker();
