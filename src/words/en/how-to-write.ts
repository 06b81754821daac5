/** How a value is written, as the end of a finding's sentence. */
import type { HowToWrite } from '../../core/values';
import type { HowToWriteWords } from '../how-to-write';

type UnitsParams = Extract<HowToWrite, { readonly message: 'targets' | 'figures' }>['params'];

/** What to do about targets, by why they could not be read. */
function targets({ units, reason }: UnitsParams): string {
  switch (reason) {
    case 'no-mark':
      return 'begin one target with ○, several with ①, ② …';
    case 'mark-order':
      return 'number the targets in order';
    case 'no-indicator':
      return 'name it before the colon';
    case 'no-quantity':
      return 'enter a colon and the value behind the indicator';
    case 'not-a-number':
      return 'enter number and unit, as in 60%';
    case 'not-a-unit':
      return `use one of ${units.join(', ')}`;
    case 'not-a-period':
      return 'enter /年 or /取組期間';
    case 'not-a-year':
      return 'enter it as in 平成30年度';
    case 'bracket':
      return 'enter them as in (5件増/年)';
    case 'trailing':
      return 'take it out, or move it behind ※';
    default:
      return 'enter ○ or ①②③, the indicator, the number, its unit and the period, as in ○参加者数：30人/年';
  }
}

/** What to do about figures, by why they could not be read. */
function figures({ units, reason }: UnitsParams): string {
  switch (reason) {
    case 'no-unit':
      return `write one (${units.join(', ')}) right behind the number`;
    case 'bracket':
      return 'write （321人） or （R2.1.15現在） and close the bracket';
    case 'trailing':
      return 'part indicators by a blank, ・ or a line break';
    case 'ending':
      return 'write a deadline as in 令和2年12月までに…を確定';
    default:
      return 'enter the indicator, the number and its unit, as in 参加者数 30人';
  }
}

export const howToWrite: HowToWriteWords = {
  text: () => 'enter words',
  integer: () => 'enter a whole number alone',
  money: ({ examples }) =>
    `enter the amount and its unit alone, as in ${examples.join(' or ')}, and － where there is none`,
  'money-in-unit': ({ examples, unit }) =>
    `enter the amount in ${unit} alone, as in ${examples.join(' or ')}, and － where there is none`,
  'money-bracket': ({ examples }) => `write brackets as in ${examples.join(' or ')}`,
  'fiscal-year': ({ examples }) => `enter it as in ${examples.join(' or ')}`,
  'era-date': () => 'enter it as in 令和2年4月1日',
  'era-date-year': ({ example }) => `enter the year too, as in ${example}`,
  'one-of': ({ allowed }) => `enter one of ${allowed.join(', ')}`,
  'section-names': () => 'look over the names of the sections and what parts them',
  'practising-section': ({ all }) =>
    `enter one section, or ${all}【section that puts it together】`,
  'plan-cell': () =>
    'enter what is done in the year, one thing a line, and ⇒ alone where it is as in the year before',
  heading: () => 'enter the number and the title, as in １　題名, or the title alone',
  code: ({ forms }) => `enter it as in ${forms.join(' or ')}`,
  score: ({ min, max }) =>
    `enter a whole number from ${min} to ${max}, and - for years after the practice ended`,
  mark: ({ mark }) => `enter ${mark} where it applies, and nothing elsewhere`,
  'bounded-decimal': ({ min, max, places }) =>
    `enter a number from ${min} to ${max} with at most ${places} decimal ${places === 1 ? 'place' : 'places'}`,
  'circled-number': () => 'enter a circled number, as in ①',
  'referring-text': () =>
    'enter the text, or refer to an earlier one that says the same, as in ①と同じ or 同上',
  'marked-text': ({ marks }) =>
    `put ${marks.map((mark) => `(${mark})`).join(' or ')} before each thing that was done`,
  targets,
  'year-range': () => 'enter it as in 令和2年度～令和6年度',
  policies: ({ label }) => `begin with the number, as in ${label}4 …`,
  measured: () => 'enter the number with its unit, as in 5橋 or 48.2%',
  percentage: ({ min, max }) =>
    `enter a percentage from ${min}% to ${max}%, the number with its %, as in ${max}%`,
  figures,
  goal: () =>
    'write the time, the figure, its unit, the words and the conditions in brackets, as in “95.0％程度” or “R元年度末残高70億円以上（一般会計）”',
};
