/** "30 firms plan to invest in X's AI company", "backed by eight corporations", 約30社が出資, 30家企业入股: how many back it. */
import { type FigureRecogniser, figureClaim } from '../build-claim.ts';
import { isParty } from '../roles.ts';
import type { Figure, Name, Sentence } from '../sentence.ts';
import { actorBefore } from '../subjects.ts';

const COMPANY = /^(?:company|firm|corporation|backer|investor|shareholder|社|家企业|企业|企業|公司|家)$/u;
const COMPANY_AFTER = {
  en: /^(?: (?!(?:of|in|at|for|from|with|by|to|on|and|or)\b)[\p{L}'’-]+){0,4} (?:companies|firms|corporations|backers|investors|shareholders|banks)\b/iu,
  ja: /^(?:社|企業)/u,
  zh: /^(?:家|间)?(?:[^，。]{0,6})(?:企业|企業|公司|股东|股東)/u,
};
const BACKING = {
  en: /\b(?:invest(?:s|ed|ing|ment|ors?)?|back(?:s|ed|ing|ers?)?|shareholders?|equity|stakes?|fund(?:s|ed|ing)?|rais(?:e|es|ed|ing)|entry|capital)\b/iu,
  ja: /出資|投資|株主|資本|参加/u,
  zh: /出资|出資|入股|投资|投資|股东|股東|参股|參股/u,
};

export const recogniseNumberOfCompanies: FigureRecogniser = ({ sentence, topic, vocabulary }, figure) => {
  const measure = vocabulary.measures.get('number-of-companies');
  if (!measure || !['count', 'number'].includes(figure.quantity.kind)) return null;
  if (
    !countsCompanies(sentence, figure) ||
    !BACKING[sentence.language].test(sentence.text.slice(sentence.start, sentence.end))
  )
    return null;
  const backed = backedCompany(sentence, figure);
  const subject = backed
    ? { refs: [backed.ref], names: [backed], rule: 'backed' }
    : (actorBefore(sentence, figure) ?? topic.current('topic'));
  if (!subject) return null;
  return figureClaim(sentence, figure, {
    measure,
    subject,
    head: figure,
    rule: 'number-of-companies',
    scope: ['backer'],
    roles: {},
  });
};

function countsCompanies(sentence: Sentence, figure: Figure): boolean {
  const { quantity } = figure;
  return (
    COMPANY.test(quantity.unit ?? '') ||
    COMPANY_AFTER[sentence.language].test(sentence.text.slice(quantity.end, sentence.end))
  );
}

/** Who is backed where the companies are the ones who act: "... firms plan to invest in SoftBank's AI company". */
function backedCompany(sentence: Sentence, figure: Figure): Name | undefined {
  const { text, language } = sentence;
  const after = sentence.names.filter(n => n.start >= figure.end && isParty(n));
  if (language === 'en') {
    const rest = text.slice(figure.end, sentence.end);
    const verb = /\b(?:invest(?:ing|ed|ment)?|stakes?|buy into|back(?:ing)?)\b/iu.exec(rest);
    if (!verb) return undefined;
    return after.find(n => n.start > figure.end + verb.index);
  }
  if (language === 'ja')
    return sentence.names.find(
      n =>
        isParty(n) &&
        /^[^。]{0,20}(?:に|へ)[^、。]{0,6}(?:出資|投資|参加)/u.test(text.slice(n.end, sentence.end)),
    );
  return sentence.names.find(
    n =>
      isParty(n) &&
      /(?:向|对|對|投资|投資|入股|参股)[^，。]{0,6}$/u.test(text.slice(sentence.start, n.start)),
  );
}
