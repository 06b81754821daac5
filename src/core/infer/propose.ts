/** Proposes a plan from a workbook's cells, with what a person has chosen already. */
import type { FiscalYear } from '../fiscal-year';
import { fiscalYearsIn } from '../fiscal-year';
import { SheetGrid } from '../ledger/grid';
import { LabelForms } from '../ledger/label-forms';
import { municipalitiesIn } from '../ledger/municipality-names';
import type { PlanWorkbook } from '../ledger/ledger';
import { recognise } from '../ledger/recognise';
import type { Plan } from '../plan';
import type { Snapshot } from '../snapshot';
import { canGive } from '../values';
import type { ValueType } from '../values';
import { squashed, trimmed } from '../values/comparable';
import { blocksOf } from './blocks';
import type { Block } from './blocks';
import { NO_CHOICES } from './choices';
import type { Choices, LedgerChoice } from './choices';
import { columnGroups } from './column-names';
import { formDesigns, rollupDesigns } from './designs';
import { yearsIn } from './field-plans';
import { formOfDesign } from './form-of-design';
import { definitionOf, guessLedger } from './ledger-guess';
import type { AlikeBlocks, GuessedLedger } from './ledger-guess';
import { legendIn } from './legend';
import type { LedgerGuess, PlanWords, Proposal } from './proposal';
import { rollupOfDesign } from './rollup-of-design';
import { guessRules } from './rules';
import { asSubRecords } from './sub-records';

/** What a proposal needs besides the cells. */
export interface ProposeOptions {
  readonly words: PlanWords;
  /** The year of a plan whose ledger names none. */
  readonly thisYear: FiscalYear;
}

/** A table that is less like a ledger is not offered. */
const LEAST_SCORE = 1;
/** A further ledger is taken unasked where it is much like one. */
const SURE_SCORE = 6;
const MOST_LEDGERS = 8;
const PLAN_ID = 'own';
/** Reform programmes are younger; M1 in a sheet's name is no year of Meiji. */
const EARLIEST = 1989;

/** What is equal in blocks that are parts of one ledger. */
function labelsOf(block: Block): string {
  return columnGroups(block)
    .map(({ label, byYear }) => `${squashed(label)}${byYear ? '*' : ''}`)
    .toSorted()
    .join('\n');
}

/** Gathers blocks with equal headings on different sheets, and names each ledger by its sheet or table. */
function alikeBlocks(blocks: readonly Block[]): readonly AlikeBlocks[] {
  const groups: { labels: string; blocks: [Block, ...Block[]] }[] = [];
  for (const block of blocks) {
    const labels = labelsOf(block);
    const known = groups.find(
      (group) =>
        group.labels === labels &&
        block.grid.sheet.visible &&
        group.blocks.every(({ grid }) => grid !== block.grid),
    );
    if (known) known.blocks.push(block);
    else groups.push({ labels, blocks: [block] });
  }
  const names = new Map<string, number>();
  return groups.map(({ blocks: own }) => {
    const name = own[0].table?.name ?? own[0].grid.sheet.name;
    const times = (names.get(name) ?? 0) + 1;
    names.set(name, times);
    return { key: times === 1 ? name : `${name} ${times}`, name, blocks: own };
  });
}

/** The block with the headings and columns that a person chose. */
function chosenBlock(alike: AlikeBlocks, { header, columns }: LedgerChoice): AlikeBlocks {
  const [first, ...others] = alike.blocks;
  const top = header ? Math.min(header.first, header.last) : first.top;
  const row = header ? Math.min(Math.max(header.first, header.last), first.bottom - 1) : first.row;
  return {
    ...alike,
    blocks: [
      {
        ...first,
        top: Math.max(top, row - 2),
        row,
        left: columns ? Math.min(columns.first, columns.last) : first.left,
        right: columns ? Math.max(columns.first, columns.last) : first.right,
      },
      ...others,
    ],
  };
}

function holdsYears(type: ValueType): boolean {
  return canGive(type, 'fiscal-year') || canGive(type, 'year-range');
}

/** The years of the plan: those of the columns, else those that titles and cells name, else the present one. */
function planYears(
  ledgers: readonly GuessedLedger[],
  titles: readonly string[],
  thisYear: FiscalYear,
): readonly FiscalYear[] {
  const columns = yearsIn(ledgers.flatMap(({ fields }) => fields));
  if (columns.length > 0) return columns;
  const written = [
    ...titles,
    ...ledgers.flatMap(({ guess }) =>
      guess.fields.filter(({ type }) => holdsYears(type)).flatMap(({ examples }) => examples),
    ),
  ]
    .flatMap((text) => fiscalYearsIn(text.normalize('NFKC')).map(({ year }) => year))
    .filter((year) => year >= EARLIEST);
  const [least, most] = [Math.min(...written), Math.max(...written)];
  if (written.length === 0 || most - least > 15) return [thisYear];
  return Array.from({ length: most - least + 1 }, (_, at) => least + at);
}

/** The programme's title: the longest line that stands first above a ledger, without the municipality. */
function titleIn(lines: readonly string[], municipality: string): string {
  const [line = ''] = lines.filter((text) => /計画|大綱|プラン|改革|プログラム|管理表/u.test(text));
  return trimmed(line.replace(municipality === '' ? /^$/u : municipality, ''))
    .replace(/[\s　]+/gu, ' ')
    .slice(0, 60);
}

interface Planned {
  readonly plan: Plan;
  readonly reading: PlanWorkbook<Plan>;
}

/** The workbook as a plan of these ledgers reads it; null where it does not find them. */
function readBy(plan: Plan, snapshot: Snapshot): Planned | null {
  const recognition = recognise(snapshot, [plan], plan.id);
  return recognition.state === 'found' || recognition.state === 'unsure'
    ? { plan, reading: recognition.workbook }
    : null;
}

function guessLedgers(
  snapshot: Snapshot,
  choices: Choices,
  { words }: ProposeOptions,
): readonly GuessedLedger[] {
  const forms = new LabelForms();
  const grids = snapshot.sheets.map((sheet) => new SheetGrid(sheet, forms));
  const visible = grids.filter(({ sheet }) => sheet.visible);
  const blocks = (visible.length > 0 ? visible : grids).flatMap(blocksOf);
  const found = alikeBlocks(blocks)
    .slice(0, MOST_LEDGERS * 2)
    .map((alike) => {
      const choice = choices.ledgers?.[alike.key] ?? {};
      return guessLedger(chosenBlock(alike, choice), choice, words, []);
    })
    .toSorted((a, b) => b.score - a.score);
  const likely = found.filter(
    ({ score, guess }) => score >= LEAST_SCORE || choices.ledgers?.[guess.key] !== undefined,
  );
  return asSubRecords(likely.slice(0, MOST_LEDGERS));
}

/** Says which ledgers the plan has: what a person chose; else the likeliest, its sub-records, and others much like ledgers. */
function withTaken(ledgers: readonly GuessedLedger[], choices: Choices): readonly GuessedLedger[] {
  const [first] = ledgers;
  return ledgers.map((ledger) => {
    const { guess, plan, score } = ledger;
    const isSure =
      ledger === first ||
      plan.subRecordsOf === first?.guess.key ||
      (score >= SURE_SCORE && plan.numberField !== null);
    const taken = choices.ledgers?.[guess.key]?.taken ?? isSure;
    return { ...ledger, guess: { ...guess, taken } };
  });
}

const NOTHING: Pick<Proposal, 'rules' | 'rollups' | 'forms' | 'reading'> = {
  rules: [],
  rollups: [],
  forms: [],
  reading: null,
};

/** Proposes a plan; what was chosen is applied, and everything else follows from it. */
export function propose(
  snapshot: Snapshot,
  options: ProposeOptions,
  choices: Choices = NO_CHOICES,
): Proposal {
  const { words, thisYear } = options;
  const ledgers = withTaken(guessLedgers(snapshot, choices, options), choices);
  const taken = ledgers.filter(({ guess, fields }) => guess.taken && fields.length > 0);
  const titles = taken.flatMap((ledger) => ledger.titles);
  const named = [...titles, ...snapshot.sheets.map(({ name }) => name), snapshot.workbook];
  const municipality = named.flatMap(municipalitiesIn)[0] ?? '';
  const title = titleIn([...titles, ...taken.map(({ guess }) => guess.name)], municipality);
  const years = planYears(taken, titles, thisYear);
  const guesses = ledgers.map(({ guess }) => guess);
  const base = { choices, municipality, title, years, ledgers: guesses };
  if (taken.length === 0) return { ...base, ...NOTHING };
  const definitions = taken.map((ledger) => definitionOf(ledger, years));
  const bare: Plan = {
    id: PLAN_ID,
    municipality,
    title,
    years,
    ledgers: definitions,
    rules: [],
    rollups: [],
    forms: [],
  };
  const read = readBy(bare, snapshot);
  if (!read) return { ...base, ...NOTHING };
  const own: readonly LedgerGuess[] = taken.map(({ guess }) => guess);
  const rules = guessRules(own, bare, read.reading, choices);
  const rollups = choices.rollups ?? own.flatMap((guess) => rollupDesigns(guess, words));
  const forms = choices.forms ?? own.slice(0, 1).flatMap((guess) => formDesigns(guess, words));
  const legend = legendIn(titles);
  const plan: Plan = {
    ...bare,
    rules: rules.filter(({ on }) => on).map(({ rule }) => rule),
    rollups: rollups.flatMap((design) => {
      const ledger = definitions.find(({ id }) => id === design.ledger);
      return (ledger && rollupOfDesign(design, ledger, legend, words)) ?? [];
    }),
    forms: forms.flatMap((design) => {
      const ledger = definitions.find(({ id }) => id === design.ledger);
      return (ledger && formOfDesign(design, ledger, years, title, words)) ?? [];
    }),
  };
  return { ...base, rules, rollups, forms, reading: { ...read.reading, plan } };
}
