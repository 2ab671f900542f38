/** All over folded text: lower case, no accents. */
const words = (list: string): RegExp => new RegExp(`(?:^|[^a-z])(${list})(?![a-z])`);

/** What people meet for. */
export const occasion =
  /(?<![a-z])(?:churras(?:co|cao|quinho)?|churras|festa(?: junina| surpresa| de [a-z]+)?|festinha|reuniao|assembleia|jogo|partida|pelada|futebol|fut|show|viagem|passeio|trilha|aniversario|niver|almoco|jantar|janta|cafe(?: da manha| da tarde)?|lanche|pizza|pizzada|rodizio|feijoada|encontro|encontrinho|happy hour|hh|role|rolezinho|resenha|balada|cinema|filme|teatro|ensaio|treino|aula|prova|formatura|casamento|batizado|cha de (?:bebe|panela|revelacao|casa nova)|missa|culto|ceia|amigo (?:secreto|oculto)|confra(?:ternizacao)?|bloco|bloquinho|corrida|pedal|praia|piscina|acampamento|retiro|live|call|palestra|curso|workshop|mudanca|mutirao|vaquinha|visita|reencontro|barbecue|bbq|party|birthday|dinner|lunch|brunch|meeting|game|match|concert|trip|wedding|movie|picnic|piquenique)(?![a-z])/;

/** Without an occasion only these make a plan: "bora amanhã às 8?" */
export const invites = words(
  'vamos(?! (?:ver|torcer|aguardar|esperar|falando|que|nos falando|dormir))|bora(?! dormir)|partiu|topam?|topas?|que tal|animam?|quem (?:topa|anima)|marcar|marcamos|combinar|vou fazer|convid[oa](?:dos|do|r)?|shall we|who s in|who is in|how about|save the date|let s(?! see)',
);

/** Somebody's own appointment is nothing that the group plans. */
export const personal = words(
  'tenho|tive|vou ter|to com|estou com|minha (?:consulta|prova|aula|reuniao|entrevista)|meu (?:voo|medico|dentista|treino|plantao)|nao (?:vai ter|tem|teremos|havera)|i have|i ve got',
);

export const asksWhether =
  /^(?:e )?(?:tem|que horas?|qual|quando|onde|what time|when|where|vai ter|teve|tera|ainda tem|is there|do we have)(?![a-z])[^?]*\?/;

export const cancels = words(
  'cancelad[oa]|cancelou|cancelei|cancelamos|cancelar|cancela|desmarcad[oa]|desmarquei|desmarcou|desmarcar|nao vai (?:mais )?(?:rolar|ter|acontecer|dar certo)|nao (?:rola|tem) mais|nao vai ser mais|suspens[oa]|cancelled|canceled|called off|is off',
);

export const changes = words(
  'mudou|mudei|mudamos|mudanca de (?:data|horario|planos)|mudar|remarcad[oa]|remarquei|remarcamos|remarcou|remarcar|adiad[oa]|adiamos|adiei|adiou|adiar|antecipad[oa]|antecipamos|transferid[oa]|passou (?:pra|para)|foi (?:pra|para)|fica (?:pra|para)|ficou (?:pra|para)|agora (?:e|eh|vai ser)|trocamos|moved|postponed|rescheduled|pushed',
);

export const confirms = words(
  'confirmad[oa]|confirmadissim[oa]|ta confirmado|marcad[oa]|combinad[oa]|fechad[oa]|fechou|ta fechado|ta marcado|agendad[oa]|it s on|confirmed|all set',
);
