import '@fontsource-variable/figtree';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { takeOver } from './app/handOver';
import { keepShell } from './app/keepShell';
import { followDeviceSettings } from './features/device/deviceSettings';
import { Session } from './features/session/session';
import { tolerateForeignNodes } from './lib/foreignNodes';
import './ui/tokens.css';
import './ui/base.css';

tolerateForeignNodes();
followDeviceSettings();
keepShell();
// Without a top-level `await`, with which the bundler puts more code into the first page.
void takeOver().then((handed) =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App session={new Session()} handed={handed} />
    </StrictMode>,
  ),
);
