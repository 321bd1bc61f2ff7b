/** The day an article was published, as its page prints it. */

/** From the surest to the vaguest. */
const STATED =
  'meta[property="article:published" i],meta[itemprop="datePublished" i],meta[name="dc.date.issued" i],meta[name="parsely-pub-date" i],meta[name="published_at" i],meta[name="pubdate" i],meta[name="publishdate" i],meta[name="citation_publication_date" i],[itemprop~="datePublished"],time[class*="publish" i],time[class~="date" i],article time,header time';
const PRINTED =
  '[class*="pubtime" i],[class~="publish" i],[class*="dateline" i],[class*="timestamp" i],[class~="post-date" i]';
const IN_ADDRESS = /\/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?:\/|-|$)/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The calendar day that a date begins with, in its own time zone. */
export const dayOf = (date: string): string | undefined => /^\s*(\d{4}-\d\d-\d\d)/.exec(date)?.[1];

export function publishedDay(document: Document): string | undefined {
  for (const element of document.querySelectorAll(STATED)) {
    const day = dayOf(element.getAttribute('content') ?? element.getAttribute('datetime') ?? '');
    if (day) return day;
  }
  const address = IN_ADDRESS.exec(document.location.pathname);
  if (address) return address.slice(1, 4).join('-');
  for (const element of document.querySelectorAll(PRINTED)) {
    const day = printedDay((element.textContent ?? '').replace(/\s+/g, ' ').slice(0, 200));
    if (day) return day;
  }
  return undefined;
}

/** "2016年10月14日", "Dec 28 Sat 2013", "28 December 2013", "2013/12/28". */
function printedDay(text: string): string | undefined {
  const figures = /((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/.exec(text);
  if (figures) return iso(figures[1], Number(figures[2]), figures[3]);
  const monthFirst =
    /([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: [A-Z][a-z]+,?)? ((?:19|20)\d\d)/.exec(text);
  if (monthFirst) return iso(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const dayFirst = /(\d{1,2})\.? ([A-Z][a-z]{2})[a-z]*\.? ((?:19|20)\d\d)/.exec(text);
  return dayFirst ? iso(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]) : undefined;
}

const monthOf = (name = '') => MONTHS.indexOf(name.toLowerCase()) + 1;

function iso(year = '', month: number, day = ''): string | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return month > 0 && !Number.isNaN(Date.parse(date)) ? date : undefined;
}
