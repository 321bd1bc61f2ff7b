import { describe, expect, it } from 'vitest';
import { linesOf } from './claims-of.ts';

/** Events alone; figure claims of the same sentence have their own tables. */
const TABLE: Record<string, [text: string, language: string, ...claims: string[]][]> = {
  talks: [
    [
      'SoftBank Corp. is in talks with Nvidia and Foxconn about AI servers.',
      'en',
      'talks softbank-corp; partner=nvidia,hon-hai; product=ai-server',
    ],
    ['SoftBank Group Corp. and NVIDIA Corp. are in talks.', 'en', 'talks softbank-group; partner=nvidia'],
    [
      'Talks between SoftBank Corp., Nvidia and Foxconn are at an early stage.',
      'en',
      'talks softbank-corp; partner=nvidia,hon-hai; stage=exploring',
    ],
    [
      'SoftBank Corp. is talking to Nvidia of the United States and Foxconn of Taiwan.',
      'en',
      'talks softbank-corp; partner=nvidia,hon-hai',
    ],
    [
      'SoftBank Group and NVIDIA are in advanced discussions.',
      'en',
      'talks softbank-group; partner=nvidia; stage=advanced-talks',
    ],
    [
      'SoftBank Corp. is exploring a partnership with Nvidia.',
      'en',
      'talks softbank-corp; partner=nvidia; stage=exploring',
    ],
    ['Foxconn denied talks with Nissan.', 'en', 'talks hon-hai; partner=nissan; denied'],
    [
      'Honda and Nissan ended their integration talks.',
      'en',
      'merge honda; partner=nissan; stage=cancelled; not',
    ],
    ['KDDIはエヌビディアと協議している。', 'ja', 'talks kddi; partner=nvidia'],
    ['软银集团正与英伟达和富士康洽谈。', 'zh', 'talks softbank-group; partner=nvidia,hon-hai'],
  ],
  deals: [
    [
      'SoftBank Corp. acquired the former Sharp plant in Sakai.',
      'en',
      'acquire softbank-corp; object=sakai-plant; place=sakai',
    ],
    ['ByteDance has sold TikTok to Oracle.', 'en', 'sell bytedance; object=tiktok; target=oracle'],
    [
      'シャープは堺工場をソフトバンク株式会社に売却する。',
      'ja',
      'sell sharp; object=sakai-plant; target=softbank-corp; planned',
    ],
    ['鴻海與三菱電機簽署合作備忘錄。', 'zh', 'partner hon-hai; partner=mitsubishi-electric; stage=signed'],
  ],
  building: [
    [
      'SoftBank Corp. is converting the Sakai plant into a data center.',
      'en',
      'convert softbank-corp; object=sakai-plant; product=data-center',
    ],
    [
      'OpenAI will build data centers with Oracle in Texas.',
      'en',
      'build openai; product=data-center; partner=oracle; place=texas; planned',
    ],
    [
      'Fujitsu makes AI servers with Nvidia chips in Japan.',
      'en',
      'produce fujitsu; product=ai-server; partner=nvidia; place=japan',
    ],
    ['华为让机器人进入上海工厂生产服务器。', 'zh'],
    ['华为已在上海建成一座数据中心。', 'zh', 'build huawei; place=shanghai; product=data-center'],
  ],
  staff: [
    ['さくらインターネットは従業員を削減する計画を否定した。', 'ja', 'cut-jobs sakura-internet; denied'],
  ],
  'no event': [
    ['SoftBank Corp. declined to comment on talks with Foxconn.', 'en'],
    ['The opening line names Nvidia.', 'en'],
    ['Talks are under way.', 'en'],
    ['Analysts discussed the results.', 'en'],
    ['Nvidia is the largest supplier of chips.', 'en'],
    ['AI開発用のスーパーコンピューターは高い。', 'ja'],
    ['KDDIの投資額は大きい。', 'ja'],
    ['劉揚偉說明合作方案。', 'zh'],
  ],
};

for (const [phenomenon, rows] of Object.entries(TABLE))
  describe(phenomenon, () => {
    for (const [text, language, ...claims] of rows)
      it(text, () => expect(linesOf(text, { language }).sort()).toEqual(claims.sort()));
  });
