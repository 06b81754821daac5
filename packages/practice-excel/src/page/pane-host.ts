/**
 * Runs in the pane's frame before office.js and stands where Excel stands: office.js takes `window.name` and `window.parent` for its
 * host, and over plain http it would trust no page around it (see practice Excel's engine for the messages).
 */
import type {} from './pane-link';

const link = window.parent.practicePane?.connect((data) => {
  // As postMessage does, never within the call that sends: office.js does not listen yet there.
  setTimeout(() => {
    window.dispatchEvent(new MessageEvent('message', { data, origin: link?.hostOrigin ?? '' }));
  }, 0);
});

if (link) {
  window.name = link.windowName;
  Object.defineProperty(window, 'parent', {
    configurable: true,
    value: { postMessage: (text: string) => link.send(text) },
  });
}
