/** A name in no dictionary and that of a part of it: "Cambridge University", "Cambridge University Press". */

/** What a name is followed by where it names a part of its bearer, or another body beside it. */
const PART =
  'Press|Hospitals?|Airport|Foundation|Energy|Cargo|Financial|Finance|Insurance|Healthcare|Medical|Pharma|Digital|Media|Studios|Pictures|Records|Logistics|Capital|Ventures|Life|Trucks?|Marine|Chemicals|Electronics|Semiconductor|Cloud|Music|Games|Properties|Renewables|Library|Museum|Theatre|Theater|Orchestra|College|Academy|Institute|University|Trust|Women|Regional|Connect|Express|Europe|America|Asia|Council|Police|Zoo|UK|Nederland|Deutschland|France|Polska|Nordic|Iberia|Italia|Brasil|Canada|India|Japan|China|Australia';
const RUN = new RegExp(
  `(?<!\\p{L})((?:\\p{Lu}[\\p{L}’'-]+ )*\\p{Lu}[\\p{L}-]+) (?:${PART})(?![\\p{L}])`,
  'gu',
);
/** Where something is, not who does it. */
const PLACED = /\b(?:in|at|of|near|from|to|for|across|around|outside|the) $/u;

/** "Tata Steel, the Indian parent, ..." */
const PARENT =
  /^((?:\p{Lu}[\p{L}’'-]+ )*\p{Lu}[\p{L}’'-]+), (?:the|its|their) (?:[\p{L}-]+ ){0,4}(?:parent|owner|parent company|holding company|group as a whole)\b/u;
const HEAD = /^(?:The )?((?:\p{Lu}[\p{L}’'-]+ )*\p{Lu}[\p{L}’'-]+)/u;

/** One text is about the parent of the one that the other is about. */
export function nameParent(a: string, b: string): boolean {
  const of = (x: string, y: string) => {
    const parent = PARENT.exec(x)?.[1];
    return parent !== undefined && HEAD.exec(y)?.[1] !== parent;
  };
  return of(a, b) || of(b, a);
}

const BODY =
  'University|Bank|Hospital|Airport|Airlines|Museum|College|School|Council|Station|Insurance|Party|Union|Club|Theatre|Institute|Bridge|Park|Court|Academy|Clinic';
const BODIES = new RegExp(
  `(?<!\\p{L})(\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*) (${BODY})(?![\\p{L}])`,
  'gu',
);

/** "Leeds University", "Leeds Beckett University": one name with a word more in its midst. */
export function nameBesides(a: string, b: string): boolean {
  const [x = [], y = []] = [a, b].map(text => [...text.matchAll(BODIES)]);
  const isLonger = (long: string, short: string) => long.startsWith(`${short} `);
  return x.some(([run, name = '', body]) =>
    y.some(
      ([other, second = '', kind]) =>
        body === kind &&
        (isLonger(name, second) || isLonger(second, name)) &&
        !a.includes(other) &&
        !b.includes(run),
    ),
  );
}

/** One text names a body and the other a part of it, by one name. */
export function nameAPart(a: string, b: string): boolean {
  return hasPartOf(a, b) || hasPartOf(b, a);
}

const hasPartOf = (long: string, short: string): boolean =>
  [...long.matchAll(RUN)].some(([run, name = '']) => {
    if (!name || name === 'The' || short.includes(run)) return false;
    const at = short.indexOf(name);
    if (at < 0 || PLACED.test(short.slice(0, at)) || /^\p{L}/u.test(short.slice(at + name.length)))
      return false;
    const behind = short.slice(at + name.length);
    return (
      !/^ \p{Lu}/u.test(behind) &&
      !/^['’]s? /u.test(behind) &&
      !(long.match(new RegExp(`${name}(?! \\p{Lu})`, 'u')) ?? []).length
    );
  });

const OF_PLACE =
  /^(?:The )?(?:city of |town of )?(\p{Lu}[\p{L}’'-]+?)(?:['’]s?)? (?:city |town |county |district |regional |university )?(council|police|hospital|university|museum|airport|zoo|port|court|club|library|theatre|opera|cathedral|schools?|fire brigade|transport|buses|trams)\b/u;
/** Who does it, by a name of several words or one that is explained. */
const DOER =
  /^(?!(?:From|In|On|At|By|For|After|Before|Between|Since|During|Over|Under|Of|With|Within|As|When|While|Because|Last|This|Next|Some|About|Through|Until|Across|Among|More|Only)\b)(?:The )?(\p{Lu}[\p{L}’'-]+)(?:(?: \p{Lu}[\p{L}’'-]+)+ \p{Ll}|, (?:the|an?) )/u;
const AT = /\b(?:in|at|near|outside|around) $/u;

/** "Jaguar, the carmaker, will shed jobs in Coventry", "Coventry council will shed jobs": where the one is, not who does it. */
export function actWhereOtherIs(a: string, b: string): boolean {
  const of = (x: string, y: string) => {
    const [, place, body] = OF_PLACE.exec(x) ?? [];
    const doer = DOER.exec(y)?.[1];
    if (!place || !body || !doer || doer === place || x.includes(doer) || y.includes(body)) return false;
    const places = [...y.matchAll(new RegExp(`(?<!\\p{L})${place}(?!\\p{L}|['’])`, 'gu'))];
    return places.length > 0 && places.every(({ index }) => AT.test(y.slice(0, index)));
  };
  return of(a, b) || of(b, a);
}

const UNIT =
  /(?<!\p{L})(\p{Lu}[\p{L}’'-]+)['’]s ((?:[\p{L}-]+ ){0,3}?)(division|unit|arm|business|subsidiary|segment|branch|brand|department|affiliate)\b/u;

/** "Nestlé's water division", "Nestlé": one text tells of a unit, the other names its owner and no unit. */
export function nameUnit(a: string, b: string): boolean {
  const of = (long: string, short: string) => {
    const [, owner, kind = '', unit] = UNIT.exec(long) ?? [];
    if (!owner || !unit || !short.includes(owner) || UNIT.test(short)) return false;
    return ![unit, ...kind.split(' ')].some(
      word => word.length > 2 && short.toLowerCase().includes(word.toLowerCase()),
    );
  };
  return of(a, b) || of(b, a);
}
