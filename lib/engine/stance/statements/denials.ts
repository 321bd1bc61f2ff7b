/** Whether a statement denies something: not where "no" bounds a figure, names an event or says when. */
import type { ConceptHit } from './concepts.ts';
import type { ModeReader } from './modes.ts';

/** `main`: the text without its asides. */
export function isDenied(
  main: string,
  text: string,
  events: readonly ConceptHit[],
  modes: ModeReader,
): boolean {
  return modes.denied.test(
    withoutNegativeEvents(main, text, events)
      .replace(COUNTED_OFF, ' ')
      .replace(COUNTED_OFF_IN_HAN, ' ')
      .replace(NUMBERED, ' ')
      .replace(CONTRACTED, ' not ')
      .replace(AGAINST_REPORT, '')
      .replace(BOUND, ' ')
      .replace(NOT_YET, ' '),
  );
}

/** "No longer allowed" tells an event, and denies none. */
const withoutNegativeEvents = (main: string, text: string, events: readonly ConceptHit[]): string =>
  events
    .map(({ at, end }) => text.slice(at, end))
    .filter(words => /\b(?:not?|never)\b/iu.test(words))
    .reduce((rest, words) => rest.replace(words, ' '), main);

/** "It still does, it said, rejecting the report": what it says itself is not denied. */
const AGAINST_REPORT =
  /,\s(?:and |but )?(?:reject|dismiss|deny|contradict|refut|rebuff)ing (?:the |a |any |media |press |earlier |such )*(?:reports?|claims?|rumou?rs?|allegations?|suggestions?|speculation)[^,.]*/iu;
/** "500 flights were cancelled", "rejected 40 bids": what was done to so many, no denial. */
const COUNTED_OFF =
  /(?:\d|\b(?:dozens?|hundreds?|thousands?|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter))\S* (?:[\p{L}-]+ ){1,3}(?:(?:were|was|have|had|has|been|are|is|being|be|will|to|would) )+(?:cancel|scrap|reject|refus|shelv|dismiss|revok|suspend|ax)\p{Ll}*|\b(?:cancel|scrap|reject|refus|shelv|dismiss|revok|suspend)(?:led|ed|ped|es|s|ing|ling|ping|e)? (?:(?:more|fewer|less) than |nearly |about |some |almost |around |over |at least |up to |roughly )?(?:\d|(?:a dozen|dozens|hundreds|two|three|four|five|six|seven|eight|nine|ten)\b)/giu;
/** 取消了进出港航班57班, 120便を取り消した. */
const COUNTED_OFF_IN_HAN =
  /(?:取消|撤销|拒绝|叫停|中止|撤回)(?:了|掉)?[^，。、]{0,14}[\d０-９]|[\d０-９][\d０-９,万千]*[\p{Script=Han}]{1,5}?(?:[をがの](?:[\p{Script=Han}]{2}を)?|被)?(?:取り消|中止|拒否|見送|取消|撤销|叫停|撤回)/gu;
/** "Typhoon No. 12" */
const NUMBERED = /\bNo\. ?(?=\d)/gu;

/** "No more than 40" bounds a figure, and denies nothing. */
const BOUND =
  /\b(?:no|not) (?:more|fewer|less|later|earlier|higher|lower|smaller|bigger|closer|nearer|further|farther|longer|shorter|worse|better|larger|greater) than\b/giu;
const CONTRACTED = /n['’]t\b/g;

/** "not before 2032" says when, "not even 300" how many. */
const NOT_YET = /\b(?:not|never|n't)\b[^.;]{0,100}\b(?:until|before|till)\b|\bnot even(?= \d)/giu;
