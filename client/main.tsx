import './first.ts';
import './no-eval.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
// In a layer: whatever a screen's own style says wins, in whatever order the chunks arrive.
import 'virtual:kit.css';
import 'virtual:theme.css';
import './ui/tokens.css';
import { App } from './app.tsx';
import { takeUpOldHallLink } from './link/hall-screen.ts';
import { askEarly } from './session/server-side.ts';
import { readerSpeaks } from './ui/language.tsx';
import { startDeviceLook } from './ui/device-look.ts';
import { bringLetters } from './ui/letters.ts';
import './ui/second-tap.ts';
import { lookWhenPiecesAreLost, startServiceWorker } from './update.ts';

takeUpOldHallLink();
askEarly();
bringLetters();
startDeviceLook();
lookWhenPiecesAreLost();
void readerSpeaks().then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
void startServiceWorker();
