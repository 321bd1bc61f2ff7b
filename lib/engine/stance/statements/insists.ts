/** "It denied that it had cancelled the line": who denies that something is off says that it is on. */

const REFUTES =
  /否定|誤り|事実無根|間違い|事実では|否认|辟谣|不实|不属实|澄清|谣言|误传|\bden(?:y|ies|ied|ying)\b|\b(?:false|untrue|baseless|unfounded)\b/iu;
const CANCELS =
  /中止|撤回|取りやめ|見送|断念|白紙|取消|放弃|终止|叫停|搁置|撤销|作罢|\b(?:cancel|scrap|abandon|shelv|call(?:ed|ing)? off)/iu;

/** "had not withdrawn the drink" */
const NOT_OFF =
  /(?:\bnot|\bnever|n['’]t) (?:been )?(?:cancel|withdr[ae]w|scrap|call(?:ed)? off|abandon|shelv)/u;

export const insistsOn = (text: string): boolean =>
  (REFUTES.test(text) && CANCELS.test(text)) || NOT_OFF.test(text);
