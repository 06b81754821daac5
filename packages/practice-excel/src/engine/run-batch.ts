/** Carries out one batch in order, and answers as Excel does: results, or those up to the failure with the error. */
import { ExcelError, notSimulated } from './excel-error';
import type { Host } from './host';
import type { WireObject } from './members';
import { Paths } from './paths';
import { answerQuery, needsResults } from './query';
import {
  ActionType,
  libraryName,
  wireName,
  type Action,
  type ActionResult,
  type Batch,
  type Json,
} from './wire';
import type { References } from './references';

export interface BatchSurroundings {
  readonly host: Host;
  readonly root: WireObject;
  readonly references: References;
  /** Brings the results of formulas up to date, where they are not. */
  calculate(): Promise<void>;
  /** Carry out no more actions than this, then fail. */
  readonly failAfter?: number;
}

const MEASURED = new Set(['AutofitColumns', 'AutofitRows', 'CopyFrom']);

/** Carries out a batch; gives the body of the answer. What was done before a failure stays done. */
export async function runBatch(batch: Batch, around: BatchSurroundings): Promise<Json> {
  const { host, references } = around;
  const paths = new Paths(batch, around.root, references.objects, host);
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    // By these the library knows how far a batch came; its event handlers wait for theirs.
    if (action.ActionType === ActionType.trace) {
      traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: null });
      continue;
    }
    try {
      if (index >= (around.failAfter ?? Infinity))
        throw new ExcelError('GeneralException', 'Excel failed in the middle of the batch.');
      const wantsResults =
        action.ActionType === ActionType.query
          ? needsResults(action.QueryInfo)
          : MEASURED.has(action.Name ?? '');
      if (wantsResults) await around.calculate();
      const value = carriedOut(action, paths, batch.AutoKeepReference === true, around);
      if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return {
        Error: errorOf(error, index, locationOf(action, batch)),
        ProcessedResults: { Results: asJson(results), TraceIds: traceIds },
        TraceIds: traceIds,
      };
    }
  }
  return { Results: asJson(results), TraceIds: traceIds };
}

function asJson(results: readonly ActionResult[]): Json {
  return results.map(({ ActionId, Value }) => ({ ActionId, Value }));
}

function carriedOut(
  action: Action,
  paths: Paths,
  autoKeep: boolean,
  { host, references }: BatchSurroundings,
): Json | undefined {
  const object = paths.object(action.ObjectPathId);
  const name = action.Name ?? '';
  switch (action.ActionType) {
    case ActionType.instantiate:
      if (object && autoKeep) references.keep(object);
      return object && { ...object.identity(), ...references.named(object) };
    case ActionType.query: {
      if (!object) return null;
      const answer = answerQuery(object, action.QueryInfo, host);
      return typeof answer === 'object' ? { ...answer, ...references.named(object) } : answer;
    }
    case ActionType.method:
      if (!object) return { _IsNull: true };
      if (name === '_KeepReference') {
        references.keep(object);
        return null;
      }
      return object.call(name, paths.args(action.ArgumentInfo), host);
    case ActionType.setProperty:
      if (!object) throw new ExcelError('ItemNotFound', `A null object has no ${name} to set.`);
      object.write(name, paths.value(action.ArgumentInfo), host);
      return undefined;
    case ActionType.ensureUnchanged:
      ensureUnchanged(object, action, host);
      return null;
    default:
      throw notSimulated(`actions of type ${action.ActionType}`);
  }
}

function ensureUnchanged(object: WireObject | null, action: Action, host: Host): void {
  for (const [name, before] of Object.entries(action.ObjectState ?? {})) {
    const now = object?.read(wireName(name), host) ?? null;
    if (JSON.stringify(now) !== JSON.stringify(before))
      throw new ExcelError('Conflict', `${object?.className}.${name} has changed.`);
  }
}

function locationOf(action: Action, batch: Batch): string {
  const path = batch.ObjectPaths[action.ObjectPathId];
  const name = action.Name || path?.Name || '';
  return libraryName(name);
}

function errorOf(error: unknown, index: number, location: string): Json {
  // Anything else is a fault of practice Excel itself: it is answered, lest the add-in wait for ever, under a code Excel has not.
  if (!(error instanceof ExcelError))
    return {
      Code: 'PracticeExcelFault',
      Message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      Location: location,
      ActionIndex: index,
      HttpStatusCode: 500,
    };
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: error.httpStatusCode,
  };
}
