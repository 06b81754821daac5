/**
 * What one reads when office.js does not answer.
 * @jest-environment jsdom
 */
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';

/** The page as it stands before any script has run. */
const PAGE = `<main>
  <p id="first-words">取組を開いています。</p>
  <p id="no-answer" role="alert" hidden></p>
  <button id="reload" type="button" hidden></button>
</main>`;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no ${id}`);
  return found;
}

describe('the watchdog', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    jest.resetModules();
    jest.spyOn(navigator, 'language', 'get').mockReturnValue('ja');
    document.documentElement.removeAttribute('data-pane');
    document.body.innerHTML = PAGE;
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('says after 5 seconds that Excel does not answer, with a button to reload', async () => {
    await import('../../src/taskpane/watchdog');
    jest.advanceTimersByTime(4999);
    expect(element('no-answer').hidden).toBe(true);
    jest.advanceTimersByTime(1);
    expect(element('no-answer').hidden).toBe(false);
    expect(element('no-answer').textContent).toContain('Excelと接続できません');
    expect(element('reload').hidden).toBe(false);
    expect(element('first-words').hidden).toBe(true);
  });

  it('is silent when the pane stands', async () => {
    await import('../../src/taskpane/watchdog');
    document.documentElement.setAttribute('data-pane', 'stands');
    jest.advanceTimersByTime(60_000);
    expect(element('no-answer').hidden).toBe(true);
    expect(element('first-words').hidden).toBe(false);
  });
});
