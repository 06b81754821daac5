/**
 * みほん市, which is nobody's: a progress table as towns keep it, and the table that its committee was handed. No plan describes it; the
 * pane makes one. All of it is made up.
 */
import type { Area } from '../../core/area';
import { narrative } from './narrative';
import type { PlacedRow, PlacedSheet } from './placed-sheet';
import type { Content } from './sheet';

/** One measure of a chapter: the titles of its items, and the state of each. */
interface Part {
  readonly name: string;
  readonly states: string;
  readonly titles: readonly string[];
  /** Its items save or earn money. */
  readonly paid?: true;
}

interface Chapter {
  readonly name: string;
  readonly parts: readonly Part[];
}

const MIHON_CHAPTERS: readonly Chapter[] = [
  {
    name: 'Ⅰ　市民とともに進める市役所',
    parts: [
      {
        name: '(1)　情報をわかりやすく届ける',
        states: '○○△○',
        titles: [
          '広報紙の読みやすさの向上',
          'ホームページの検索性の改善',
          '予算の図解資料の公表',
          '会議録の早期公開',
        ],
      },
      {
        name: '(2)　窓口の手続を軽くする',
        states: '○△×',
        titles: ['書かない窓口の導入', 'オンライン申請の拡大', '総合案内の一本化'],
      },
      {
        name: '(3)　地域と役割を分け合う',
        states: '○○○△×',
        titles: [
          '地域運営組織への支援',
          '公園の住民管理の拡大',
          '市民提案事業の公募',
          '空き家バンクの活用',
          '地域通貨の検討',
        ],
      },
      {
        name: '(4)　民間の力を生かす',
        states: '△○×',
        titles: ['指定管理者の評価の見直し', '包括施設管理の導入', '官民連携窓口の設置'],
      },
    ],
  },
  {
    name: 'Ⅱ　しなやかに働く組織',
    parts: [
      {
        name: '(1)　仕事の進め方を見直す',
        states: '○○△△',
        titles: [
          '業務量の棚卸し',
          '紙の帳票の削減',
          '会議の短縮と資料の簡素化',
          '定型業務の自動化',
        ],
      },
      {
        name: '(2)　職員の力を育む',
        states: '○○△',
        titles: ['階層別研修の再編', '若手職員の提案制度', '専門人材の確保'],
      },
      {
        name: '(3)　組織の形を整える',
        states: '○△×○',
        titles: [
          '課の統合と再配置',
          '支所の機能の見直し',
          '会計年度任用職員の配置基準',
          '横断プロジェクトの運用',
        ],
      },
      {
        name: '(4)　デジタルで支える',
        states: '○○○△',
        titles: [
          '基幹システムの標準化',
          '電子決裁の徹底',
          '庁内データの共有',
          '生成ＡＩの試行利用',
        ],
      },
    ],
  },
  {
    name: 'Ⅲ　次の世代に引き継ぐ財政',
    parts: [
      {
        name: '(1)　歳出を見直す',
        states: '○○△○×',
        paid: true,
        titles: [
          '補助金の終期の設定',
          '公用車の共同利用',
          '街路灯のＬＥＤ化',
          '電力の一括調達',
          '印刷の一元化',
        ],
      },
      {
        name: '(2)　歳入を確かにする',
        states: '○△○△',
        paid: true,
        titles: [
          '市税の収納率の向上',
          '使用料の減免基準の見直し',
          '広告収入の拡大',
          '遊休地の貸付け',
        ],
      },
      {
        name: '(3)　施設を長く使う',
        states: '△△○×',
        paid: true,
        titles: [
          '公共施設の総量の適正化',
          '学校プールの共同利用',
          '橋りょうの予防保全',
          '集会施設の地域移管',
        ],
      },
      {
        name: '(4)　公営企業を立て直す',
        states: '○△○',
        paid: true,
        titles: ['水道料金の体系の見直し', '下水道の広域化の協議', '病院の経費の縮減'],
      },
    ],
  },
];

const YEARS = ['R5', 'R6', 'R7', 'R8', 'R9'] as const;
const SECTIONS = [
  '企画政策課',
  '総務課',
  '財務課',
  '市民窓口課',
  '地域づくり課',
  'デジタル推進室',
  '施設管理課',
  '上下水道課',
  '企画政策課・総務課',
  '税務課\n収納対策室',
] as const;

/** Columns, from 0. */
const NUMBER = 2;
const STATE = 10;
const PLANNED = 11;
const ACTUAL = 12;
const LAST = 15;
/** Records begin in this row, from 0. */
const TOP = 4;

/** The part below whose items one of another part is listed again, and that item. */
const AGAIN = { below: '(3)　地域と役割を分け合う', number: 14, state: '○' } as const;
/** Odd cells, as people write them. */
const MINUS_IN_TEXT = 34;
const WITHIN_ANOTHER = 38;
const MISSPELLED = 25;

function stagesOf(state: string): readonly string[] {
  if (state === '○') return ['検討', '実施', '→', '→', '→'];
  return state === '△' ? ['検討', '→', '実施', '→', '→'] : ['検討', '→', '→', '実施', '→'];
}

function told(kind: 'actual' | 'future', number: number, length: number): string {
  return narrative(kind, length, number * 7 + 3).replaceAll('，', '、');
}

function amountsOf(number: number, state: string, paid: boolean): readonly Content[] {
  if (!paid) return ['－', '－'];
  const planned = number * 40;
  if (number === MINUS_IN_TEXT) return [planned, '△620'];
  if (number === WITHIN_ANOTHER) return [planned, '番号37の内数'];
  if (state === '×') return [planned, '－'];
  return [planned, state === '○' ? number * 44 : number * 15];
}

function sectionOf(number: number): string {
  // 地域づくり課, as somebody spelled it once.
  if (number === MISSPELLED) return '地域ずくり課';
  return SECTIONS[number % SECTIONS.length] ?? '';
}

interface Laid {
  readonly rows: readonly PlacedRow[];
  readonly merges: readonly Area[];
}

/** The records under their chapters, which are merged down over them. */
function recordRows(): Laid {
  const rows: PlacedRow[] = [];
  const merges: Area[] = [];
  let number = 0;
  for (const chapter of MIHON_CHAPTERS) {
    const top = rows.length;
    for (const part of chapter.parts) {
      const first = rows.length;
      for (const [at, state] of [...part.states].entries()) {
        number += 1;
        rows.push({
          kind: 'record',
          cells: [
            rows.length === top ? chapter.name : '',
            rows.length === first ? part.name : '',
            number,
            part.titles[at] ?? '',
            sectionOf(number),
            ...stagesOf(state),
            state,
            ...amountsOf(number, state, part.paid === true),
            told('actual', number, 34),
            state === '○' ? '' : told('future', number, 26),
            '',
          ],
        });
      }
      if (part.name === AGAIN.below)
        rows.push({
          kind: 'record',
          cells: [
            ...['', '', '再掲', '包括施設管理の導入（再掲）', sectionOf(AGAIN.number)],
            ...stagesOf(AGAIN.state),
            ...[AGAIN.state, '－', '－', told('actual', AGAIN.number, 34), ''],
            `番号${AGAIN.number}の再掲`,
          ],
        });
      if (rows.length - first > 1)
        merges.push({ row: TOP + first, column: 1, rows: rows.length - first, columns: 1 });
    }
    merges.push({ row: TOP + top, column: 0, rows: rows.length - top, columns: 1 });
  }
  return { rows, merges };
}

function headerRows(): readonly PlacedRow[] {
  const upper: readonly Content[] = [
    ...['柱', '施策', '番号', '取組項目', '担当課', '工程', '', '', '', ''],
    ...['7年度の\n状況', '効果額（千円）', '', '7年度の取組', '残った課題', '備考'],
  ];
  const lower: Content[] = Array.from({ length: LAST + 1 }, () => '');
  for (const [at, year] of YEARS.entries()) lower[5 + at] = year;
  lower[PLANNED] = '目標';
  lower[ACTUAL] = '実績';
  return [
    { kind: 'header', cells: upper },
    { kind: 'header', cells: lower },
  ];
}

const SINGLE = [0, 1, NUMBER, 3, 4, STATE, 13, 14, LAST];

function ledger(): PlacedSheet {
  const { rows, merges } = recordRows();
  const count = MIHON_CHAPTERS.flatMap(({ parts }) => parts).reduce(
    (sum, { states }) => sum + [...states].length,
    0,
  );
  const sum = (letter: string): string => `=SUM(${letter}${TOP + 1}:${letter}${TOP + rows.length})`;
  const total: Content[] = Array.from({ length: LAST + 1 }, () => '');
  total[0] = '計';
  total[NUMBER] = count;
  total[3] = '項目';
  total[PLANNED] = sum('L');
  total[ACTUAL] = sum('M');
  const note = (text: string): PlacedRow => ({ kind: 'note', cells: [text] });
  return {
    name: '進行管理表',
    widths: [84, 96, 34, 132, 84, 34, 34, 34, 34, 34, 48, 54, 54, 186, 156, 72],
    centered: [NUMBER, 4, 5, 6, 7, 8, 9, STATE],
    amounts: [PLANNED, ACTUAL],
    freeze: { rows: TOP, columns: 4 },
    rows: [
      { kind: 'title', cells: ['みほん市　行財政改革プラン　進行管理表（令和7年度末）'] },
      {
        kind: 'legend',
        cells: [
          '状況　○：実施　△：一部実施　×：未実施',
          ...Array.from({ length: 14 }, () => ''),
          '（単位：千円）',
        ],
      },
      ...headerRows(),
      ...rows,
      { kind: 'total', cells: total },
      note('※　効果額は、令和4年度の決算と比べたものです。'),
      note('※　再掲の項目は、件数に含みません。'),
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: LAST + 1 },
      { row: 2, column: 5, rows: 1, columns: YEARS.length },
      { row: 2, column: PLANNED, rows: 1, columns: 2 },
      ...SINGLE.map((column) => ({ row: 2, column, rows: 2, columns: 1 })),
      ...merges,
    ],
  };
}

function tally(label: string, states: string): PlacedRow {
  const count = (state: string): number => [...states].filter((each) => each === state).length;
  const all = [...states].length;
  const share = ((count('○') + count('△')) / all) * 100;
  const cells = [label, all, count('○'), count('△'), count('×'), `${share.toFixed(1)}%`];
  return { kind: 'record', cells };
}

/** The table as it was printed for the committee. */
function committee(): PlacedSheet {
  const states = MIHON_CHAPTERS.map(({ parts }) => parts.map((part) => part.states).join(''));
  return {
    name: '委員会資料',
    widths: [220, 60, 60, 60, 60, 60],
    centered: [1, 2, 3, 4, 5],
    amounts: [],
    freeze: { rows: 3, columns: 0 },
    rows: [
      { kind: 'title', cells: ['資料１　行財政改革プランの実施状況（令和7年度末）'] },
      { kind: 'legend', cells: ['', '', '', '', '', '（単位：件）'] },
      { kind: 'header', cells: ['柱・施策', '件数', '実施', '一部実施', '未実施', '実施率'] },
      ...MIHON_CHAPTERS.flatMap(({ name, parts }, at) => [
        tally(name, states[at] ?? ''),
        ...parts.map((part) => tally(part.name, part.states)),
      ]),
      { ...tally('合計', states.join('')), kind: 'total' },
      { kind: 'note', cells: ['※　実施率は、実施と一部実施を合わせた割合です。'] },
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 6 }],
  };
}

/** The workbook's sheets. */
export function mihonSheets(): readonly PlacedSheet[] {
  return [ledger(), committee()];
}
