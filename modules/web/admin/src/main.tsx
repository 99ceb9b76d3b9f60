import '@kit/styles';
import './admin.css';
import { schemeColors, theme } from '@kit/theme';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Console } from './Console';

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={schemeColors} defaultColorScheme="auto">
      <Console />
    </MantineProvider>
  </StrictMode>,
);
