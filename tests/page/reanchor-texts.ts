/** Passages and what became of their pages. In `before` the passage stands between ⟦ and ⟧; in `after` so does the place where it must be found, or nothing if it is gone. */
export interface Case {
  name: string;
  before: string;
  after: string;
  how?: 'exact' | 'edited';
}

export const LEAD = 'Chip makers met in Tokyo on Monday to talk about the coming year.\n';
export const TAIL = '\nNobody at either firm would say when the next meeting is to be held.';
export const SAID = 'The company said it would build four plants on the northern island by 2031.';
export const LONG_JA = '同社は国内で人工知能向けのサーバーを組み立てる計画について三社と協議を続けている。';
export const JA_LEAD = '半導体各社は月曜日に東京で会合を開いた。\n';
export const JA_TAIL = '\n次の会合の日程は明らかにされていない。';
export const AR = 'أعلنت الشركة أنها ستبني أربعة مصانع في الشمال قبل نهاية العقد الحالي';
export const HE = 'החברה הודיעה כי תקים ארבעה מפעלים בצפון עד סוף העשור הנוכחי';
