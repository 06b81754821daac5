/** What office.js reads out of its frame's `window.name`: which host it runs in, and whom to talk to. */

/** An origin that office.js takes for Excel on the web, whatever the page itself is served from. */
export const HOST_ORIGIN = 'https://excel.officeapps.live.com';

export interface WindowNameFacts {
  /** New for every start of a pane: office.js caches settings under it. */
  readonly conversationId: string;
  /** Display language, e.g. `ja-JP`. */
  readonly language: string;
  readonly hostOrigin?: string;
  readonly addinId?: string;
  /** The add-in keeps one runtime for pane and commands. */
  readonly sharedRuntime?: boolean;
}

/** Gives the text for `window.name`; it must stand there before office.js loads. */
export function windowName(facts: WindowNameFacts): string {
  const { conversationId, language, hostOrigin = HOST_ORIGIN, addinId = 'practice' } = facts;
  const flags = facts.sharedRuntime ? 1 : 0;
  return JSON.stringify({
    baseFrameName: 'practice',
    hostInfo: `Excel|Web|16.00|${language}|${conversationId}||disableLogging|${flags}`,
    xdmInfo: `${conversationId}|${addinId}|${hostOrigin}`,
    serializerVersion: '1',
  });
}
