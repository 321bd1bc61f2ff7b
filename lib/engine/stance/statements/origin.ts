/** "Danish", "Brazilian": of a country, whose name the other side may write. */
export const ORIGIN =
  /(?:ish|ese|ian|ean|can|gian|welsh|catalan|basque|flemish|walloon|saxon|dutch|french|german|greek|swiss|czech|thai|turk|swede|dane|finn|pole)s?$/u;
