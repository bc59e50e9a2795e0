/** Entry of the window's page. */
import { createRoot } from 'react-dom/client';
import './styles/tokens.css';
import './styles/base.css';
import { App } from './app/app.tsx';
import { ErrorBoundary } from './app/error-boundary.tsx';
import { getBridge } from './bridge.ts';
import { followAppState } from './state/app-state.ts';
import { Services, ServicesProvider } from './state/services.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the window');

const services = new Services(getBridge());
const { state, ready } = followAppState(services.bridge, ({ view }) => services.recall(view));
services.run(ready);
state.subscribe(() => services.sessions.keep(state.get()?.shares ?? []));

createRoot(root).render(
  <ErrorBoundary>
    <ServicesProvider value={services}>
      <App state={state} />
    </ServicesProvider>
  </ErrorBoundary>,
);
