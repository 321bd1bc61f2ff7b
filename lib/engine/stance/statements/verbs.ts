/** Words that are a finite verb where they stand behind a subject. Past forms are told by their ending or stand in irregular.ts. */

export const AUXILIARY =
  "is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|shall|does|do|did|cannot|(?:wo|is|are|was|were|has|have|had|did|does|do|ca|would|could|should)n['’]t";

/** Of one: seldom plurals of nouns. */
export const SINGULAR_VERB =
  'accounts|admits|agrees|aims|allows|amounts|approves|attracts|averages|bans|beats|becomes|begins|belongs|boasts|builds|burns|buys|calls|carries|closes|comes|confirms|considers|consists|contains|costs|counts|covers|cuts|delivers|denies|doubts|draws|drops|earns|educates|emits|employs|ends|equals|exceeds|expects|exports|faces|falls|fears|features|fits|flies|forecasts|generates|gets|gives|goes|grows|handles|hires|hits|holds|hopes|hosts|houses|imports|includes|insists|intends|involves|joins|keeps|leads|leases|leaves|lets|lies|lives|loses|lowers|makes|measures|meets|moves|needs|offers|opens|operates|opposes|orders|owes|owns|pays|plans|plays|predicts|processes|produces|projects|promises|publishes|puts|raises|reaches|receives|refuses|rejects|remains|rents|requires|returns|rises|runs|sails|says|sees|seats|seeks|sells|serves|ships|shows|spends|stands|starts|stays|supplies|supports|takes|targets|teaches|totals|trains|transports|treats|uses|visits|wants|warns|weighs|welcomes|wins|works|yields';

/** Of many: the same words stand for a noun behind an article or a preposition. */
export const PLURAL_VERB =
  'account|aim|attend|back|begin|believe|belong|breed|close|come|contain|cost|cover|drink|drive|earn|eat|employ|expect|face|feed|flow|go|grow|heat|hold|hope|intend|lack|live|make|need|nest|number|open|oppose|own|pay|plan|remain|rent|ride|run|say|see|seek|speak|stand|start|support|think|total|trust|use|wait|want|work';
