/** What the page and the script in the pane's frame have to do with each other; both are of one origin. */

export interface PaneLink {
  /** What office.js is to find in `window.name`: fresh for each start of the pane. */
  readonly windowName: string;
  /** The origin that office.js trusts its host under. */
  readonly hostOrigin: string;
  /** Takes what office.js posts to its parent window. */
  send(text: string): void;
}

declare global {
  interface Window {
    /** On the page around the pane: links a frame that has just loaded; `deliver` takes the answers and events. */
    practicePane?: { connect(deliver: (text: string) => void): PaneLink };
  }
}
