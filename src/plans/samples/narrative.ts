/** Makes up neutral reports of an exact length, for ledgers whose real texts are not in the facts. */

/** What a text is about: what was done, why it was not, what comes next, what comes of it, or where things stand. */
export type NarrativeKind = 'actual' | 'reason' | 'future' | 'effect' | 'issue';

interface Vocabulary {
  readonly openings: readonly string[];
  readonly objects: readonly string[];
  readonly endings: readonly string[];
  /** Whole sentences, for what is too short for a frame. */
  readonly short: readonly string[];
}

const OBJECTS = [
  '実施方法の見直し',
  '関係部局との協議',
  '対象範囲の整理',
  '費用と効果の検証',
  '利用状況の把握',
  '業務手順の確認',
  '先行事例の調査',
  '市民への周知',
  '職員研修',
  '仕様書の作成',
  '要綱の改正',
  '窓口での案内の改善',
  '事務分担の調整',
  '経費の節減',
  '契約内容の点検',
  '課題の洗い出し',
  '関係団体との意見交換',
  '進捗状況の点検',
  '利用者アンケート',
  '運用上の注意点の共有',
  '様式の統一',
  '相談体制の整備',
  '資料の電子化',
  '周辺環境の確認',
] as const;

const VOCABULARIES: Readonly<Record<NarrativeKind, Vocabulary>> = {
  actual: {
    openings: [
      '',
      '計画に沿って',
      '年度当初から',
      '年度の後半には',
      '前年度の結果を踏まえ，',
      '関係課と連携し，',
      '効率的な執行に向けて，',
      '庁内での検討を経て，',
      '説明の機会を設けた上で，',
      '他都市の状況を参考にしながら，',
      '利用者の意見を取り入れながら，',
      '限られた人員の中で優先順位を定め，',
    ],
    objects: OBJECTS,
    endings: ['を行った。', 'を進めた。', 'を実施した。', 'に取り組んだ。', 'を継続して行った。'],
    short: [
      '検討した。',
      '協議した。',
      '検討を進めた。',
      '継続実施した。',
      '委託を継続した。',
      '順次対応を行った。',
      '予定どおり進めた。',
      '前年度に続き行った。',
      '計画どおり実施した。',
    ],
  },
  reason: {
    openings: [
      '',
      '当初の想定と異なり，',
      '制度の見直しに伴い，',
      '関係者との間で，',
      '費用の面から，',
      '他の事業との関係から，',
      '実施の条件が整わず，',
      '対象となる施設の状況を踏まえ，',
    ],
    objects: OBJECTS,
    endings: [
      'に時間を要したため。',
      'が必要となったため。',
      'を優先したため。',
      'が年度内に終わらなかったため。',
      'を引き続き行うこととしたため。',
    ],
    short: [
      '検討中のため。',
      '協議が続いたため。',
      '調整に時間を要したため。',
      '条件が整わなかったため。',
    ],
  },
  future: {
    openings: [
      '',
      '今後も',
      '次年度以降も，',
      '引き続き，',
      'これまでの成果を踏まえ，',
      '関係部局と連携しながら，',
      '社会情勢の変化に応じて，',
      '効果を確かめながら段階的に，',
      '新たに生じた課題への対応として，',
    ],
    objects: OBJECTS,
    endings: [
      'を行う。',
      'を進める。',
      'を継続する。',
      'に取り組む。',
      'を行う予定である。',
      'を進めていくこととする。',
    ],
    short: ['検討を続ける。', '継続して行う。', '引き続き進める。', '計画どおり続ける。'],
  },
  issue: {
    openings: [
      '',
      '現在は',
      '各課では',
      '庁内全体で',
      '近年の状況から，',
      '事務量の増加に伴い，',
      '市民の関心の高まりを受け，',
      '限られた人員と予算の中で，',
    ],
    objects: OBJECTS,
    endings: [
      'が課題である。',
      'が求められている。',
      'に時間を要している。',
      'が十分ではない。',
      'を進める必要がある。',
    ],
    short: ['課題が残っている。', '見直しが必要である。', '改善が求められている。'],
  },
  effect: {
    openings: [
      '',
      '取組を通じて',
      '市民と行政の双方で',
      '取組を重ねることで，',
      '限られた財源の中でも，',
      '職員の意識が高まることで，',
      '早い段階から準備することで，',
      '関係する部署が協力することで，',
    ],
    objects: OBJECTS,
    endings: [
      'が進む。',
      'が図られる。',
      'が期待できる。',
      'がしやすくなる。',
      'により経費が抑えられる。',
      'により事務の効率が上がる。',
    ],
    short: ['経費が減る。', '負担が軽くなる。', '利便性が高まる。', '事務の効率が上がる。'],
  },
};

/** Numbers from 0 to 1 (excluded) that are the same at each run (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Sentence {
  readonly text: string;
  readonly opening: string;
  /** `''` for a short sentence without one. */
  readonly object: string;
}

/** Gives the sentences of a kind by their length. */
function sentencesByLength(kind: NarrativeKind): ReadonlyMap<number, readonly Sentence[]> {
  const { openings, objects, endings, short } = VOCABULARIES[kind];
  const frames = openings.flatMap((opening) =>
    objects.flatMap((object) =>
      endings.map((ending) => ({ text: opening + object + ending, opening, object })),
    ),
  );
  const whole = short.map((text) => ({ text, opening: '', object: '' }));
  const byLength = new Map<number, Sentence[]>();
  for (const sentence of [...whole, ...frames]) {
    const sentences = byLength.get(sentence.text.length);
    if (sentences) sentences.push(sentence);
    else byLength.set(sentence.text.length, [sentence]);
  }
  return byLength;
}

const SENTENCES: Readonly<Record<NarrativeKind, ReadonlyMap<number, readonly Sentence[]>>> = {
  actual: sentencesByLength('actual'),
  reason: sentencesByLength('reason'),
  future: sentencesByLength('future'),
  issue: sentencesByLength('issue'),
  effect: sentencesByLength('effect'),
};

/** Sentences of an even flow: shorter ones only where the length asks for it. */
const USUAL = { shortest: 16, longest: 34 };

/** Makes a text of exactly `length` characters; null when this try came to an end that no sentence fits. */
function tryText(kind: NarrativeKind, length: number, random: () => number): string | null {
  const byLength = SENTENCES[kind];
  // Nothing is reported twice in one text, and no two sentences in a row open alike.
  const reported = new Set<string>();
  let lastOpening: string | null = null;
  const take = (size: number): string | null => {
    const choice = (byLength.get(size) ?? []).filter(
      ({ object, opening }) => !reported.has(object) && (opening === '' || opening !== lastOpening),
    );
    const sentence = choice[Math.floor(random() * choice.length)];
    if (sentence === undefined) return null;
    reported.add(sentence.object);
    lastOpening = sentence.opening;
    return sentence.text;
  };
  let text = '';
  for (;;) {
    const rest = length - text.length;
    if (rest <= USUAL.longest) {
      const last = take(rest);
      if (last !== null) return text + last;
    }
    const span = USUAL.longest - USUAL.shortest + 1;
    const next = take(USUAL.shortest + Math.floor(random() * span));
    if (next === null || text.length + next.length >= length) return null;
    text += next;
  }
}

const TRIES = 2_000;

/**
 * Gives a text of exactly `length` characters, the same at each run for the same seed, and none that is taken. Sentences join
 * clauses with ， and end on 。; there is no date and no 【】 in them. Throws where no such text can be made.
 */
export function narrative(
  kind: NarrativeKind,
  length: number,
  seed: number,
  isTaken: (text: string) => boolean = () => false,
): string {
  const random = randomNumbers(seed);
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const text = tryText(kind, length, random);
    if (text !== null && !isTaken(text)) return text;
  }
  throw new Error(`No ${kind} of ${length} characters can be made.`);
}
