import { phrases } from './phrases.ts';

/** All over folded text: lower case, no accents. */
const among = (list: string) => new RegExp(`(?:^|[^a-z])(${list})(?![a-z])`);
const words = (list: string) => phrases(among(list));

const anyOf = (...lists: string[]) => phrases(new RegExp(`(?<![a-z])(?:${lists.join('|')})(?![a-z])`));

/** What people meet for. */
const gatherings =
  'churras(?:co|cao|quinho)?|festa(?: junina| surpresa| de [a-z]+)?|festinha|arraia|arraial|reuniao|assembleia|pelada|futebol|fut|passeio|trilha|pizzada|rodizio|bingo|karaoke|quermesse|encontro|encontrinho|happy hour|hh|role|rolezinho|resenha|balada|cinema|ensaio|formatura|casamento|batizado|cha (?:de )?(?:bebe|panela|revelacao|casa nova)|missa|culto|amigo (?:secreto|oculto)|confra(?:ternizacao)?|bloquinho|pedal|piscina|acampamento|retiro|mutirao|reencontro|despedida|barbecue|bbq|party|meeting|wedding|picnic|piquenique';
/** Everybody has one every day. */
const meals = 'almoco|jantar|janta|cafe da (?:manha|tarde)|pizza|feijoada|ceia|dinner|lunch|brunch';
/** They come every year, planned or not. */
const birthdays = 'aniversario|niver|birthday';
/** These are spoken of for many reasons. */
const others =
  'jogo|partida|final(?! d[eo] (?:semana|mes|ano))|semifinal|show|viagem|cafe|lanche|filme|teatro|treino|aula|prova|bloco|corrida|praia|live|call|palestra|curso|workshop|mudanca|vaquinha|visita|game|match|concert|trip|movie';

export const gathering = anyOf(gatherings);
export const meal = anyOf(meals);
export const birthday = anyOf(birthdays);
export const occasion = anyOf(gatherings, meals, birthdays, others);

/** What nobody plans with others: "bora dormir". */
const alone =
  'dormir|acordar|levantar|trabalhar|trampar|estudar|treinar|embora|ver|torcer|orar|rezar|aguardar|esperar|falando|nos falando|que|pra (?:casa|cama)|academia';
/** Without an occasion only these make a plan: "bora amanhã às 8?" */
export const invites = words(
  `(?:vamos|bora|partiu|que tal)(?! (?:${alone})(?![a-z]))(?<!que tal(?= ess[ae]| est[ae]))|topam?|topas?|animam?|quem (?:topa|anima)|marcar|marcamos|combinar|(?:proposta|ideia)(?= ?[:!])|voto em|votos|(?:venham|aparecam|colem|levem|tragam|confirmem)|(?:marquei|marcamos|reservei|reservamos|aluguei|alugamos) (?:a|o|um|uma) (?:quadra|mesa|salao|sitio|chacara|churrasqueira|sala|campo|restaurante|casa|pousada|van|pista)|convid(?:ei|amos|[oa](?:dos|do|r)?)|shall we|who s in|who is in|how about|save the date|let s(?! see)`,
);

/** Somebody's own appointment is nothing that the group plans. */
export const personal = words(
  'tenho|tive|se eu for|fiquei|passei|nasci|nascido|nascida|faria|teria|sonho|sobra de|vou ter|to com|estou com|minha (?:consulta|prova|aula|reuniao|entrevista)|meu (?:voo|medico|dentista|treino|plantao)|nao (?:vai ter|tem|teremos|havera)|i have|i ve got',
);

/** In passing, of what was, or of one's own part in it: "comprei o vestido pro casamento de sábado". */
export const remark = among(
  'lembrei|comprei|pedi|preciso|viram|(?:es)?tava|era|ansios[oa]|saudades?|contando (?:os dias|as horas)|nao (?:consigo|posso|vou)|vou (?:n[ao]s?|num|numa|pr[ao]|chegar|faltar|perder)|' +
    'foi (?:uma?|muito|tao|otim[oa]|bo[am]|lind[oa]|demais|top|show|legal|incrivel|maravilhos[oa]|emocionante|cansativ[oa])|' +
    // "Lavei", but not what is done to make a plan.
    '(?!(?:re)?marquei|confirmei|combinei|agendei|reservei|aluguei|convidei|pensei)[a-z]{2,}[^r]ei',
);

/** "O voo tá confirmado pra sábado": settled, but not among the group. */
export const errand = words(
  'voo|consulta|dentista|medico|exame|vacina|boleto|pix|encomenda|entrega|te (?:mando|pago|ligo|aviso|envio)|(?:mando|pago|envio)',
);

export const asksWhether =
  /^(?:e )?(?:tem|que horas?|qual|quando|onde|what time|when|where|vai ter|teve|tera|ainda tem|is there|do we have)(?![a-z])[^?]*\?/;

export const cancels = words(
  'cancelad[oa]|cancelou|cancelei|cancelamos|cancelaram|cancelar|cancela|desmarcad[oa]|desmarquei|desmarcou|desmarcaram|desmarcar|nao vai (?:mais )?(?:rolar|acontecer)|nao rola mais|nao vai ser mais|suspens[oa]|cancelled|canceled|called off|is off',
);

/** Only of the occasion itself: "não vai ter churrasco", but not "não vai ter canjica". */
export const cancelsOccasion = words('nao vai (?:mais )?ter|nao tera|nao havera|nao tem mais|nao teremos');

export const changes = words(
  'mudou|mudei|mudamos|mudaram|mudanca de (?:data|horario|planos)|mudar|remarcad[oa]|remarquei|remarcamos|remarcou|remarcaram|remarcar|adiad[oa]|adiamos|adiei|adiou|adiaram|adiar|antecipad[oa]|antecipamos|anteciparam|transferiram|transferid[oa]|pass(?:ou|a) (?:pra|para)|foi (?:pra|para)|fica (?:pra|para)|ficou (?:pra|para)|agora (?:e|eh|vai ser)|trocamos|moved|postponed|rescheduled|pushed',
);
/** To no day that is named: off, for all one can tell. */
export const postpones = words('adiad[oa]|adiamos|adiei|adiou|adiaram|postponed');

export const confirms = words(
  'confirmad[oa]|confirmadissim[oa]|ta confirmado|marcad[oa]|combinad[oa]|fechad[oa]|fechou|ta fechado|ta marcado|agendad[oa]|it s on|confirmed|all set',
);

/** Where none of these is, and no answer, a message says nothing of plans. */
export const anything = occasion.bit | invites.bit | cancels.bit | changes.bit | confirms.bit;
