/** Who goes where: "left Hawaii" and "departed for Hawaii" are two ways. */

export interface Journey {
  /** First word of the place, lower case. */
  place: string;
  way: 'from' | 'to';
}

const MOVES = String.raw`(?:depart|sail|fl[ye]w?|fle[ed]|mov|travel|head|return|emigrat|march|retreat|escap|set (?:out|off)|went|go(?:es|ing)?|bound)\p{Ll}*`;
const PLACE = String.raw`(?:the\s|(?:north|south|east|west)\p{Ll}*\s)*(\p{Lu}[\p{L}'’-]+)`;
const LEAVES = `(?:left|leav(?:es|ing)|departed|quit(?:s|ting)?|exited|fled)`;

const TO = new RegExp(
  String.raw`\b(?:${MOVES}|${LEAVES})\s(?:for|to|toward|towards|into)\s${PLACE}|\b(?:arriv(?:ed|es|ing)\s(?:in|at)|reach(?:ed|es|ing)?|enter(?:ed|s|ing)?)\s${PLACE}`,
  'gu',
);
const FROM = new RegExp(String.raw`\b(?:${MOVES}\sfrom|${LEAVES})\s${PLACE}`, 'gu');

const placesOf = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, a, b]) => (a ?? b ?? '').toLowerCase());

export const readJourneys = (text: string): Journey[] => [
  ...placesOf(text, TO).map(place => ({ place, way: 'to' as const })),
  ...placesOf(text, FROM).map(place => ({ place, way: 'from' as const })),
];

/** One goes to where the other comes from, and neither tells both. */
export const goOtherWays = (page: readonly Journey[], coverage: readonly Journey[]): boolean =>
  page.some(({ place, way }) => {
    const ways = (list: readonly Journey[]) =>
      new Set(list.filter(journey => journey.place === place).map(journey => journey.way));
    const [mine, theirs] = [ways(page), ways(coverage)];
    return mine.size === 1 && theirs.size === 1 && !theirs.has(way);
  });
