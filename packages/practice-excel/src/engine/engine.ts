/** Practice Excel's engine: one workbook, and the answers to the batches that office.js sends about it. */
import type { Area } from '../area';
import { recalculate } from '../workbook/calculate';
import type { PracticeSheet, PracticeWorkbook } from '../workbook/model';
import { workbookClass } from './classes/workbook';
import { Counters } from './counters';
import { entriesOf, type EventEntry, type PracticeEvent } from './events';
import { accessDenied } from './excel-error';
import { Faults, type Refusal } from './faults';
import type { Host } from './host';
import { WireObject } from './members';
import { References } from './references';
import { runBatch } from './run-batch';
import { ActionType, messageBytes, PathType, readBatch, type Batch } from './wire';

export interface EngineOptions {
  /** ExcelApi version that this Excel offers, `1.14` when left out. */
  readonly apiVersion?: string;
  /** How formulas are calculated: Univer, when left out. */
  readonly calculate?: (workbook: PracticeWorkbook) => Promise<void>;
}

/** What comes back for a batch: an answer, a refusal of the whole batch, or nothing ever. */
export type Reply =
  | { readonly kind: 'answer'; readonly body: string }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'none' };

export class Engine implements Host {
  readonly apiMinor: number;
  readonly apiVersion: string;
  readonly counters = new Counters();
  readonly faults = new Faults();
  private current: PracticeWorkbook;
  private readonly references = new References();
  private readonly listened = new Set<string>();
  private readonly calculateWorkbook: (workbook: PracticeWorkbook) => Promise<void>;
  private due = true;
  private happenings: PracticeEvent[] = [];
  private tellOffice: (entries: readonly EventEntry[]) => void = () => undefined;
  private afterwards: () => void = () => undefined;
  private openBeside: (bytes: Uint8Array | null) => void = () => undefined;
  /** Batches are carried out one after the other, as Excel does. */
  private queue: Promise<unknown> = Promise.resolve();

  constructor(workbook: PracticeWorkbook, options: EngineOptions = {}) {
    this.current = workbook;
    this.apiVersion = options.apiVersion ?? '1.14';
    this.apiMinor = Number(this.apiVersion.split('.')[1] ?? 0);
    this.calculateWorkbook = options.calculate ?? ((changed) => recalculate(changed));
  }

  get workbook(): PracticeWorkbook {
    return this.current;
  }

  /** Opens another workbook in place of the one before; references into that one are lost. */
  replaceWorkbook(workbook: PracticeWorkbook): void {
    this.current = workbook;
    this.references.releaseAll();
    this.due = true;
  }

  /** Says where office.js's events go. */
  onEvents(tell: (entries: readonly EventEntry[]) => void): void {
    this.tellOffice = tell;
  }

  /** Says who is to look at the workbook again after a batch, e.g. the page that shows it. */
  onBatchDone(style: () => void): void {
    this.afterwards = style;
  }

  /** Says who opens the workbooks that an add-in creates: each stands in a window of its own. */
  onWorkbookOpened(open: (bytes: Uint8Array | null) => void): void {
    this.openBeside = open;
  }

  /** Tells the add-in what a person did: the workbook was already changed, or the selection moved. */
  async report(event: PracticeEvent): Promise<void> {
    if (event.kind === 'changed') {
      this.due = true;
      await this.calculate();
    }
    this.happened(event);
    this.flushEvents();
  }

  /** Answers one batch, given as the text of its body. */
  answer(text: string): Promise<Reply> {
    const reply = this.queue.then(() => this.reply(text));
    this.queue = reply.catch(() => undefined);
    return reply;
  }

  private async reply(text: string): Promise<Reply> {
    const batch = readBatch(text);
    if (isService(batch)) return { kind: 'answer', body: serviceAnswer(batch) };
    const own = !isCleanUp(batch);
    const { counters, faults } = this;
    const requested = messageBytes(text);
    if (own) {
      counters.roundTrips += 1;
      counters.actions += batch.Actions.length;
      counters.countRequest(requested);
    }
    const failing = own ? faults.nextTrip() : null;
    if (faults.delay > 0) await new Promise((resolve) => setTimeout(resolve, faults.delay));
    if (own && faults.refuse) return { kind: 'refused', why: faults.refuse };
    if (failing === 'before') return { kind: 'refused', why: 'connection' };
    if (faults.sizeLimits && requested > faults.mostBytes)
      return { kind: 'refused', why: 'requestSize' };

    // The results of a workbook that was just opened are those of the file as it is, before anything is changed.
    await this.calculate();
    const body = JSON.stringify(
      await runBatch(batch, {
        host: this,
        root: WireObject.of(workbookClass, this.current),
        references: this.references,
        calculate: () => this.calculate(),
        ...(failing === 'midway' && { failAfter: middleOf(batch) }),
      }),
    );
    await this.calculate();
    this.flushEvents();
    const answered = messageBytes(body);
    if (own) {
      counters.countResponse(answered);
      this.afterwards();
    }
    if (failing === 'after') return { kind: 'refused', why: 'connection' };
    if (own && faults.dropNextAnswer) {
      faults.dropNextAnswer = false;
      return { kind: 'none' };
    }
    if (faults.sizeLimits && answered > faults.mostBytes)
      return { kind: 'refused', why: 'responseSize' };
    return { kind: 'answer', body };
  }

  private async calculate(): Promise<void> {
    if (!this.due) return;
    this.due = false;
    await this.calculateWorkbook(this.current);
  }

  private flushEvents(): void {
    const happenings = this.happenings;
    this.happenings = [];
    const entries = happenings.flatMap((event) => entriesOf(event, this.listened));
    if (entries.length > 0) this.tellOffice(entries);
  }

  get copiesProperties(): boolean {
    return this.faults.copiesProperties;
  }

  mustBeWritable(): void {
    if (this.faults.readOnly || this.current.readOnly)
      throw accessDenied('The workbook is open for reading only.');
  }

  contentsChanged(sheet: PracticeSheet, area: Area): void {
    this.due = true;
    this.happened({ kind: 'changed', sheet, area, by: 'addin' });
  }

  formulasDue(): void {
    this.due = true;
  }

  workbookOpened(bytes: Uint8Array | null): void {
    this.openBeside(bytes);
  }

  happened(event: PracticeEvent): void {
    this.happenings.push(event);
  }

  countRead(cells: number): void {
    this.counters.cellsRead += cells;
  }

  countWritten(cells: number): void {
    this.counters.cellsWritten += cells;
  }

  listen(type: number, target: string, on: boolean): void {
    if (on) this.listened.add(`${type}:${target}`);
    else this.listened.delete(`${type}:${target}`);
  }

  releaseReference(id: string): void {
    this.references.release(id);
  }

  releaseAllReferences(): void {
    this.references.releaseAll();
  }
}

/** Gives the action before which half of those that set or call something are done. */
function middleOf({ Actions }: Batch): number {
  const deeds = [...Actions.keys()].filter((index) => {
    const { ActionType: type, Name: name } = Actions[index] ?? {};
    return (
      type === ActionType.setProperty || (type === ActionType.method && name !== '_KeepReference')
    );
  });
  return deeds[Math.floor(deeds.length / 2)] ?? Math.floor(Actions.length / 2);
}

/** The library's batch after Excel.run only gives references back. */
function isCleanUp({ Actions }: Batch): boolean {
  return (
    Actions.length > 0 &&
    Actions.every(
      ({ ActionType: type, Name: name }) =>
        type === ActionType.instantiate ||
        (type === ActionType.method && name === '_RemoveReference'),
    ) &&
    Actions.some(({ Name: name }) => name === '_RemoveReference')
  );
}

/** office.js also sends batches to services of its own (telemetry, flags), never to the workbook. */
function isService({ ObjectPaths }: Batch): boolean {
  return Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.service);
}

function serviceAnswer({ Actions }: Batch): string {
  const results = Actions.map(({ Id, ActionType: type }) => ({
    ActionId: Id,
    Value: type === ActionType.instantiate ? {} : null,
  }));
  return JSON.stringify({ Results: results, TraceIds: [] });
}
