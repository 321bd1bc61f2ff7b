import { describe, expect, it } from 'vitest';
import { haveOtherHeads, haveSameHead, headNameOf } from '../../../lib/engine/stance/statements/head-name.ts';
import { insistsOn } from '../../../lib/engine/stance/statements/insists.ts';
import { qualifyOtherwise } from '../../../lib/engine/stance/statements/qualifiers.ts';

const HEADS: [string, string | null][] = [
  ['岡山市消防局が5月に受けた通報は4000件だった。', '岡山市消防局'],
  ['岩手医科大学病院は来春、医師12人を採用する。', '岩手医科大学病院'],
  ['4月、金沢市の宿泊者は20万人だった。', '金沢市'],
  ['温州市第三医院新增床位200张。', '温州市第三医院'],
  ['大型商業施設は来月閉店する。', null],
  ['同市は来年度の予算を決めた。', null],
  ['岡山県警は火災で2人が死亡したと発表した。', null],
];

const OTHERS: [string, string, boolean][] = [
  ['愛媛大学は学生300人を募集する。', '香川大学は学生300人を募集する。', true],
  ['温州市第三医院有床位200张。', '绍兴市人民医院有床位200张。', true],
  ['愛媛大学は学生300人を募集する。', '愛大は学生300人を募集する。', false],
  ['愛媛県松山市は予算を決めた。', '松山市は予算を決めた。', false],
  ['横浜市立大学は学部を新設する。', '横浜大学は学部を新設する。', true],
  ['绍兴市人民医院宣布，新楼明年启用。', '温州市第三医院新楼后年启用。', true],
  ['国家统计局公布了数据。', '温州市第三医院公布了数据。', false],
];

describe('what a sentence in Han characters puts first', () => {
  it.each(HEADS)('%s', (text, name) => expect(headNameOf(text)).toBe(name));
  it.each(OTHERS.filter(([, , other]) => other))('%s is not %s', (a, b) =>
    expect(haveOtherHeads(a, b)).toBe(true),
  );
  it.each(OTHERS.filter(([, , other]) => !other))('%s may be %s', (a, b) =>
    expect(haveOtherHeads(a, b)).toBe(false),
  );
});

describe('one institution in full and in short', () => {
  it.each([
    ['国土交通省は予算を決めた。', '国交省が決めた予算は少ない。', true],
    ['深圳市福田区人民法院开庭。', '深圳市福田区法院开庭。', true],
    ['国土交通省は予算を決めた。', '総務省は予算を決めた。', false],
    ['松山市は予算を決めた。', '松市は予算を決めた。', false],
  ])('%s / %s: %s', (a, b, same) => expect(haveSameHead(a, b)).toBe(same));
});

describe('which of a row, and what is compared', () => {
  it.each([
    ['第15回大会の参加者', '第16回大会の参加者', true],
    ['2026届毕业生', '2025届毕业生', true],
    ['第15回大会の参加者', '大会の参加者', false],
    ['营收较上月增加', '营收较去年同月增加', true],
    ['貸出残高', '新規融資', true],
    ['貸出残高', '融資額', false],
  ])('%s / %s: %s', (a, b, other) => expect(qualifyOtherwise(a, b)).toBe(other));
});

describe('who denies that something is off', () => {
  it.each([
    '市は祭りの中止を否定した。',
    '公司否认取消该项目。',
    'It denied that it had cancelled the fair.',
  ])('%s', text => expect(insistsOn(text)).toBe(true));
  it.each(['市は祭りを中止する。', '公司否认收购。', 'It denied the report.'])('not: %s', text =>
    expect(insistsOn(text)).toBe(false),
  );
});
