/** The last resort: a part of the window that can't be drawn leaves a way to start the window anew. */
import type { ReactNode } from 'react';
import { Component } from 'react';
import { resolveLanguage } from '../words/languages.ts';
import css from './error-boundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly isBroken: boolean }> {
  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override state = { isBroken: false };

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    // The chosen language is part of what may be broken: the page's own is not.
    const { common } = resolveLanguage('system', document.documentElement.lang).words;
    return (
      <main className={css.broken} role="alert">
        <p>{common.windowBroke}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {common.reload}
        </button>
      </main>
    );
  }
}
