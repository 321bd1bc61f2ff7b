/** Who says it, in a Japanese or Chinese sentence: 据海关总署统计, 国土交通省は11日、…と公表した. */
import type { Span } from '../../../model/text.ts';

const SAID_ZH = '通报|公告|公布|表示|宣布|称|透露|指出|显示|获悉|澄清|证实|发布|介绍|报道|数据|消息|说';
const SAID_JA = '発表|公表|明らかに|報じ|伝え|述べ|説明|語|話|コメント|発言';
const CREDITS: Record<'ja' | 'zh', readonly RegExp[]> = {
  zh: [
    /^(?:据|根据)[^，。：]{2,24}[，：]/u,
    new RegExp(`^[^，。：]{2,24}?(?:${SAID_ZH})(?:称)?[，：]`, 'u'),
    /^[^，。：]{2,16}：/u,
    /^[^，。]{2,16}?(?:否认|辟谣)/u,
    new RegExp(`，(?:据)?[^，。]{1,16}(?:${SAID_ZH})。?$`, 'u'),
  ],
  ja: [
    /^[^、。]{2,30}(?:によると|によれば|のまとめで|の調べで)、?/u,
    new RegExp(`(?:と(?:、?[^、。]{0,12})?|を)(?:${SAID_JA})[しすっるたてい]*。?$`, 'u'),
    new RegExp(`、[^、。]{2,14}が(?:[^、。]{0,8})?(?:${SAID_JA})[しすっるたてい]*。?$`, 'u'),
  ],
};
/** Who says so at the end is named at the beginning. */
const SAYS = new RegExp(`と(?:、?[^、。]{0,12})?(?:${SAID_JA})[しすっるたてい]*。?$`, 'u');
const SPEAKER = /^[^、。]{2,24}?は[^、。]{0,8}、/u;

/** Where it is told who says so. */
export function creditsIn(text: string, language: 'ja' | 'zh'): Span[] {
  const found = CREDITS[language].flatMap(pattern => {
    const { 0: words = '', index = -1 } = pattern.exec(text) ?? {};
    return index < 0 ? [] : [{ start: index, end: index + words.length }];
  });
  const speaker = language === 'ja' && SAYS.test(text) ? SPEAKER.exec(text)?.[0] : undefined;
  return speaker ? [...found, { start: 0, end: speaker.length }] : found;
}
