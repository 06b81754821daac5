/** Replaces the pane when rendering it failed, so that the pane is never blank. */
import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Words } from '../words';

interface Props {
  readonly words: Words;
  readonly children: ReactNode;
}

export class CrashScreen extends Component<Props, { readonly crashed: string | null }> {
  override state = { crashed: null };

  static getDerivedStateFromError(error: unknown): { crashed: string } {
    return { crashed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render(): ReactNode {
    if (this.state.crashed === null) return this.props.children;
    const texts = this.props.words.pane.start;
    return (
      <main className="first-words" role="alert">
        <p>{texts.crashed}</p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            {texts.reload}
          </button>
        </p>
        <pre className="details">{this.state.crashed}</pre>
      </main>
    );
  }
}
