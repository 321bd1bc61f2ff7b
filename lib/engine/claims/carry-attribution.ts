/** "The newspaper added ...", "according to the same account", 同紙は, 该报称: the source named before, said to go on. */
import type { Sentence } from './sentence.ts';
import type { ClaimLanguage } from './term-matcher.ts';

const CONTINUES: Record<ClaimLanguage, RegExp> = {
  en: /\b(?:(?:according to|in|by) (?:the same|that|the) (?:account|report|article|newspaper|paper|story|outlet)|the (?:report|newspaper|paper|daily|news agency|outlet|article|story) (?:also |further )?(?:said|says|added|adds|noted|wrote|reported|continued))\b/iu,
  ja: /同紙(?:は|によると|によれば)|同(?:通信|社電|報道|サイト)(?:は|によると|によれば)/u,
  zh: /(?:该报|該報|该媒体|該媒體|上述报道|上述報導|报道还|報導還|报道又)/u,
};

/** `own`: whom the sentence itself credits; `last`: the chain of the last sentence that credited anybody. */
export function carryAttribution(
  sentence: Sentence,
  own: readonly string[],
  last: readonly string[],
): string[] {
  if (own.length) return [...own];
  const text = sentence.text.slice(sentence.start, sentence.end);
  return CONTINUES[sentence.language].test(text) ? [...last] : [];
}
