import { describe, expect, it } from 'vitest';
import { haveOtherHeads, headNameOf } from '../../../lib/engine/stance/statements/head-name.ts';
import { insistsOn } from '../../../lib/engine/stance/statements/insists.ts';

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
