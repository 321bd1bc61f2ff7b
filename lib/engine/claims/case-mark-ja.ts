import type { CaseMark } from './case-mark.ts';
import type { Name, Sentence } from './sentence.ts';

/** Particles after a name; the first that matches counts. */
const PARTICLES: [RegExp, CaseMark][] = [
  [/^(?:によると|によれば|の報道)/, 'aside'],
  [/^(?:に次ぐ|と比べ|に比べ|より)/, 'aside'],
  [
    /^(?:と組み|と共同|とともに|と(?=.{0,20}(?:協議|交渉|提携|合弁|結ん|締結|合意|連携|協業|統合|共同)))/,
    'with',
  ],
  [/^(?:は|が|も|側は|側が|では、)/, 'subject'],
  [/^(?:の)/, 'possessor'],
  [/^(?:を)/, 'object'],
  [/^(?:への|へ|に対し|に対する|に)/, 'to'],
  [/^(?:から|より)/, 'from'],
  [/^(?:向け|のため)/, 'for'],
  [/^(?:によって|により|による)/, 'by'],
  [/^(?:で|において|における|内)/, 'in'],
  [/^(?:について|を巡|をめぐ)/, 'about'],
];
const SUFFIX =
  /^(?:（[^）]{0,30}）|\([^)]{0,30}\)|株式会社|ホールディングス|社|氏|本体|自身|などの?(?=[はがもをにと])|など[^、。がはをに]{0,14}社|」|』|各社|両社|株)*/;

export function markJapanese(sentence: Sentence, name: Name, markOf: (other: Name) => CaseMark): CaseMark {
  const after = sentence.text.slice(name.end, sentence.end);
  const rest = after.slice(SUFFIX.exec(after)?.[0].length ?? 0);
  const next = sentence.names[sentence.names.indexOf(name) + 1];
  const gap = next ? sentence.text.slice(name.end, next.start) : '';
  if (next && /^(?:、|と|や|及び|および|・)(?:台湾の|米|同じく)?$/.test(gap))
    return headline(sentence, name, gap) && markOf(next) !== 'subject' ? 'subject' : markOf(next);
  if (headline(sentence, name, rest)) return 'subject';
  return PARTICLES.find(([particle]) => particle.test(rest))?.[1] ?? 'aside';
}

/** Headlines drop the particle of the one who acts: 「KDDI、楽天モバイルに出資」. */
const headline = (sentence: Sentence, name: Name, rest: string) =>
  name.start === sentence.start && rest.startsWith('、');
