import '@kit/styles';
import './app.css';
import { schemeColors, theme } from '@kit/theme';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './App';
import { onSessionEnd } from './api/client';
import { Problem } from './api/problem';
import { leave } from './api/queries';
import { startLanguage } from './i18n';

const RETRIES = 2;
const UpdateNotice = lazy(() => import('./parts/UpdateNotice'));

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 2_000,
      retry: (count, error) => count < RETRIES && error instanceof Problem && error.retryable,
    },
    // Waiting for the network would do later, unseen, what was pressed now.
    mutations: { networkMode: 'always' },
  },
});
onSessionEnd(() => leave(queries, 'server'));

void startLanguage().then(() => {
  createRoot(document.getElementById('root') as HTMLElement).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <MantineProvider theme={theme} cssVariablesResolver={schemeColors} defaultColorScheme="auto">
          <BrowserRouter>
            <App />
          </BrowserRouter>
          <Suspense>
            <UpdateNotice />
          </Suspense>
        </MantineProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
});
