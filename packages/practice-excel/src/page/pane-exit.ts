/** office.js takes over the Tab key in a pane on the web, and tells its host when focus is to leave: the host must move it. */

/** office.js's numbers: Tab after the last element or where none can have focus, and the same backwards. */
const FORWARD = [13, 17];
const BACKWARD = [14, 18];

/** Says which way focus leaves the pane by a message of office.js's, or null when the message is about something else. */
export function exitOf(text: string): 'forward' | 'backward' | null {
  if (!text.includes('ContextActivationManager_notifyHost')) return null;
  const message: unknown = JSON.parse(text);
  if (typeof message !== 'object' || message === null || !('_data' in message)) return null;
  const facts: readonly unknown[] = Array.isArray(message._data) ? message._data : [];
  const action = Number(facts[1]);
  if (FORWARD.includes(action)) return 'forward';
  return BACKWARD.includes(action) ? 'backward' : null;
}
