/** Conditions in Japanese: clauses that end as 「…である」「…がある」, which the sentences around them conjugate. */
import { fiscalYearsIn, printFiscalYear } from '../../core/fiscal-year';
import type { ClausesByMessage, ConditionParams, ConditionGrammar } from '../condition-words';
import { list, text } from '../condition-words';
import { FIGURES_FORMS } from '../figures-forms';

function quoted(values: readonly string[], between: string): string {
  return values.map((value) => `「${value}」`).join(between);
}

/** A year in words, to stand before a field. */
function yearWords(year: string): string {
  switch (year) {
    case '':
      return '';
    case 'before':
      return '前の年度の';
    case 'after':
      return '次の年度の';
    case 'earlier':
      return 'それより前のいずれかの年度の';
    case 'first':
      return '最初の年度の';
    case 'last':
      return '最後の年度の';
    case 'any':
      return 'いずれかの年度の';
    case 'each':
      return 'どの年度の';
    default: {
      const [written] = fiscalYearsIn(year);
      return `${written ? printFiscalYear(written.year) : year}の`;
    }
  }
}

/** The other figure or text of a comparison: `前の年度の「金額」の80％（100千円）`. */
function other(params: ConditionParams): string {
  const bound = text(params, 'bound');
  if (bound !== '' && text(params, 'unit') === '') return bound;
  const field = text(params, 'other');
  const year = yearWords(text(params, 'otherYear'));
  const named = field === '' ? year.replace(/の$/u, '') : `${year}「${field}」`;
  const times = text(params, 'times');
  const value = text(params, 'otherValue');
  return `${named}${value === '' ? '' : `（${value}）`}${times === '' ? '' : `の${times}％`}`;
}

const ORDERS: Readonly<Record<string, readonly [holds: string, not: string]>> = {
  ge: ['以上である', '未満である'],
  le: ['以下である', 'を超えている'],
  gt: ['を超えている', '以下である'],
  lt: ['未満である', '以上である'],
  eq: ['と等しい値である', 'と異なる値である'],
};

/** What a finding's cell holds, or what is asked of cells: the value as it stands, else those of the plan. */
function valueClause(params: ConditionParams, holds: boolean, subject: string): string {
  const value = params['value'];
  if (value !== undefined)
    return String(value).trim() === ''
      ? `${subject}が空欄である`
      : `${subject}が「${String(value)}」である`;
  const values = list(params, 'values');
  if (holds) return `${subject}が${quoted(values, 'か')}である`;
  return values.length === 1
    ? `${subject}が${quoted(values, '')}でない`
    : `${subject}が${quoted(values, 'でも')}でもない`;
}

function wordsClause(params: ConditionParams, holds: boolean, subject: string): string {
  const called = text(params, 'calledJa');
  if (called !== '') return `${subject}に${called}が書かれてい${holds ? 'る' : 'ない'}`;
  const word = text(params, 'word');
  const words = word === '' ? quoted(list(params, 'words'), 'か') : `「${word}」`;
  const at = text(params, 'at');
  if (at !== '') {
    const position = at === 'start' ? 'で始まって' : 'で終わって';
    return `${subject}が${words}${position}い${holds ? 'る' : 'ない'}`;
  }
  return `${subject}に${words}と書かれてい${holds ? 'る' : 'ない'}`;
}

const LIFE: Readonly<Record<string, readonly [holds: string, not: string]>> = {
  over: ['取組終了後の年度である', '取組終了後の年度でない'],
  'not-over': ['取組終了の年度までである', '取組終了後の年度である'],
  'not-begun': ['取組が始まる前の年度である', '取組が始まる前の年度でない'],
  active: ['取組が行われている年度である', '取組が行われている年度でない'],
  first: ['取組の最初の年度である', '取組の最初の年度でない'],
  unknown: ['取組の始まりと終わりの年度が分からない', '取組の始まりと終わりの年度が分かる'],
};

const clauses: ClausesByMessage = {
  blank: {
    clause: (params, holds, subject) => {
      if (!holds) return `${subject}に記載がある`;
      const none = list(params, 'none');
      return `${subject}が空欄${none.length > 0 ? `か${quoted(none, 'か')}` : ''}である`;
    },
    fix: (_facts, wanted) => (wanted ? '記載を消してください' : '入力してください'),
    why: (wanted) =>
      wanted
        ? '二つの欄が食い違っていると、どちらが正しいか分かりません。'
        : '空欄のままでは、読む人に事情が伝わりません。',
  },
  filled: {
    clause: (params, holds, subject) => {
      const none = list(params, 'none');
      // A cell that is filled is told as it is; what is asked of cells names the words that are not enough.
      if (holds && none.length > 0 && params['value'] === undefined)
        return `${subject}に${quoted(none.slice(0, 3), 'や')}${none.length > 3 ? 'など' : ''}以外の記載がある`;
      if (holds) return `${subject}に記載がある`;
      const value = text(params, 'value').trim();
      if (value !== '') return `${subject}が「${value}」である`;
      return text(params, 'year') === 'any'
        ? `${subject.replace('いずれかの年度の', '')}がどの年度も空欄である`
        : `${subject}が空欄である`;
    },
    fix: (_facts, wanted) => (wanted ? '入力してください' : '記載を消してください'),
    why: (wanted) =>
      wanted
        ? 'そのときは、説明がないと読む人に事情が伝わりません。'
        : '二つの欄が食い違っていると、どちらが正しいか分かりません。',
  },
  in: {
    clause: valueClause,
    fix: (params, wanted) =>
      wanted
        ? `${quoted(list(params, 'values'), 'か')}を入力してください`
        : 'ほかの内容を入力してください',
    why: () => '二つの欄が食い違っていると、どちらが正しいか分かりません。',
  },
  words: {
    clause: wordsClause,
    fix: (_facts, wanted) => (wanted ? '書き加えてください' : '別の書き方に直してください'),
    why: (wanted) =>
      wanted
        ? '書かれていないと、読む人に事情が伝わりません。'
        : 'その欄に書くことではありません。',
  },
  like: {
    clause: (params, holds, subject) =>
      `${subject}が「${text(params, 'like')}」の形で${holds ? 'ある' : 'ない'}`,
    fix: (_facts, wanted) => (wanted ? 'その形に直してください' : '別の形に直してください'),
    why: () => '書き方がそろっていないと、件数が合わなくなります。',
  },
  compares: {
    clause: (params, holds, subject) => {
      const [yes = '', no = ''] = ORDERS[text(params, 'sign')] ?? [];
      const value = params['value'];
      // An amount at all is told by what it is.
      if (holds && value !== undefined && text(params, 'sign') === 'gt' && other(params) === '0')
        return valueClause(params, holds, subject);
      const named = value === undefined ? `${subject}が` : `${subject}の「${String(value)}」が`;
      const order = holds ? yes : no;
      return `${named}${other(params)}${order}`;
    },
    fix: () => '値に誤りがないか確認して直してください',
    why: () => '値の大小が合わないと、どちらかの値が誤っています。',
  },
  same: {
    clause: (params, holds, subject) =>
      `${subject}が${other(params)}と全く同じ文章で${holds ? 'ある' : 'ない'}`,
    fix: (_facts, wanted) =>
      wanted ? '同じ文章に直してください' : 'この欄の内容に書き直してください',
    why: () => '写したままの文章では、その欄で伝えるべきことが伝わらないためです。',
  },
  change: {
    clause: (params, holds, subject) => {
      const value = params['value'];
      const named = value === undefined ? subject : `${subject}の「${String(value)}」`;
      const unit = text(params, 'unit') === 'percent' ? '％' : '';
      return `${named}と${other(params)}との差が${text(params, 'bound')}${unit}${holds ? '以内である' : 'を超えている'}`;
    },
    fix: () => '単位や桁に誤りがないか確認してください',
    why: () => '急な増減は、単位や桁の誤りの手掛かりになります。',
  },
  listed: {
    clause: (params, holds, subject) => {
      const value = text(params, 'value').trim();
      const named = value === '' ? `${subject}が` : `${subject}の「${value}」が`;
      return `${named}台帳「${text(params, 'ledger')}」の「${text(params, 'list')}」に${holds ? 'ある' : 'ない'}`;
    },
    fix: (params, wanted) =>
      wanted
        ? `「${text(params, 'list')}」にある値に直すか、台帳「${text(params, 'ledger')}」に加えてください`
        : 'ほかの値を入力してください',
    why: () => '一覧にない値は、集計のどの行にも入りません。',
  },
  names: {
    clause: (params, holds, subject) =>
      `${subject}に「${text(params, 'name')}」が含まれてい${holds ? 'る' : 'ない'}`,
    fix: (params, wanted) =>
      wanted
        ? `「${text(params, 'name')}」を加えてください`
        : `「${text(params, 'name')}」を除いてください`,
    why: () => '二つの欄が食い違っていると、どちらが正しいか分かりません。',
  },
  marks: {
    clause: (params, holds, subject) =>
      `${subject}に${quoted(list(params, 'marks'), 'か')}が付いてい${holds ? 'る' : 'ない'}`,
    fix: (params, wanted) =>
      `${quoted(list(params, 'marks'), 'か')}を${wanted ? '付けて' : '外して'}ください`,
    why: () => '印がないと、何を新しく行ったのかが分かりません。',
  },
  'refers-only': {
    clause: (params, holds, subject) => {
      const value = text(params, 'value').trim();
      return `${subject}が${value === '' ? '前の記載の参照' : `「${value}」`}だけで${holds ? 'ある' : 'ない'}`;
    },
    fix: (_facts, wanted) =>
      wanted ? '「①と同じ」のように入力してください' : '内容を入力してください',
    why: () => '前の記載と同じかどうかで、読み方が変わるためです。',
  },
  'reads-as': {
    clause: (params, holds, subject) => {
      const form = FIGURES_FORMS[text(params, 'form')];
      const written = form === undefined ? `「${text(params, 'as')}」` : `「${form}」のような`;
      return text(params, 'year') === 'any' && !holds
        ? `${subject.replace('いずれかの年度の', '')}がどの年度も${written}書き方になっていない`
        : `${subject}が${written}書き方になってい${holds ? 'る' : 'ない'}`;
    },
    fix: (params, wanted) =>
      wanted
        ? `「${text(params, 'as')}」を入力するか、数値として読み取れるように書いてください`
        : '別の書き方に直してください',
    why: () => '数値として読み取れないと、目標に向かっているかを確かめられません。',
  },
  covers: {
    clause: (params, holds, subject) =>
      `${subject}が${yearWords(text(params, 'covers')).replace(/の$/u, '')}を含んでい${holds ? 'る' : 'ない'}`,
    fix: () => '期間を直してください',
    why: () => '期間に入らない年度の記載は、期間か記載のどちらかが誤っています。',
  },
  life: {
    clause: (params, holds) => {
      const is = text(params, 'is');
      const end = text(params, 'end');
      if (end !== '' && holds === (is === 'over') && (is === 'over' || is === 'not-over'))
        return `${end}で取組が終了している`;
      const [yes = '', no = ''] = LIFE[is] ?? [];
      return holds ? yes : no;
    },
    fix: () => '取組終了の年度を直してください',
    why: () => '取組の期間と記載が食い違っています。',
  },
  'in-years': {
    clause: (params, holds) => {
      const years = list(params, 'years');
      return holds ? `${years.join('、')}の年度である` : `${years.join('、')}の年度でない`;
    },
    fix: () => '年度を直してください',
    why: () => 'ほかの年度に記載する欄ではありません。',
  },
  'in-charge': {
    clause: (_facts, holds) => `担当課が${holds ? 'ある' : 'ない'}`,
    fix: (_facts, wanted) => (wanted ? '担当課を入力してください' : '担当課を消してください'),
    why: () => '担当課がないと、どの課に確かめればよいか分かりません。',
  },
};

export const conditions: ConditionGrammar = {
  clauses,
  subject: (field, year) => `${yearWords(year)}${field.startsWith('「') ? field : `「${field}」`}`,
  all: joined,
  any: (parts) => parts.map((part, at) => (at < parts.length - 1 ? `${part}か` : part)).join('、'),
};

/** The end of a clause in its forms: at the end of a sentence, before のに, and before a further clause. */
const ENDS: readonly (readonly [end: RegExp, polite: string, though: string, and: string])[] = [
  [/である$/u, 'です', 'なのに', 'で'],
  [/でない$/u, 'ではありません', 'でないのに', 'でなく'],
  [/でもない$/u, 'でもありません', 'でもないのに', 'でもなく'],
  [/ていない$/u, 'ていません', 'ていないのに', 'ておらず'],
  [/でいない$/u, 'でいません', 'でいないのに', 'でおらず'],
  [/ている$/u, 'ています', 'ているのに', 'ており'],
  [/でいる$/u, 'でいます', 'でいるのに', 'でおり'],
  [/ない$/u, 'ありません', 'ないのに', 'なく'],
  [/ある$/u, 'あります', 'あるのに', 'あり'],
];

function ended(clause: string, form: 'polite' | 'though' | 'and'): string {
  for (const [end, polite, though, and] of ENDS)
    if (end.test(clause)) return clause.replace(end, { polite, though, and }[form]);
  return clause;
}

/** Puts clauses into one: all but the last go on. */
function joined(parts: readonly string[]): string {
  return parts.map((part, at) => (at < parts.length - 1 ? ended(part, 'and') : part)).join('、');
}

/** Ends a clause as a sentence ends. */
export function politely(parts: readonly string[]): string {
  return ended(joined(parts), 'polite');
}

/** Ends clauses as what another one contradicts: 「…なのに」. */
export function though(parts: readonly string[]): string {
  return parts.length === 0 ? '' : `${ended(joined(parts), 'though')}、`;
}
