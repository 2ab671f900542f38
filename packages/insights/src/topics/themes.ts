import { fold } from '../sentiment/fold.ts';
import { stemOf } from '../words/stem.ts';

/** What Brazilian groups talk about: words that hardly mean anything else, a sentence each. */
const themes = `
  futebol gol golaço goleiro zagueiro atacante artilheiro escanteio impedimento pênalti torcida torcedor campeonato
    brasileirão libertadores estádio maracanã árbitro juiz escalação placar chuteira craque jogador bola flamengo
    fluminense vasco botafogo palmeiras corinthians grêmio vôlei basquete.
  churrasco churrasqueira picanha carvão linguiça farofa vinagrete espeto costela maminha fraldinha alcatra carne
    brasa grelha cerveja chopp caipirinha cupim.
  receita bolo forno fermento farinha ovo leite manteiga açúcar massa recheio brigadeiro lasanha feijoada tempero
    panela liquidificador assar fritar sobremesa torta pudim molho cebola arroz feijão macarrão frango salada
    cozinhar cenoura chocolate caseiro.
  restaurante pizza pizzaria hambúrguer sushi ifood lanche lanchonete cardápio garçom rodízio delivery padaria
    esfiha açaí.
  viagem viajar passagem hotel pousada aeroporto voo mala bagagem passaporte praia hospedagem embarque turismo
    excursão roteiro airbnb cruzeiro milhas resort mochilão turista.
  escola prova professor professora aluno aula caderno mochila recreio boletim matrícula diretora lição matemática
    redação merenda uniforme creche colégio apostila bimestre vestibular enem.
  faculdade universidade tcc monografia mestrado estágio semestre concurso edital gabarito inscrição banca apostila
    estudar cursinho simulado calouro formatura.
  médico médica consulta exame vacina remédio febre hospital cirurgia sintoma gripe dentista farmácia antibiótico
    enfermeira pressão diabetes colesterol tosse alergia fisioterapia repouso atestado ortopedista cardiologista
    sangue garganta dengue virose comprimido.
  reunião chefe salário cliente prazo escritório planilha gerente férias contrato currículo entrevista vaga emprego
    demissão crachá relatório empresa expediente promoção holerite patrão demitir.
  carro pneu mecânico gasolina motor freio oficina volante multa ipva embreagem lataria placa guincho detran
    radiador etanol retrovisor escapamento borracheiro moto estacionar óleo.
  trânsito ônibus metrô trem engarrafamento congestionamento semáforo avenida catraca uber rodovia estrada pedágio
    terminal bilhete ciclovia viaduto acidente.
  cachorro gato gata ração veterinário coleira filhote pulga latido latir tosa focinho petshop adoção vermífugo
    miado castrar castração carrapato canil pet bicho.
  eleição candidato votar voto deputado prefeito senador vereador governador debate urna partido governo campanha
    corrupção congresso comício presidente ministro político eleitoral bolsonaro lula.
  série episódio temporada netflix filme cinema personagem spoiler ator atriz trailer streaming novela elenco
    maratonar documentário estreia suspense dublado legendado oscar.
  síndico condomínio elevador portaria porteiro assembleia vazamento garagem zelador interfone vizinho vizinha
    apartamento prédio bloco portão infiltração playground barulho morador.
  obra reforma pedreiro cimento tijolo tinta pintor encanador eletricista torneira cano azulejo piso parede
    marceneiro móvel furadeira telhado.
  igreja missa padre culto pastor oração orar batismo batizado coral quermesse paróquia dízimo catequese bíblia
    louvor procissão evangelho novena rezar terço santo.
  academia treino treinar esteira supino personal agachamento creatina whey musculação halter dieta alongamento
    abdominal caloria proteína bíceps pilates crossfit suplemento emagrecer correr.
  banco pix cartão fatura boleto empréstimo juros poupança investimento investir dólar bolsa dívida parcela
    consignado cheque inflação saldo extrato transferência agência corretora imposto dinheiro nubank.
  chuva chover calor frio temporal granizo neblina vento trovoada previsão nuvem enchente alagar alagamento geada
    termômetro garoa relâmpago sol umidade tempestade.
  celular aplicativo notebook wifi senha backup computador atualizar atualização roteador windows android iphone
    carregador bluetooth impressora tela email hackear software internet app bateria.
  aniversário festa balão convidado vestido buffet decoração casamento noiva noivo padrinho madrinha lembrancinha
    docinho salgadinho convite debutante bebê brinde presente confete chá bolo.
  bebê fralda mamadeira chupeta parto maternidade berço gestação grávida enxoval amamentar amamentação pediatra
    ultrassom papinha babador neném ninar.
  roupa vestido sapato bolsa brinco saia blusa camiseta jeans salto loja provador liquidação costureira cabelo
    cabeleireiro salão maquiagem batom esmalte unha manicure perfume sobrancelha brechó.
  música show banda guitarra cantor cantora pagode samba sertanejo funk ensaio palco ingresso festival microfone
    refrão playlist spotify forró karaokê violão tocar.
  planta vaso adubo orquídea horta muda semente grama rosa cacto suculenta regar jardim jardineiro samambaia poda
    terra flor.
  livro leitura autor capítulo romance biblioteca livraria página kindle poesia escritor.
  videogame jogar console playstation xbox nintendo fase controle partida gamer lol freefire minecraft.
  encomenda frete correios entrega rastreio shopee amazon pedido mercadolivre devolver devolução transportadora.
  assalto polícia ladrão roubo roubar assaltar delegacia tiro boletim furto segurança bandido viatura prisão preso.`;

/** Stems by theme; what two themes share tells neither. */
const themeOf = new Map<string, string | null>();
for (const theme of themes.split('.')) {
  const stems = new Set((theme.match(/\p{L}+/gu) ?? []).map((word) => stemOf(fold(word))));
  const [first] = stems;
  for (const stem of stems) themeOf.set(stem, themeOf.has(stem) || first === undefined ? null : `*${first}`);
}

/** Whether a unit is a theme, not a word. */
export const isTheme = (unit: string): boolean => unit.startsWith('*');

/**
 * Stems, and the themes they speak of as units of their own: goalkeeper and penalty belong together though no message says both. A
 * theme counts as much as one word does: where a group divides its talk otherwise, its words decide.
 */
export const withThemes = (stems: readonly string[]): Set<string> => {
  const units = new Set(stems);
  for (const stem of stems) {
    const theme = themeOf.get(stem);
    if (theme) units.add(theme);
  }
  return units;
};
