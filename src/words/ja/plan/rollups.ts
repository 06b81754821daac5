/** 計画の書式の説明：集計の数値の求め方と行の作り方。 */
import type { MeasureSentences, RowsSentences } from '../../plan-sentences';

export const measure: MeasureSentences = {
  about: '数値の求め方。値と、Excelの式の両方が決まります。',
  shared: {
    measure: '求め方の名前。',
    field: '数える項目のid。',
    year: '年度（西暦）。row（行の年度）、chosen（人が選んだ年度）とも書けます。省くと、すべての年度です。',
    none: '数値がないときに示す文字。例：－',
    places: '小数点以下に残す桁数。',
    of: 'もとになる数値の求め方。',
  },
  kinds: {
    add: [
      '同じ行のほかの列を足した数。',
      {
        columns: '足す列のid。左にある列だけ使えます。',
        less: '合計から除く列のid。左にある列だけ使えます。',
      },
    ],
    attainment: [
      '行の目標が、どれだけ達成されたか。',
      {
        says: '示すもの。goal（目標）、result（実績）、verdict（年度の達成）、whole（期間の達成）、rate（達成率）。',
        results: '実績のある台帳と項目。',
        words: '達成の状況を示す言葉。',
        'words.reached': '達成したとき。',
        'words.missed': '達成しなかったとき。',
        'words.open': 'まだ期間があるとき。',
        'words.unknown': '数で比べられないとき。',
      },
    ],
    'attainment-count': [
      '達成の状況ごとの目標の数。',
      {
        verdict:
          '数える状況。reached（達成）、missed（未達成）、open（期間中）、unknown（判定できない）。',
        results: '実績のある台帳と項目。',
        year: '年度（西暦）。row、chosen とも書けます。省くと、期間全体の達成です。',
      },
    ],
    count: ['記録の数。', {}],
    'count-blank': ['項目が空の記録の数。', {}],
    'count-distinct': ['項目にある異なる値の数。', {}],
    'count-filled': [
      '項目に記入のある記録の数。',
      { fields: '項目のid。どれかに記入があれば数えます。' },
    ],
    'count-items': ['セルに並ぶ指標や目標の数。', {}],
    'count-stated': [
      '数値のある記録の数。',
      {
        fields: '項目のid。どれかに数値があれば数えます。',
        or: '数値が文章の中にあることのある項目のid。',
      },
    ],
    'count-where': ['項目が決まった値である記録の数。', { is: '値。例：一部実施' }],
    extreme: ['項目の最大または最小の値。', { which: 'highest（最大）または lowest（最小）。' }],
    'goal-met': [
      '記録が目標を達成したかどうか。',
      {
        goal: '目標の項目のid。',
        result: '実績の項目のid。',
        words: '結果を示す言葉。',
        'words.met': '達成したとき。',
        'words.missed': '達成しなかったとき。',
        'words.unknown': '比べられないとき。',
      },
    ],
    grade: [
      '同じ行の平均点から決まる評価。',
      {
        total: '合計の列のid。',
        axes: '平均点の列のid。',
        scale: '評価を決める基準。',
      },
    ],
    item: [
      '行の指標や目標の、項目の中の数値。',
      { or: '数値が文章の中にあることのある項目のid。' },
    ],
    mean: ['項目の平均。四捨五入します。', {}],
    share: [
      '同じ行の列が、ほかの列に占める割合。',
      {
        of: '分子の列のid。',
        base: '分母の列のid。',
        none: '分母が0のときに示す言葉。省くと、0です。',
      },
    ],
    sum: ['項目の合計。', {}],
    tally: [
      '表の列に、決まった言葉がある行の数。表の下で使います。',
      { column: '列のid。', is: '数える言葉。' },
    ],
    trend: [
      '指標が増えているか減っているか。',
      {
        fields: '古いものから順に並べた項目のid。',
        words: '示す言葉。',
        'words.up': '増えたとき。',
        'words.down': '減ったとき。',
        'words.level': '同じとき。',
        'words.unknown': '比べる数が二つないとき。',
      },
    ],
    value: ['記録の項目にある値。', {}],
    'with-share': [
      '数と、その割合。例：23 (62.2%)',
      { of: '数の列のid。', base: '全体の列のid。' },
    ],
    words: ['どの行にも示す決まった文字。', { words: '文字。' }],
    difference: [
      '年度の合計と、前の年度の合計との差。',
      {
        from: '比べる年度（西暦）。before（前年度）、first（最初の年度）とも書けます。',
        none: 'どちらかの年度の列がないときに示す文字。例：－',
      },
    ],
    divide: ['決まった数で割った数。', { by: '割る数。0にはできません。' }],
    'if-any': [
      'ある項目に金額のある記録があれば数値、なければ言葉。',
      { then: '金額があるときの求め方。', otherwise: '金額がないときに示す言葉。' },
    ],
    related: [
      '行の記録に属する、ほかの台帳の記録について求めた数値。',
      { ledger: 'ほかの台帳のid。', through: 'その台帳で、属する記録の番号がある項目のid。' },
    ],
    round: ['四捨五入した数。', {}],
    where: ['条件を満たす記録について求めた数値。', { where: '記録の条件。' }],
    whole: ['行によらず、台帳のすべての記録について求めた数値。', {}],
  },
};

export const rows: RowsSentences = {
  about: '集計の行の作り方。',
  shared: { by: '行の作り方の名前。' },
  kinds: {
    values: [
      '項目の値ごとに一行。',
      {
        field: '項目のid。',
        withAny: 'この項目のどれかに数値のある行だけを作ります。',
        parts: '行をまとめる見出し。',
      },
    ],
    names: ['セルに並ぶ名前ごとに一行。例：担当課', { field: '項目のid。' }],
    levels: [
      '項目の値を上から順に分けた段ごとに一行。',
      { fields: '上の段から順に並べた項目のid。' },
    ],
    marks: ['印の項目ごとに一行。', { fields: '印の項目と見出し。' }],
    records: ['記録ごとに一行。', { where: '記録の条件。' }],
    items: ['セルに並ぶ指標や目標ごとに一行。', { fields: '項目のid。' }],
    years: ['計画の年度ごとに一行。', {}],
    cases: ['条件ごとに一行。', { cases: '行の見出しと条件。' }],
  },
};
