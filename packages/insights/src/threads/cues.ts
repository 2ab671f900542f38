import { type Chunk, marks } from '../words/chunks.ts';

/** What the form of a message says of its place in a conversation. */
export interface Cues {
  asks: boolean;
  /** Nothing but a greeting. */
  greets: boolean;
  thanks: boolean;
  /** Agrees, acknowledges, laughs: needs something before it. */
  reacts: boolean;
  /** Begins as the rest of something: "e", "mas", "and". */
  continues: boolean;
  /** Calls a bot: `!help`, `/command`. */
  commands: boolean;
  linked: boolean;
}

const asking =
  /^(?:alguem|algum|alguma|quem|qual|quais|quando|onde|cade|sera que|como (?:faz|faco|que|eu|voce|vc|se)|o que|oq|pq|por ?que|quanto|anyone|anybody|any(?: ideas?)?|can (?:i|you|u|anyone|someone|somebody)|could|does|do (?:you|u|i)|did|is (?:there|it|this|that)|are (?:you|there)|how|what|where|why|which|who|when|should|will)\b/;
const hailing =
  /^(?:oi+e?|ola|opa|e ?ai|salve|fala|bo[ma]s? (?:dia|tarde|noite)s?|hi+|hello|hey+|hi ya|good (?:morning|evening|afternoon|night)|yo|howdy|greetings|ahoy|hola|salut|saludos)\b/;
const greeting = new RegExp(
  `${hailing.source}${/(?:[\s,!.]+(?:gente|pessoal|galera|povo|grupo|turma|meninas|amigos|all|everyone|everybody|guys|folks|there|again|people|ppl|a tod[oa]s|tudo bem|td bem|familia|dudes|world|hey|hi))*[\s!.,?)(:;~]*$/.source}`,
);
const reacting =
  /^(?:sim|isso(?: ai| mesmo)?|nao|ok+|okay|oki|blz|beleza|certo|claro|combinado|fechado|bora|perfeito|otimo|show|top|legal|massa|boa|amei|verdade|vdd|exato|exatamente|concordo|tbm|tambem|eu tambem|k{2,}|(?:rs)+|(?:ha)+h?|kkk+|eita|nossa|serio|aham|uhum|ata|ah|entendi|ja|pode ser|com certeza|yes|yeah|yep|yup|no|nope|nah|sure|right|true|lol|haha+|oh|ah+|hm+|cool|great|nice|good|done|i see|got it|np|no problem|you'?re welcome|yw|same|me too|exactly|correct|k|kk|roger)\b/;
const continuing =
  /^(?:e|mas|ou|so que|porque|pq|ai|entao|tipo|ate|inclusive|alias|and|but|or|so|then|because|cause|also|well|though|if|to|in|on|with|from|which|it'?s|its|that'?s|thats|it|he|she|they)\b/;
const command = /^[!/][a-z]/;

/** Reads the cues of a message, without the name it may begin with. */
export const cuesOf = (chunks: readonly Chunk[], about: number = marksOf(chunks)): Cues => {
  // No cue at the beginning is longer than two words.
  const opening = `${chunks[0]?.folded ?? ''} ${chunks[1]?.folded ?? ''}`;
  const commands = command.test(opening);
  return {
    asks: !commands && ((about & marks.asks) !== 0 || asking.test(opening)),
    greets: hailing.test(opening) && greeting.test(chunks.map(({ folded }) => folded).join(' ')),
    thanks: (about & marks.thanks) !== 0,
    reacts: reacting.test(opening),
    continues: continuing.test(opening),
    commands,
    linked: (about & marks.linked) !== 0,
  };
};

const marksOf = (chunks: readonly Chunk[]): number => chunks.reduce((sum, chunk) => sum | chunk.marks, 0);
