import { readText } from '../engine/text/read-text.ts';
import type { CorpusDocument } from '../model/document.ts';

/** Frequent characters that only one of the two ways of writing Chinese has. */
const SIMPLIFIED = /[这国来们说时为个会后对学过还发经电开关长东业见车书买]/gu;
const TRADITIONAL = /[這國來們說時為個會後對學過還發經電開關長東業見車書買]/gu;

/** Language of a text whose page has this `lang` attribute. */
export function languageOf(text: string, lang: string | undefined): CorpusDocument['language'] {
  const { language } = readText(text, lang);
  if (language !== 'zh') return language;
  if (/hant|-(tw|hk|mo)\b/i.test(lang ?? '')) return 'zh-Hant';
  if (/hans|-(cn|sg)\b/i.test(lang ?? '')) return 'zh-Hans';
  const count = (set: RegExp) => text.match(set)?.length ?? 0;
  const lead = count(SIMPLIFIED) - count(TRADITIONAL);
  return lead > 0 ? 'zh-Hans' : lead < 0 ? 'zh-Hant' : 'zh';
}
