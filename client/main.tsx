import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
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
