import '@fontsource-variable/figtree';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { keepShell } from './app/keepShell';
import { followDeviceSettings } from './features/device/deviceSettings';
import { Session } from './features/session/session';
import { tolerateForeignNodes } from './lib/foreignNodes';
import './ui/tokens.css';
import './ui/base.css';

tolerateForeignNodes();
followDeviceSettings();
keepShell();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App session={new Session()} />
  </StrictMode>,
);
