/** Says in one sentence how a figure of a summary table is worked out: its measure, read as nouns that stand in each other. */
import { Big } from 'big.js';
import { phraseOf } from '../core/condition';
import type { Programme } from '../core/programme';
import type { Measure, RollupDefinition, RollupFilter } from '../core/rollup';
import type { RollupShare } from '../core/rollup/definition';
import { measures as english } from './en/measures';
import { measures as japanese } from './ja/measures';

type MeasureWords = typeof japanese;

/** What the sentence names, in the plan's own words. */
export interface MeasureTerms {
  /** The id of the ledger that the figure is taken over. */
  readonly ledger: string;
  /** By the ledger's id. */
  readonly ledgers: Readonly<Record<string, LedgerTerms>>;
  /** Headings with their groups, by the column's id. */
  readonly columns: Readonly<Record<string, string>>;
  /** The figure is of its row, or of all records: the last row, a figure below the table. */
  readonly over: 'row' | 'all';
  /** No as-of is chosen: everything counts as due, so that need not be said. */
  readonly wholePlan?: boolean;
}

export interface LedgerTerms {
  readonly record: string;
  /** By the field's id. */
  readonly fields: Readonly<Record<string, { readonly label: string; readonly byYear: boolean }>>;
}

/** How a figure comes about: by its measure, or by adding the figures of rows as printed. */
export type FigureSource =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | {
      readonly kind: 'total';
      readonly of: 'row' | 'part';
      /** Decimals of the figures it adds. */
      readonly places: number;
      readonly share: { readonly base: string; readonly places: number } | null;
    };

/** Gives what the sentences of a rollup's figures name; `ledger` is the figure's where it is not the table's. */
export function measureTerms(
  plan: Programme,
  { ledger, columns }: Pick<RollupDefinition, 'ledger' | 'columns'>,
  over: MeasureTerms['over'],
  ofLedger: string = ledger,
): MeasureTerms {
  return {
    ledger: ofLedger,
    over,
    ledgers: Object.fromEntries(
      plan.ledgers.map(({ id, recordName, fields }) => [
        id,
        {
          record: recordName,
          fields: Object.fromEntries(
            fields.map((field) => [
              field.id,
              { label: field.label, byYear: field.byYear === true },
            ]),
          ),
        },
      ]),
    ),
    columns: Object.fromEntries(
      columns.flatMap(({ id, group, heading }) =>
        id === undefined ? [] : [[id, group === undefined ? heading : `${group} ${heading}`]],
      ),
    ),
  };
}

/** Gives what a column's total comes from. */
export function totalSource(
  columns: RollupDefinition['columns'],
  position: number,
  of: 'row' | 'part',
): FigureSource {
  const column = columns[position];
  const total = column?.total;
  return {
    kind: 'total',
    of,
    places: column?.places ?? 0,
    share: total?.kind === 'sum-with-share' ? shareOf(columns, total) : null,
  };
}

function shareOf(
  columns: RollupDefinition['columns'],
  { base, places }: RollupShare,
): { readonly base: string; readonly places: number } {
  return { base: columns[base]?.heading ?? '', places };
}

/** Gives the one sentence that defines a figure. */
export function measureSentence(
  source: FigureSource,
  terms: MeasureTerms,
  language: 'ja' | 'en',
): string {
  const words = language === 'ja' ? japanese : english;
  if (source.kind === 'total') return words.sentence(totalPhrase(source, words));
  const { ledger, over } = terms;
  const record = terms.ledgers[ledger]?.record ?? '';
  const base = over === 'row' ? words.records.row(record) : words.records.all(record);
  return words.sentence(new Phrases(terms, words).of(source.measure, { ledger, base, such: [] }));
}

function totalPhrase(
  { of, places, share }: FigureSource & { readonly kind: 'total' },
  { column, total }: MeasureWords,
): string {
  const sum = total[of];
  if (share) return total.withShare(sum, column(share.base), share.places);
  return places > 0 ? total.rounded(sum) : sum;
}

/** Records in words: whose they are, and the conditions they fulfil. */
interface Records {
  readonly ledger: string;
  readonly base: string;
  readonly such: readonly string[];
}

interface NamedField {
  readonly field: string;
  readonly year?: number | 'row' | 'chosen';
}

class Phrases {
  readonly #terms: MeasureTerms;
  readonly #words: MeasureWords;

  constructor(terms: MeasureTerms, words: MeasureWords) {
    this.#terms = terms;
    this.#words = words;
  }

  of(measure: Measure, records: Records): string {
    const words = this.#words;
    const field = (named: NamedField): string => this.#field(records, named);
    const plain = (id: string): string => this.#label(records, id);
    const column = (id: string): string => words.column(this.#terms.columns[id] ?? id);
    const all = this.#records(records);
    const { conditions } = words;
    const counted = (condition: string): string =>
      words.count(this.#records({ ...records, such: [...records.such, condition] }));
    switch (measure.measure) {
      case 'count':
        return measure.due === undefined || this.#terms.wholePlan === true
          ? words.count(all)
          : counted(words.due(plain(measure.due)));
      case 'count-where':
        return counted(conditions.is(field(measure), [measure.is]));
      case 'count-blank':
        return counted(conditions.blank(field(measure)));
      case 'count-distinct':
        return words.countDistinct(all, field(measure));
      case 'count-filled':
        return counted(conditions.filled(measure.fields.map(plain)));
      case 'count-stated':
        return counted(
          conditions.stated(
            measure.fields.map(plain),
            measure.or === undefined ? null : plain(measure.or),
          ),
        );
      case 'count-items':
        return words.countItems(all, plain(measure.field));
      case 'sum':
        return words.sum(all, field(measure));
      case 'mean':
        return words.mean(all, field(measure), measure.places, measure.none);
      case 'extreme':
        return words[measure.which](all, field(measure), measure.none);
      case 'difference':
        return words.difference(all, plain(measure.field), measure);
      case 'divide':
        return words.divide(this.of(measure.of, records), measure.by);
      case 'round':
        return words.round(this.of(measure.of, records), measure.places);
      case 'if-any':
        return words.ifAny(this.of(measure.then, records), plain(measure.field), measure.otherwise);
      case 'add':
        return words.add(
          measure.columns.map(column),
          (measure.less ?? []).map(column),
          measure.places,
        );
      case 'share':
        return words.share(column(measure.of), column(measure.base), measure.places, measure.none);
      case 'with-share':
        return words.withShare(column(measure.of), column(measure.base), measure.places);
      case 'grade':
        return this.#grade(measure, column(measure.total));
      case 'item':
        return words.item(field(measure), measure.or === undefined ? null : plain(measure.or));
      case 'trend':
        return words.trend(measure.fields.map(plain), measure.words);
      case 'value':
        return words.value(field(measure));
      case 'words':
        return words.words(measure.words, measure.year ?? null);
      case 'tally':
        return words.tally(column(measure.column), measure.is);
      case 'goal-met':
        return words.goalMet(plain(measure.goal), plain(measure.result), measure.words);
      case 'attainment':
        return words.attainment[measure.says](measure.year);
      case 'attainment-count':
        return words.attainmentCount(all, measure.verdict, measure.year);
      case 'whole':
        return this.of(measure.of, this.#whole(records.ledger));
      case 'related': {
        const record = this.#terms.ledgers[measure.ledger]?.record ?? '';
        const base = words.records.related(all, record);
        return this.of(measure.of, { ledger: measure.ledger, base, such: [] });
      }
      case 'where': {
        const such = measure.where.map((filter) => this.#condition(filter, records));
        return this.of(measure.of, { ...records, such: [...records.such, ...such] });
      }
    }
  }

  #whole(ledger: string): Records {
    const record = this.#terms.ledgers[ledger]?.record ?? '';
    return { ledger, base: this.#words.records.all(record), such: [] };
  }

  #records({ base, such }: Records): string {
    return such.length === 0 ? base : this.#words.records.such(base, such);
  }

  #condition(filter: RollupFilter, records: Records): string {
    const { conditions } = this.#words;
    // What tables asked for before conditions keeps its shorter words.
    if ('field' in filter && filter.field !== undefined && filter.year === undefined) {
      const field = this.#label(records, filter.field);
      if ('in' in filter) return conditions.is(field, filter.in);
      if ('atLeast' in filter && typeof filter.atLeast === 'number')
        return conditions.atLeast(field, filter.atLeast);
      if ('names' in filter) return conditions.names(field, filter.names);
      if ('covers' in filter) return conditions.covers(field, filter.covers);
    }
    const phrase = phraseOf(filter, {
      field: (id, ledger = records.ledger) => this.#terms.ledgers[ledger]?.fields[id]?.label ?? id,
      ledger: (id) => this.#terms.ledgers[id]?.record ?? id,
    });
    return conditions.such(phrase);
  }

  #grade({ scale, none }: Extract<Measure, { readonly measure: 'grade' }>, total: string): string {
    const last = scale.grades.at(-1) ?? scale.grades[0];
    const steps = scale.grades.slice(0, -1).map(({ grade, from, noAxisBelow }, position) => {
      // Averages earn a grade with a lower total than scores do.
      const bound = new Big(from).minus(scale.averagesLower).toFixed();
      return this.#words.gradeStep(grade, bound, noAxisBelow ?? null, position === 0);
    });
    return this.#words.grade(total, steps, last.grade, none);
  }

  #label({ ledger }: Records, id: string): string {
    return this.#words.field(this.#terms.ledgers[ledger]?.fields[id]?.label ?? id);
  }

  #field({ ledger }: Records, { field, year }: NamedField): string {
    const terms = this.#terms.ledgers[ledger]?.fields[field];
    const label = terms?.label ?? field;
    if (year !== undefined) return this.#words.fieldOfYear(label, year);
    return terms?.byYear === true ? this.#words.fieldOfAllYears(label) : this.#words.field(label);
  }
}
