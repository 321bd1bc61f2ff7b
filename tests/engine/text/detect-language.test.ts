import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../lib/engine/text/detect-language.ts';

const tables: Record<string, [string, string | undefined, string][]> = {
  'East Asian scripts': [
    ['売上高は過去最高だった', undefined, 'ja'],
    ['销售额创历史新高', undefined, 'zh'],
    ['東京証券取引所', 'ja', 'ja'],
    ['東京証券取引所', undefined, 'zh'],
    ['软银集团 OpenAI 投资 Stargate 项目', undefined, 'zh'],
    ['소프트뱅크 그룹은 오늘 발표했다', undefined, 'other'],
  ],
  'English that quotes a name in another script': [
    ['The firm (ソフトバンク) said on Monday that it would hire more people.', undefined, 'en'],
    ['China has its own champions, such as Baidu (百度) and Tencent (腾讯).', 'ja', 'en'],
  ],
  'Latin script by its function words': [
    ['The company said it will build the plant.', undefined, 'en'],
    ['La société a dit que les travaux sont dans les temps.', undefined, 'other'],
    ['Der Vorstand hat die Zahlen für das Jahr nicht bestätigt.', 'en', 'other'],
    ['La empresa dijo que las obras no están en plazo.', undefined, 'other'],
  ],
  'too short to tell': [
    ['SoftBank OpenAI 11%', undefined, 'en'],
    ['SoftBank OpenAI 11%', 'fr', 'other'],
    ['', undefined, 'en'],
  ],
  'other scripts': [
    ['Компания сообщила о росте прибыли', undefined, 'other'],
    ['شركة كبيرة', undefined, 'other'],
  ],
};

describe.each(Object.entries(tables))('%s', (_phenomenon, rows) => {
  it.each(rows)('%s (lang %s) is %s', (text, lang, language) =>
    expect(detectLanguage(text, lang)).toBe(language),
  );
});
