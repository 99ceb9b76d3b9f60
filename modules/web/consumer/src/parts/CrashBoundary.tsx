import { Button } from '@mantine/core';
import i18next from 'i18next';
import { TriangleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { NoticeCard } from './states';

/** The last net: a screen that throws becomes a calm page with a way on. */
export class CrashBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  render() {
    if (!this.state.crashed) return this.props.children;
    return (
      <main className="alone">
        <NoticeCard
          icon={TriangleAlert}
          tone="cinnabar"
          title={i18next.t('crash.title')}
          note={i18next.t('crash.note')}
          role="alert"
        >
          <Button onClick={() => window.location.reload()}>{i18next.t('crash.reload')}</Button>
        </NoticeCard>
      </main>
    );
  }
}
