/** Names of municipalities in titles, sheet names and file names. */
import { describe, expect, it } from '@jest/globals';
import { municipalitiesIn } from '../../../src/core/ledger/municipality-names';

describe('the names of municipalities in a text', () => {
  it.each([
    ['第５次○○町行政改革実施計画 進捗管理表', '○○町'],
    ['第２次熊谷市行政改革大綱　実施計画　進行管理表（平成25年度末）', '熊谷市'],
    ['高崎市_実施計画', '高崎市'],
    ['進捗管理表（高崎市）', '高崎市'],
    ['群馬県安中市 第3次行政改革大綱', '安中市'],
    ['北海道上富良野町町政運営推進プラン', '上富良野町'],
    ['令和６年度渋川市行革', '渋川市'],
    ['行革プラン高崎市', '高崎市'],
    ['さいたま市行財政改革', 'さいたま市'],
    ['南アルプス市総合計画', '南アルプス市'],
    ['みなかみ町の取組一覧', 'みなかみ町'],
    ['〇〇市DX推進計画', '〇〇市'],
    ['△△村役場 行革', '△△村'],
    ['四日市市行政改革', '四日市市'],
    ['町田市行革プラン', '町田市'],
  ])('%s names %s', (text, name) => {
    expect(municipalitiesIn(text)).toEqual([name]);
  });

  it.each([
    '第2次都市計画マスタープラン',
    '市町村合併の経過',
    '中心市街地活性化',
    '令和6年度 町政運営推進プランR2',
    '町内会一覧',
    '市民課',
    '市町村別',
    '区分',
    '本市の財政健全化',
    '市役所',
    '地区別',
    '取組一覧',
    '第3次行政改革大綱 実施計画',
  ])('%s names none', (text) => {
    expect(municipalitiesIn(text)).toEqual([]);
  });
});
