import { fold } from '../sentiment/fold.ts';
import { stemOf } from '../words/stem.ts';

/** What Brazilian groups talk about: words that hardly mean anything else, a sentence each. */
const themes = `
  futebol gol golaço goleiro zagueiro atacante artilheiro escanteio impedimento pênalti torcida torcedor campeonato
    brasileirão libertadores estádio maracanã árbitro juiz escalação placar chuteira craque jogador flamengo
    fluminense vasco botafogo palmeiras corinthians grêmio basquete jogo vitória derrota empate zaga brasileiro
    goleada vestiário expulso copa.
  churrasco churrasqueira picanha carvão linguiça farofa vinagrete espeto costela maminha alcatra carne brasa grelha
    cerveja chopp caipirinha cupim rateio vaquinha churras.
  receita forno fermento farinha ovo leite manteiga açúcar recheio brigadeiro lasanha feijoada tempero panela
    liquidificador assar fritar sobremesa torta pudim molho cebola arroz feijão macarrão frango cozinhar cenoura
    chocolate ingrediente batata tomate alho almoço geladeira temperar cozinha.
  restaurante pizza pizzaria hambúrguer sushi ifood lanche lanchonete cardápio garçom rodízio delivery padaria
    esfiha açaí pastel coxinha sorvete bar buteco.
  viagem viajar passagem hotel pousada aeroporto voo mala bagagem passaporte hospedagem embarque turismo excursão
    airbnb cruzeiro milhas resort turista avião diária cachoeira trilha camping destino decolar pousar rodoviária.
  escola prova professor professora aluno aula caderno mochila recreio matrícula diretora lição matemática merenda
    uniforme creche colégio bimestre vestibular enem provas coordenadora alfabetização lousa pedagógica.
  faculdade universidade tcc monografia mestrado estágio semestre concurso edital gabarito inscrição estudar
    cursinho simulado calouro formatura.
  médico médica consulta exame vacina remédio febre hospital cirurgia sintoma gripe dentista farmácia antibiótico
    enfermeira pressão diabetes colesterol tosse alergia fisioterapia repouso atestado ortopedista cardiologista
    sangue garganta dengue virose comprimido clínica convênio upa sus doer doente doença internado internar uti
    operar joelho coluna dermatologista psicóloga terapia ansiedade dipirona covid emergência ginecologista.
  reunião chefe salário cliente prazo escritório planilha contrato currículo entrevista emprego demissão crachá
    relatório empresa expediente promoção holerite patrão demitir rh trampo contratar contratação analista
    estagiário freela coordenador.
  carro pneu mecânico gasolina motor freio oficina multa ipva embreagem guincho detran radiador etanol retrovisor
    escapamento borracheiro moto estacionar óleo dirigir habilitação cnh alinhamento concessionária.
  trânsito ônibus metrô trem engarrafamento congestionamento semáforo avenida catraca uber rodovia estrada pedágio
    terminal bilhete ciclovia viaduto acidente motorista buzina engarrafado.
  cachorro gato gata ração veterinário filhote pulga latido latir tosa focinho petshop adoção vermífugo miado
    castrar castração carrapato canil pet bicho papagaio cão hamster.
  eleição candidato votar voto deputado prefeito senador vereador governador debate urna governo campanha corrupção
    congresso comício presidente ministro político eleitoral bolsonaro lula eleitor senado manifestação ministério
    stf mandato prefeitura cpi presidência governar.
  série episódio temporada netflix filme cinema personagem spoiler ator atriz trailer streaming novela elenco
    documentário estreia suspense dublado legendado oscar assistir globoplay hbo disney bbb.
  síndico condomínio elevador portaria porteiro assembleia vazamento garagem zelador interfone vizinho apartamento
    prédio bloco portão infiltração playground barulho morador taxa lixo inquilino fachada.
  obra reforma pedreiro cimento tijolo tinta pintor encanador eletricista torneira cano azulejo marceneiro móvel
    furadeira telhado gesso pia ralo entupir consertar conserto marcenaria.
  igreja missa padre culto pastor oração orar batismo batizado coral quermesse paróquia dízimo catequese bíblia
    louvor procissão evangelho novena rezar terço santo jesus jejum comunhão crisma catecismo bispo.
  academia treino treinar supino personal agachamento creatina whey musculação halter dieta alongamento abdominal
    proteína bíceps pilates crossfit suplemento emagrecer yoga caminhada bicicleta.
  banco pix cartão fatura boleto empréstimo juros poupança investimento investir dólar bolsa dívida parcela
    consignado cheque inflação saldo extrato transferência agência imposto dinheiro nubank pagar pagamento renda
    aposentadoria inss cobrança.
  chuva chover calor frio temporal granizo neblina vento trovoada previsão nuvem enchente alagar alagamento geada
    termômetro garoa relâmpago umidade tempestade casaco nublado raio inverno agasalho ventilador.
  celular aplicativo notebook wifi senha backup computador atualizar atualização roteador windows android iphone
    carregador bluetooth impressora tela email hackear software internet app print instalar whatsapp instagram login
    samsung conexão travar carregar.
  aniversário festa balão convidado vestido buffet decoração noiva noivo madrinha lembrancinha docinho salgadinho
    convite debutante brinde presente confete comemorar comemoração aniversariante natal réveillon junina carnaval
    fantasia surpresa.
  fralda mamadeira chupeta maternidade berço gestação grávida enxoval amamentar amamentação pediatra ultrassom
    babador neném ninar gestante gravidez cesárea berçário nascer.
  roupa sapato brinco blusa camiseta jeans salto liquidação costureira cabelo cabeleireiro maquiagem batom esmalte
    unha manicure perfume sobrancelha brechó tênis calça moda bermuda costurar.
  música banda guitarra cantor cantora pagode samba sertanejo funk ensaio palco ingresso festival microfone refrão
    playlist spotify forró karaokê tocar álbum disco cantar turnê rock.
  planta vaso adubo orquídea horta semente grama rosa cacto suculenta regar jardim jardineiro samambaia poda flor
    quintal plantar adubar jardinagem folha.
  livro leitura autor capítulo romance biblioteca livraria página kindle poesia ler leitor editora.
  videogame console playstation xbox nintendo gamer freefire minecraft.
  encomenda frete correios entrega rastreio shopee amazon mercadolivre devolver devolução transportadora entregador
    sedex rastrear embalagem.
  assalto polícia ladrão roubo roubar assaltar delegacia furto segurança viatura prisão furtar suspeito vigilante
    golpe golpista.
  supermercado mercado feira atacadão carrefour hortifruti verdura fruta legume.
  energia apagão disjuntor lâmpada enel cemig copel sabesp.
  namorado namorada namorar crush tinder casal divórcio ciúme.
  aluguel alugar imobiliária fiador imóvel.`;

/** What two themes share tells neither. */
const themeByStem = new Map<string, string | null>();
for (const theme of themes.split('.')) {
  const stems = new Set((theme.match(/\p{L}+/gu) ?? []).map((word) => stemOf(fold(word))));
  const [first = ''] = stems;
  for (const stem of stems) themeByStem.set(stem, themeByStem.has(stem) ? null : `*${first}`);
}

/**
 * The theme a stem speaks of, as a unit of its own, or null. Goalkeeper and penalty belong together though no message says both. A theme
 * counts as much as one word does: where a group divides its talk otherwise, its words decide.
 */
export const themeOf = (stem: string): string | null => themeByStem.get(stem) ?? null;

/** Whether a unit is a theme, not a word. */
export const isTheme = (unit: string): boolean => unit.startsWith('*');
