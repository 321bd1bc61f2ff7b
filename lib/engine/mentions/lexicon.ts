/** Words that tell, beside a name, what kind of thing it names. English unless said otherwise; small letters. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Begin sentences without being part of a name. */
export const FUNCTION_WORDS = words(`
  a an the this that these those its his her their our my your it he she they we i you who what why how when where which while
  and or but nor so yet as if than then though although because since until unless whether after before during amid among at by for from in into
  of off on onto out over per since to toward under up upon via with within without about above against across along around behind below beneath
  beside between beyond despite except inside like near outside past through throughout not no neither both either each every all any some
  most many more much few fewer several such other another only just even still also now today yesterday tomorrow here there however meanwhile
  moreover separately instead earlier later recently meanwhile according is are was were be been has have had will would can could may might must
  should did does do let see read ask asked said says told both while once again yes new former rival fellow unlike including citing
  maybe perhaps shares monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december`);

/** Before a surname. */
export const PERSON_TITLES =
  words(`mr mrs ms miss dr prof professor sir dame lord lady judge justice senator rep sen gov governor mayor
  capt captain col colonel gen general sgt officer detective chef actor actress singer author novelist poet violinist pianist coach striker
  footballer footballers golfer pitcher midfielder goalkeeper director filmmaker painter architect saint st father mother brother sister uncle aunt king queen prince princess`);

/** Before or after a name, saying what somebody is there: no part of the name. */
export const ROLE_WORDS =
  words(`ceo cfo coo cto chief president chairman chairwoman chair founder cofounder co-founder boss head executive executives
  director vice senior minister secretary spokesman spokeswoman spokesperson analyst analysts investor billionaire owner parent subsidiary unit
  shareholder shareholders shares stock partner rival supplier chipmaker carmaker automaker maker giant firm company group startup carrier operator
  deputy managing general co-ceo prime premier leader officials tycoon heir engineer engineers lawyers staff employees`);

/** What firms do in the news, and little else does. */
export const COMPANY_VERBS =
  words(`said says announced announces unveiled unveils reported reports posted posts declined declines plans planned agreed
  agrees acquired acquires bought buys sold sells launched launches raised raises cut cuts hired hires will would has had is was expects expected
  forecast forecasts signed signs confirmed denied denies invested invests owns employs makes licenses licences warned warns beat beats missed
  reiterated disclosed disclosed recalled recalls closed fell rose gained slipped jumped surged climbed tumbled dropped rallied slid plunged shed added
  faces faced competes supplies ships shipped delayed delays filed files sued sues won lost named appointed opened opens declared paid pays
  earned earns swung booked books issued aims intends wants considers tapped partnered teamed released releases introduced can could may might must`);

/** A firm's things: "X shares", "X's profit". */
export const COMPANY_NOUNS =
  words(`shares share stock stocks bonds ceo cfo chief executive executives chairman president earnings revenue revenues profit profits
  sales results investors shareholders employees staff workers engineers headquarters board plant plants factory factories customers suppliers products
  spokesman spokeswoman spokesperson unit subsidiary stake valuation ipo debt guidance forecast chips servers devices cars cloud founder boss stores
  buyback dividend lawyers market-cap management`);

/** Nouns that make a longer name of somebody else out of a listed one: "Sharp Memorial Hospital", "SoftBank Robotics". */
export const NAME_HEADS =
  words(`hospital university college school institute institution foundation museum stadium arena park field center centre bowl
  street road avenue county city town river rainforest basin ocean sea island islands bay lake mount mountain valley creek bridge airport station
  robotics music pictures entertainment life insurance chemical chemicals construction zosen boshoku research financial house daily times
  tribune gazette herald weekly magazine air airlines lines railway railways bank securities estate forestry metal metals housing
  ventures hawks giants lions suns open cup prize award awards orchestra quartet church temple hotel hotels club fc united juice beer
  normal metropolitan`);

/** Words that continue a listed firm's own name. */
export const FIRM_SUFFIXES = words(
  `inc corp corporation co company ltd limited plc llc group holdings holding ag sa nv se kk gmbh`,
);

/** Measures that a group and its listed unit both have, so that a bare shared name beside them stays open. */
export const BOTH_HAVE =
  /\b(?:shares?|stocks?|revenues?|sales|profits?|earnings|loss(?:es)?|dividends?|market (?:cap|value)|bonds?|debt|results|fiscal|quarter(?:ly)?)\b|株|売上|利益|決算|配当|社債|股价|股價|营收|營收|利润|利潤|财报|財報/i;

/** Given names common in English-language news; after one of these a listed name is somebody's surname. */
export const GIVEN_NAMES = words(`
  adam alan albert alex alexander alice amanda amy andrea andrew angela ann anna anne anthony arthur austin barbara ben benjamin beth bill bob brad
  brian bruce carl carlos carol caroline catherine charles charlotte chris christian christine christopher claire colin craig daniel david
  deborah denis dennis denzel diana diane don donald donna dorothy doug douglas ed edward elizabeth ella emily emma eric eva evan fiona frances frank
  gary gavin george gerald grace graham grant greg gregory harold harrison harry heather helen henry howard hugh ian irene isaac jack jacob james jane janet
  jason jay jean jeff jeffrey jennifer jeremy jerry jessica jill jim jimmy joan joe john jonathan jose joseph joshua juan judith judy julia julian julie
  karen karl kate katherine keith kelly ken kenneth kevin kim kobe larry laura lauren lee leo leon leonard linda lisa liz lori louis louise lucy luis luke lynn
  madeleine marc margaret maria marie mark martha martin mary matt matthew max megan melissa michael michelle mike nancy natalie nathan neil
  nicholas nick nicole nigel noah oliver olivia oscar pamela patricia patrick paul peter phil philip phillip rachel ralph ray raymond rebecca richard rick rob robert
  robin roger ron ronald rose roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sharon simon sophia sophie stephanie stephen steve
  steven stewart stuart sue susan ted teresa terry thomas tim timothy tina todd tom tony tracy vanessa victor victoria vincent virginia walter wayne
  wendy will william zoe
  akira hiroshi keisuke kenji makoto masahiro midori mika naomi ryo satoshi shinji takashi takeshi toshio yoko yoshio yuki yuriko ichiro soichiro kazuo haruki
  yo-yo`);
