/** The pane in jsdom over verbs made for a test, with ways to find and use its parts as a person would. */
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import type { Finding } from '../../src/core/finding';
import {
  FIRST_CHOICES,
  FIRST_SHEETS_CHOICE,
  FIRST_SUMMARY_CHOICE,
} from '../../src/taskpane/choices';
import type { Choices } from '../../src/taskpane/choices';
import { Pane } from '../../src/taskpane/pane';
import type { Verbs } from '../../src/taskpane/verbs';
import type { SheetChange } from '../../src/core/snapshot';
import type { ValidateResult } from '../../src/tasks/validate-result';
import type { Outcome } from '../../src/core/outcome';
import { wordsFor } from '../../src/words';
import { resultOf } from './findings-for-tests';

/** jsdom lays nothing out: everything is said to be tall, and lines to be low, so that the list shows its first hundred lines. */
function giveHeight(): void {
  for (const [side, value] of [
    ['clientHeight', 4000],
    ['clientWidth', 300],
    ['offsetHeight', 40],
  ] as const)
    Object.defineProperty(HTMLElement.prototype, side, { configurable: true, value });
  Object.assign(globalThis, {
    IS_REACT_ACT_ENVIRONMENT: true,
    ResizeObserver: class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
}

function fine<T>(result: T): Promise<Outcome<T>> {
  return Promise.resolve({ ok: true, result });
}

/** What was asked of the verbs, in order: the verb's name and what it was given. */
export type Asked = (readonly [string, ...unknown[]])[];

function fakeVerbs(
  result: ValidateResult,
  asked: Asked,
  given: Partial<Verbs>,
  choices: Partial<Choices>,
): Verbs {
  const never = (): never => {
    throw new Error('The test did not expect this verb.');
  };
  return {
    open: () =>
      fine({
        workbook: '台帳.xlsx',
        plan: result.plan,
        ledgers: result.ledgers,
        missing: [],
        ledgersToMake: [],
        tabs: [],
        asOfState: result.asOfState,
        part: null,
        asksPart: false,
        origin: { kind: 'built-in' },
        revertible: { runs: [], keptSheets: 0, keptCells: 0 },
        answered: false,
      }),
    validate: () => {
      asked.push(['validate']);
      return fine(result);
    },
    answerPlan: never,
    answerPart: never,
    setAsOf: never,
    nextAsOf: never,
    makeLedgers: never,
    proposeEdition: never,
    nextEdition: never,
    openEdition: never,
    recheck: never,
    explain: never,
    previewFixes: ({ findings }) =>
      fine({
        fixes: findings.flatMap((finding) =>
          finding.fix
            ? [
                {
                  finding,
                  fix: finding.fix,
                  before: finding.value,
                  after: String(finding.fix.content),
                  formula: null,
                },
              ]
            : [],
        ),
        gone: 0,
      }),
    applyFixes: never,
    report: never,
    markLedgers: never,
    unmarkLedgers: never,
    setInputRules: never,
    clearInputRules: never,
    previewSummary: never,
    summarize: never,
    trace: never,
    previewSheets: never,
    sheets: never,
    previewCollect: never,
    collect: never,
    compare: never,
    compareTabs: never,
    revert: never,
    settle: never,
    readHistory: () => fine({ lines: [] }),
    printHistory: never,
    clearHistory: never,
    recallWho: () => '',
    rememberWho: (name) => asked.push(['rememberWho', name]),
    saveFile: (...file) => asked.push(['saveFile', ...file]),
    ownPlan: never,
    makePlan: never,
    importedPlans: () => Promise.resolve([]),
    answers: () => Promise.resolve(false),
    jump: (sheetId, address) => {
      asked.push(['jump', sheetId, address]);
      return Promise.resolve(null);
    },
    watch: () => () => undefined,
    watchSelection: () => () => undefined,
    diagnostics: () => [],
    recall: () => ({ ...FIRST_CHOICES, ...choices }),
    recallSummary: () => FIRST_SUMMARY_CHOICE,
    rememberSummary: (planId, choice) => asked.push(['rememberSummary', planId, choice]),
    recallSheets: () => FIRST_SHEETS_CHOICE,
    rememberSheets: (planId, choice) => asked.push(['rememberSheets', planId, choice]),
    remember: (remembered) => asked.push(['remember', remembered]),
    ...given,
  };
}

const ROLES = {
  button: 'button, [role="button"]',
  heading: 'h1, h2',
  checkbox: 'input[type="checkbox"]:not([role])',
  switch: 'input[role="switch"]',
  radio: 'input[type="radio"]',
  textbox: 'textarea, input[type="search"], input[type="text"]',
  combobox: 'select',
  status: '[role="status"]',
} as const;

function nameOf(element: HTMLElement): string {
  const labels =
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement;
  const label = labels ? element.labels?.[0]?.textContent : undefined;
  return (element.getAttribute('aria-label') ?? label ?? element.textContent).trim();
}

export class StandingPane {
  readonly asked: Asked = [];
  private readonly root: Root;
  private readonly position = document.createElement('div');
  private change: ((change: SheetChange) => void) | undefined;

  private constructor() {
    document.body.append(this.position);
    this.root = createRoot(this.position);
  }

  /** Stands the pane at 検証 with a result, or with the verbs given. */
  static async over(
    findings: readonly Finding[] | ValidateResult,
    given: Partial<Verbs> = {},
    choices: Partial<Choices> = {},
  ): Promise<StandingPane> {
    giveHeight();
    const pane = new StandingPane();
    const result = 'findings' in findings ? findings : resultOf(findings);
    const watch: Verbs['watch'] = (onChange) => {
      pane.change = onChange;
      return () => undefined;
    };
    const verbs = fakeVerbs(result, pane.asked, { watch, ...given }, choices);
    await act(async () => {
      pane.root.render(<Pane verbs={verbs} words={wordsFor('ja')} firstView="validate" />);
      await Promise.resolve();
    });
    await pane.settled();
    return pane;
  }

  /** Lets answers arrive and be shown. */
  async settled(milliseconds = 0): Promise<void> {
    await act(() => new Promise((resume) => setTimeout(resume, milliseconds)));
  }

  /** All that can be read. */
  text(): string {
    return this.position.textContent;
  }

  all(role: keyof typeof ROLES, name: string | RegExp = /(?:)/): readonly HTMLElement[] {
    return [...this.position.querySelectorAll<HTMLElement>(ROLES[role])].filter((element) =>
      typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)),
    );
  }

  one(role: keyof typeof ROLES, name: string | RegExp): HTMLElement {
    const [first] = this.all(role, name);
    if (!first)
      throw new Error(
        `No ${role} "${String(name)}" among ${this.all(role).map(nameOf).join(' | ')}`,
      );
    return first;
  }

  async press(
    role: 'button' | 'checkbox' | 'radio' | 'switch',
    name: string | RegExp,
  ): Promise<void> {
    const element = this.one(role, name);
    act(() => {
      element.focus();
      element.click();
    });
    await this.settled();
  }

  async focus(element: HTMLElement): Promise<void> {
    act(() => element.focus());
    await this.settled();
  }

  async key(element: Element, key: string, more: KeyboardEventInit = {}): Promise<void> {
    act(() => {
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...more }));
    });
    await this.settled();
  }

  async write(name: string, text: string): Promise<void> {
    const element = this.one('textbox', name);
    const { prototype } =
      element instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
    act(() => {
      // React listens to the setter of its own: the element's must be called behind it.
      Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(element, text);
      element.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await this.settled();
  }

  async choose(name: string, option: RegExp): Promise<void> {
    const element = this.one('combobox', name);
    if (!(element instanceof HTMLSelectElement)) throw new Error(`${name} is no choice`);
    const wanted = [...element.options].find(({ text }) => option.test(text));
    if (!wanted) throw new Error(`No option ${String(option)} in ${element.textContent}`);
    act(() => {
      element.value = wanted.value;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await this.settled();
  }

  /** A person has changed the workbook. */
  async edited(change: SheetChange): Promise<void> {
    act(() => this.change?.(change));
    await this.settled();
  }

  /** The sentences of the findings in the list. */
  listed(): readonly string[] {
    return [...this.position.querySelectorAll('.finding .sentence')].map(
      ({ textContent }) => textContent,
    );
  }

  down(): void {
    act(() => this.root.unmount());
    this.position.remove();
  }
}
