import { Component, type ReactNode } from 'react';

/** Shows what went wrong in place of an empty page. React has no other way than a class for it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) {
      return this.props.children;
    }
    return (
      <div role="alert" className="problem">
        <h1>This page cannot be shown</h1>
        <p>{error instanceof Error ? error.message : 'Something went wrong.'}</p>
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          Load it again
        </button>
      </div>
    );
  }
}
