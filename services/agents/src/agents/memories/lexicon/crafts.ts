/** What people say that they do, as patterns over folded text, by what they are who do it for a living. */
const byTrade: Readonly<Record<string, string>> = {
  professor:
    'dei aulas? (?:por )?(?:\\d+|dez|vinte|trinta) anos|(?:dou|leciono|dando|lecionando|ministro)(?: \\S+){0,2}? aulas?|leciono|(?:corrijo|corrigindo|corrigir) (?:as )?(?:provas?|redacoes) d[aeo]s? (?:meus |minhas )?(?:alun\\w+|turmas?|[3-9]o|oitavo|nono|sexto|setimo)|meus alun[oa]s|minhas turmas',
  programador:
    '(?:codo|codando|programo|programando) (?:em|o dia|para|com|num|8h|desde)|horas? (?:por dia )?(?:codando|programando)|meu codigo em producao',
  'motorista de aplicativo':
    '(?:rodo|rodando|faco|fazendo|dirijo|dirigindo) (?:de |no |na |com |pela |pelo )*(?:uber|99|aplicativo|app|indrive)|corridas? d[ao] (?:uber|99)|meus passageiros',
  entregador:
    '(?:faco|fazendo|fiz|rodo|rodando)(?: as| umas| de| com)? (?:entregas?|delivery|motoboy)|entrego (?:para|pelo|de) (?:ifood|rappi|loggi|app)',
  motorista:
    '(?:dirijo|rodo (?:com |de )?)(?: o| um| meu)? (?:onibus|caminhao|carreta|truck|bitrem|van escolar|transporte escolar)',
  cabeleireira:
    '(?:corto|faco|escovo|pinto) (?:o )?cabelos?|minhas clientes d[oe] salao|faco (?:escova|progressiva|luzes|mechas|trancas?)',
  barbeiro: '(?:estou |to |ja )?cortando (?:cabelo )?na barbearia|faco barba|corto (?:cabelo e )?barba',
  manicure: 'faco (?:as )?unhas?(?! com| toda)|faco (?:unha|alongamento) (?:em gel|de fibra)',
  maquiadora: 'faco maquiagem|maquio (?:noivas|madrinhas)',
  esteticista: 'faco (?:sobrancelhas?|limpeza de pele|drenagem|depilacao|micropigmentacao|cilios)',
  diarista: 'faco (?:faxinas?|diarias?)(?! em casa| hoje| aqui)|faxino casas?',
  cuidadora: 'cuido de (?:idos[oa]s?|uma senhora|um senhor|velhinh[oa]s?|acamad[oa]s?)',
  baba: 'cuido de (?:criancas?|um bebe|uma bebe) (?:para|de manha|a tarde|todo)',
  costureira:
    'costuro (?:para fora|por encomenda|roupas?|vestidos?|para)|faco (?:ajustes|barras?|consertos?) de roupas?',
  confeiteira:
    '(?:faco|vendo|fazendo|vendendo|entrego) (?:bolos?|doces?|brigadeiros?|brownies?|trufas?|tortas?|bem-casados?)(?: e \\S+)? (?:para fora|por encomenda|sob encomenda|para vender|para festas?|no pote|de festa|caseiros?)|minhas encomendas de (?:bolo|doce|brigadeiro)s?',
  marmiteira: '(?:faco|vendo|fazendo|vendendo) (?:marmitas?|quentinhas?|marmitex)',
  salgadeira:
    '(?:faco|vendo|fazendo|vendendo) (?:salgad(?:o|inho)s?|coxinhas?|empadas?|esfihas?) (?:para fora|por encomenda|para vender|para festas?)',
  vendedor:
    '(?:vendo|vendendo) (?:carros?|imoveis|seguros?|planos? de saude|consorcio|roupas?|lingerie|cosmeticos?|perfumes?|natura|avon|boticario|joias?|semijoias|sapatos?|maquinas?|softwares?|vinhos?|cerveja|artesanato|livros?|moveis|remedios?|equipamentos?|pecas|rifas?) (?:para|por|na|no|em|ha|faz|desde|e|do|da)',
  garcom: '(?:sirvo|servindo|atendo|atendendo) (?:as )?mesas?|garcom(?:zinh[oa])? n[oa]s? (?:fins de semana|fds)',
  cozinheiro:
    '(?:cozinho|cozinhando) (?:n[oa]|para) (?!mim|nos|voce|gente|casa|minha|meu|el[ea]|familia|hoje|todo|turma|galera|grupo|amigos|trilha|acampamento)\\p{L}|(?:estou|fico|vivo) n[oa] (?:chapa|fogao|cozinha) d[oa] (?:restaurante|bar|hotel|lanchonete|hospital)',
  fotografo:
    'fotografo (?:casamentos?|eventos?|familias?|formaturas?|gestantes?|produtos?|newborn)|faco (?:fotos?|ensaios?) de (?:casamento|formatura|familia|newborn|gestante|evento)',
  musico:
    '(?:toco|canto|cantando|tocando) (?:em|na|nos|num|em uns?) (?:bares?|casamentos?|barzinhos?|noite|eventos?|festas?|orquestra|pub)',
  advogado:
    'advogo|(?:meus|minhas) (?:clientes?|audiencias?|peticoes|prazos) (?:d[oa] (?:escritorio|forum)|no forum|trabalhistas?|no tribunal)',
  medico: '(?:meus|minhas) (?:pacientes?) (?:d[oa] (?:upa|ubs|posto|hospital|ambulatorio|consultorio))',
  psicologa: 'atendo (?:pacientes?|em consultorio|clinica|online|casais)|meus pacientes (?:da|de) (?:terapia|clinica)',
  mecanico: '(?:conserto|arrumo|mexo com) (?:motos?|carros?|motores?|cambio|caminhao|caminhoes)',
  tecnico:
    '(?:conserto|arrumo) (?:celular(?:es)?|computador(?:es)?|notebooks?|geladeiras?|maquinas? de lavar|televisao|tvs?|ar condicionado)',
  eletricista:
    'faco (?:instalacao eletrica|instalacoes|eletrica)|instalo (?:ar condicionado|chuveiros?|energia solar|paineis|placas|tomadas?)',
  pedreiro:
    '(?:assento|levanto) (?:pisos?|parede|muro|azulejos?)|pego (?:umas )?obras?|faco (?:reboco|massa corrida|acabamento)',
  pintor: 'pinto (?:casas?|paredes?|predios?|fachadas?)',
  marceneiro: 'faco (?:moveis|armarios?) (?:sob medida|planejados?|de madeira|para)',
  agricultor:
    '(?:planto|colho|plantamos|colhemos|planto e colho) (?:soja|milho|fumo|uva|arroz|feijao|mandioca|cafe|cana|trigo|maca|laranja|tomate|morango|hortalicas?|verduras?)|minha (?:lavoura|plantacao|safra)|tiro leite|ordenho',
  'corretor de imoveis':
    '(?:vendo|alugo) (?:apartamentos?|imoveis|casas?|terrenos?|lotes?) (?:para|na|no|em|pela)|meu creci',
  designer: 'faco (?:logos?|logotipos?|identidade visual|artes? para|social media|sites?|design)',
  tatuador: 'tatuo(?! meu| minha)|fecho (?:o )?braco de cliente',
  'personal trainer': 'dou treino|meus alunos da academia|treino alunos',
  guia: 'faco (?:visitas?|trilhas?) guiadas?|(?:guio|conduzo) (?:trilhas?|turistas?|grupos?|visitantes)',
  freteiro: 'faco (?:fretes?|carretos?|mudancas?)(?! (?:de|meu))',
  artesa:
    '(?:faco|vendo) (?:artesanatos?|croche|amigurumis?|macrame|bijuterias?|sabonetes?|velas?) (?:para (?:vender|fora)|por encomenda|na feira|e vendo)',
};

/** In order. */
export const crafts: readonly { title: string; pattern: string }[] = Object.entries(byTrade).map(
  ([title, pattern]) => ({ title, pattern }),
);
