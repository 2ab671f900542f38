/** Words that hold a sentence together and say next to nothing of its subject; folded. */
const stopWords = new Set(
  `a o as os um uma uns umas de do da dos das dum duma em no na nos nas num numa por pelo pela pelos pelas pra pro pras
  pros para com sem sob sobre ate ao aos e ou mas que se nem como porque pq porem pois quando onde eu tu ele ela nos vos
  eles elas voce voces vc vcs ce ceis me te lhe lhes mim ti si meu minha meus minhas teu tua seu sua seus suas nosso
  nossa nossos nossas dele dela deles delas isso isto aquilo esse essa esses essas este esta estes estas aquele aquela
  aqueles aquelas nisso disso deste desta desse dessa nesse nessa la ali aqui ai ca ser sou e es somos sao era eram foi
  fui foram sera seria estar estou to esta ta estamos tamo estao tao estava tava estavam tem tenho temos tinha ter ha
  vou vai vamos vamo vao ir ia iam fosse nao n num sim ja so tambem tb tbm mais menos muito mto muita mt muitos bem
  mesmo entao depois antes agora hoje ainda sempre nunca tudo todo toda todos todas nada alguem algum alguma cada outro
  outra outros outras qual quem the an of to in on is it and for you i my me we they this that with was are be at`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words every chat is full of, whatever it is about; folded. */
const filler = new Set(
  `kkk oi ola opa eae eai bom boa dia tarde noite gente galera pessoal povo amor amores mano cara velho meu deus nossa
  ne tipo assim ah eh ih uai oxe aham hum ata ok okay blz beleza valeu vlw obrigado obrigada brigado brigada obg por
  favor pfv tchau bjs beijo beijos abraco abs ta certo claro vdd verdade acho sei sabe olha vem ver coisa vez fazer faz
  fiz feito dar da deu quer quero pode posso falar falou disse ficar ficou fica gt hj amanha ontem`
    .split(/\s+/)
    .filter(Boolean),
);

/**
 * How much a folded word says, 0 to 1, in place of the inverse document frequency of a corpus: there is none here that
 * may be learned from. Longer words of a language are the rarer ones, so length settles the rest.
 */
export const weightOf = (token: string): number => {
  if (stopWords.has(token)) return 0.08;
  if (filler.has(token)) return 0.25;
  if (/^\p{Extended_Pictographic}$/u.test(token)) return 0.3;
  return Math.min(1, 0.55 + 0.09 * token.length);
};
