/** Finds what changes to the cells of 安中市's sample add to its findings. */
import { expect } from '@jest/globals';
import { sampleWorkbook } from '../../scripts/sample-workbooks';
import { check } from '../../src/core/check';
import type { Finding } from '../../src/core/finding';
import { recognise } from '../../src/core/ledger/recognise';
import type { Plan } from '../../src/core/plan';
import type { Snapshot } from '../../src/core/snapshot';
import { plans } from '../../src/plans';
import { annaka } from '../../src/plans/annaka';
import { snapshotOfWorkbook, withCells } from '../core/snapshot-of';

export const SAMPLE = snapshotOfWorkbook(sampleWorkbook('annaka'));

function findingsIn(snapshot: Snapshot, known: readonly Plan[]): readonly Finding[] {
  const recognition = recognise(snapshot, known);
  if (recognition.state !== 'found') throw new Error(recognition.state);
  expect(recognition.workbook.plan).toBe(annaka);
  return check(recognition.workbook);
}

export const FINDINGS = findingsIn(SAMPLE, plans);

/** Headers of fields by year, of an era year. */
export const STAGE = (year: number): string => `進捗状況 令和${year}年度`;
export const GOAL = (year: number): string => `年度目標 令和${year}年度`;
export const FIGURE = (year: number): string => `数値 令和${year}年度`;

/** A finding in short: code, item, and the year where the rule speaks of years, else the field. */
function short({ code, record, year, field }: Finding): string {
  return [code, record, year || field].filter((part) => part !== '').join(' ');
}

/** A cell by the item's number and the header, and what it holds. */
export type Change = readonly [item: number, header: string, value: string | number];

const checked = new Map<string, readonly Finding[]>();

/** The findings after some cells were changed. */
export function changed(changes: readonly Change[]): readonly Finding[] {
  const key = JSON.stringify(changes);
  const known = checked.get(key);
  if (known) return known;
  const cells = changes.map(([item, header, value]) => ({
    sheet: '実施計画',
    header,
    value,
    record: item - 1,
  }));
  const findings = findingsIn(withCells(SAMPLE, cells), [annaka]);
  checked.set(key, findings);
  return findings;
}

/** What changes add to the findings of the facts, and what they take away (marked with `-`). */
export function difference(changes: readonly Change[]): readonly string[] {
  const left = FINDINGS.map(short);
  const added: string[] = [];
  for (const each of changed(changes).map(short)) {
    const at = left.indexOf(each);
    if (at < 0) added.push(each);
    else left.splice(at, 1);
  }
  return [...added, ...left.map((each) => `- ${each}`)];
}

/** The only finding of a code that changes add. */
export function finding(code: string, record: string, changes: readonly Change[]): Finding {
  const [found, ...others] = changed(changes).filter(
    (each) => each.code === code && each.record === record,
  );
  if (!found || others.length > 0) throw new Error(`${others.length} others`);
  return found;
}
