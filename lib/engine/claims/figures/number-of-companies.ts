/** "30 firms plan to invest in X's AI company", "backed by eight corporations", 約30社が出資, 30家企业入股: how many back it. */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { isParty } from '../roles.ts';
import type { Figure, Name, Sentence } from '../sentence.ts';
import { actorBefore } from '../subjects.ts';

const COMPANIES = {
  en: /^(?: (?!(?:of|in|at|for|from|with|by|to|on)\b)[\p{L}'’-]+){0,6} (?:companies|firms|corporations|enterprises)\b/iu,
  ja: /^(?:社|企業)/u,
  zh: /^(?:家|间)?[^，。]{0,6}(?:企业|企業|公司)/u,
};
const BACKERS = {
  en: /^(?: [\p{L}'’-]+){0,2} (?:backers|investors|shareholders)\b/iu,
  ja: /^社?の?(?:株主|出資者|出資企業)/u,
  zh: /^(?:家|位|名)?[^，。]{0,4}(?:股东|股東|投资方|投資方|出资方)/u,
};
const COMPANY_UNIT = /^(?:company|firm|corporation|社|家企业|企业|企業|公司|家)$/u;
const BACKER_UNIT = /^(?:backer|investor|shareholder|股东|股東|株主)$/u;
/** What makes companies backers: said before their number or after it. */
const BACKING_BEFORE = {
  en: /\b(?:backed by|equity (?:participation )?from|investments? (?:from|by)|raised [\s\S]{0,80} from [^;]{0,40}|backing of|support of|number of (?:investors|backers|shareholders)[^.]{0,30}|stakes? (?:held )?by)\s*(?:[\p{Ll}]+ ){0,2}$/iu,
  ja: /(?:出資(?:企業|者|社数)?(?:は|が)|株主(?:は|が))[^。]{0,10}$/u,
  zh: /(?:获|獲|由|来自|來自|股东数量|投资方)[^，。]{0,8}$/u,
};
const BACKING_AFTER = {
  en: /^[^.;]{0,90}?\b(?:invest(?:s|ed|ing)?|back(?:s|ed|ing)?|fund(?:s|ed)?|(?:take|taking|took|hold|holding) (?:a |small |minority )*stakes?)\b/iu,
  ja: /^[^。]{0,30}(?:出資|投資|参加|新会社を設け|新会社を設立)/u,
  zh: /^[^。；]{0,30}(?:出资|出資|入股|投资|投資|参股|參股)/u,
};

/** The day on which they are to act is none on which they were counted. */
export const recogniseNumberOfCompanies: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  const measure = vocabulary.measures.get('number-of-companies');
  if (!measure || !['count', 'number'].includes(figure.quantity.kind)) return null;
  if (!countsBackers(sentence, figure)) return null;
  const backed = backedCompany(sentence, figure);
  const subject = backed
    ? { refs: [backed.ref], names: [backed], rule: 'backed' }
    : (actorBefore(sentence, figure) ?? topic.current('topic'));
  if (!subject) return null;
  const claim = figureClaim(sentence, figure, {
    measure,
    subject,
    head: figure,
    rule: 'number-of-companies',
    scope: ['backer'],
    roles: {},
  });
  return claim.modality === 'actual' ? claim : { ...claim, period: null };
};

function countsBackers(sentence: Sentence, { quantity }: Figure): boolean {
  const { language, text } = sentence;
  const before = text.slice(sentence.start, quantity.start);
  const after = text.slice(quantity.end, sentence.end);
  const unit = quantity.unit ?? '';
  if (BACKER_UNIT.test(unit) || BACKERS[language].test(after)) return true;
  if (!COMPANY_UNIT.test(unit) && !COMPANIES[language].test(after)) return false;
  return BACKING_BEFORE[language].test(before) || BACKING_AFTER[language].test(after);
}

const INVEST = { en: /\b(?:invest(?:ing|ed|ment|s)?|stakes?|buy into|back(?:ing)?)\b/iu };
const INTO = {
  ja: /^[^。がは]{0,20}(?:に|へ)[^、。]{0,6}(?:出資|投資|参加)/u,
  zh: /(?:向|对|對|投资|投資|入股|参股)[^，。]{0,6}$/u,
};

/** Who is backed where the companies are the ones who act: "... firms plan to invest in SoftBank's AI company". */
function backedCompany(sentence: Sentence, figure: Figure): Name | undefined {
  const { text, language } = sentence;
  const parties = sentence.names.filter(isParty);
  if (language === 'en') {
    const verb = INVEST.en.exec(text.slice(figure.end, sentence.end));
    return verb ? parties.find(n => n.start > figure.end + verb.index) : undefined;
  }
  if (language === 'ja') return parties.find(n => INTO.ja.test(text.slice(n.end, sentence.end)));
  return parties.find(n => INTO.zh.test(text.slice(sentence.start, n.start)));
}
