/** Before a number of hours: it is how long, not when. */
export const lasts =
  /(?:^|[^a-z])(?:por|durante|ha|faz|fazem|fazia|leva|levou|levei|levamos|demora|demorou|demorei|demoraram|durou|dura|dormi|dormir|dormiu|dormindo|dorme|trabalhei|trabalho|trabalha|trabalhar|trabalhando|fiquei|ficou|ficamos|ficar|esperei|esperando|esperar|mais|menos|mais de|menos de|quase|cerca de|cada|ultimas|proximas|total|total de|estudei|estudar|estudo|estudando|plantao de|jornada de|curso de|viagem de|atraso de|voo de|carga horaria|aula de|prazo de|so|apenas|umas boas|aberto|aberta|abertos|funciona|farmacia|academia|mercado|posto|atendimento|descanso|foram|sao|gastei|perdi|passei|andei|corri|joguei|assisti|maratona de|sono de|em ate|em menos de|dentro de|jejum de|em jejum|em|de|com|tem|tenho|ja sao) $/;
/** After it, the same. */
export const lastsOn =
  /^ (?:de (?!hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|depois|ontem|natal|la)|por (?:dia|semana|noite|mes)|diarias?|seguidas?|direto|extras?|semanais|no total|corridas|inteiras?|atras|depois|antes|a mais|mais tarde|ao dia|de distancia|na fila|no transito|esperando|sem |dormindo|pra (?:chegar|fazer|resolver|terminar)|livres|trabalhad|de atraso)|^ ?\/ ?(?:dia|semana|7|noite)|^ ?\/\d|^ por |^x|^ ?\+/;

/** What may follow a bare number that is a time: "as 8 a gente sai", but not "as 8 pessoas". */
export const counted =
  /^ (?!(?:e|ou|a|as|o|os|na|no|em|la|com|pra|pro|para|por|pode|vai|vamos|vou|eu|nos|ele|ela|vc|voce|voces|vcs|tem|tera|que|q|se|mas|ja|nao|ta|to|d[aeo](?= (?:carro|uber|onibus|moto|metro|bike|hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|depois))|hoje|amanha|amanhan|amn|depois|ontem|segunda|terca|quarta|quinta|sexta|sabado|domingo|seg|ter|qua|qui|sex|sab|dom|dia|horas?|h|hrs|ok|blz|beleza|certo|combinado|fechado|gente|galera|pessoal|povo|todo|todos|sai|saio|saimos|chego|chega|chegamos|chegar|passo|passa|comeca|cola|colem|bora|partiu|no|nas|nos|em|ai|aqui|q|so|sem|ate|tipo|mesmo|entao|tbm|tambem|acho|acaba|abre|fecha|quem|me|te|aula|reuniao|almoco|jantar|jogo|churrasco|show|missa|culto|festa|treino|happy|haha|kkk|k+|rs|pf|pfv|por|favor|viu|ne|hein|sera|fica|ficou|estarei|estou|estamos|vem|venham|cheguem|lembrem|sem|falta|confirmado|confirmada|marcado|sharp|cravado|pontualmente|pq|porque|quando|certeza|certinho|minha|meu|nosso|nossa|esse|essa|este|esta|num|numa|av|rua|ponto|antes|sabe|posso|podemos|quer|bjs?|obrigad[oa]|vlw|valeu|abs|ai|daqui|ao|aos|junto|direto|hein|pizza|lanche|cafe|cinema|praia|futebol|pelada|encontro)(?![a-z]))[a-z]/;

/** What happens at an hour, before "16 horas". */
export const happening =
  /(?:^|[^a-z])(?:reuniao|festa|churrasco|jogo|aula|almoco|jantar|janta|cafe|show|missa|culto|treino|ensaio|encontro|consulta|prova|voo|onibus|aniversario|pelada|futebol|cinema|sessao|inicio|horario|hora|comeca|marcado|marcada|confirmado|confirmada|combinado|live|call|hj|hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|feira|noite|tarde|manha|cedo)[:,]? $/;

/** Before "de 16h". */
export const leadsToTime =
  /(?:^|[^a-z])(?:hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|feira|reuniao|festa|jogo|voo|aula|sessao|missa) $/;
