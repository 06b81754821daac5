/** 安曇野市's ledger of 29 action plans as a workbook, from the published facts; narrative is made up in the published lengths. */
import facts from './facts.json';
import { column } from '../samples/sheet';
import type { Column, Content, SampleSheet } from '../samples/sheet';
import { narrative } from '../samples/narrative';
import type { NarrativeKind } from '../samples/narrative';

type ActionPlan = (typeof facts.records)[number];

const NAME = 'アクションプラン';

const COLUMNS: readonly Column[] = [
  column('番号', 36, 'Center'),
  column('基本方針', 96),
  column('重点項目', 96),
  column('アクションプラン名', 132),
  column('担当課', 84, 'Center'),
  column('取組期間', 78, 'Center'),
  column('目標・指標', 192),
  column('取組内容', 216),
  column('得られる効果', 192),
  column('総合計画の方針', 168),
];

const ROMAN = ['Ⅰ', 'Ⅱ', 'Ⅲ'];

/** The city's comma is 、. */
function text(kind: NarrativeKind, length: number, seed: number): string {
  return narrative(kind, length, seed).replaceAll('，', '、');
}

/** Parts a length into so many whole numbers that differ by one at most. */
function parted(length: number, parts: number): readonly number[] {
  const each = Math.floor(length / parts);
  return Array.from({ length: parts }, (_, at) => each + (at < length % parts ? 1 : 0));
}

/** What is done, for each of several targets (①②③) an item of its own; the marks are within the published length. */
function actionsOf({ number, lengths, targets }: ActionPlan): string {
  const marks = [...new Set(targets.map(({ mark }) => mark.charAt(0)))].filter(
    (mark) => mark !== '○',
  );
  if (marks.length === 0) return text('future', lengths.actions, number * 100);
  return parted(lengths.actions - marks.length, marks.length)
    .map((length, at) => (marks[at] ?? '') + text('future', length, number * 100 + at))
    .join('');
}

/** ⑨ and ㉑ say of the master plan's policies what the plan above them says, in the city's book too (Z18). */
const COPIED = [9, 21];

/** The policies of the master plan, each with what the action plan does for it. */
function policiesOf(plan: ActionPlan): string {
  const { lengths, policies } = plan;
  const number = COPIED.includes(plan.number) ? plan.number - 1 : plan.number;
  return parted(lengths.policies, policies.length)
    .map(
      (length, at) =>
        `方針${policies[at] ?? ''}　${text('effect', length, number * 100 + 50 + at)}`,
    )
    .join('\n');
}

/** Gives a record as the ledger holds it, column by column. */
function recordOf(plan: ActionPlan): readonly Content[] {
  return [
    plan.number,
    `${ROMAN[plan.policy - 1] ?? ''}　${plan.policyTitle}`,
    `(${plan.focus})　${plan.focusTitle}`,
    plan.name,
    plan.section,
    plan.period,
    plan.targetsText,
    actionsOf(plan),
    text('effect', plan.lengths.effects, plan.number * 100 + 30),
    policiesOf(plan),
  ];
}

/** One sheet with the table アクションプラン, headers as docs/formats/azumino.md prints them. */
export function azuminoSample(): readonly SampleSheet[] {
  return [{ name: NAME, columns: COLUMNS, records: facts.records.map(recordOf) }];
}
