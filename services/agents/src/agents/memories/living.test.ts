import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { found } from '../../../test/found.ts';
import { collectClaims } from './claims.ts';

/** Everyday sentences of no group, invented while the rules were written: those that they read. */
const said: Readonly<Record<string, string>> = {
  // Birthdays.
  'faço 30 dia 12': 'birthday: 06-12',
  'meu niver é dia 20 de agosto': 'birthday: 08-20',
  'hoje é meu aniversário': 'birthday: 05-14',
  'hj tbm é meu niver kkkk': 'birthday: 05-14',
  'amanhã faço 40 anos': 'birthday: 05-15',
  'sábado é meu aniversário': 'birthday: 05-17',
  'meu niver é terça': 'birthday: 05-20',
  'sexta eu faço 25 e vou fazer churras': 'birthday: 05-16',
  'nasci dia 3/11': 'birthday: 11-03',
  'hoje completo 50 anos': 'birthday: 05-14',
  '15/08 é meu niver': 'birthday: 08-15',
  'sou de 7 de setembro': 'birthday: 09-07',
  'dia 25 faço 33': 'birthday: 05-25',
  'meu aniversário é dia 14 de julho': 'birthday: 07-14',
  'faço aniversário em 3 de maio': 'birthday: 05-03',
  'sou de 12/10': 'birthday: 10-12',
  'dia 30 é meu niver': 'birthday: 05-30',
  'domingo faço 40': 'birthday: 05-18',
  'meu niver cai na segunda': 'birthday: 05-19',
  'hoje tô fazendo 29': 'birthday: 05-14',
  'nasci em 22 de setembro': 'birthday: 09-22',
  // Pets and family.
  'adotei um gatinho ontem': 'has_pet: gato',
  'minha cachorra tá velhinha': 'has_pet: cachorro',
  'tenho dois gatos e um cachorro': 'has_pet: gato',
  'a Mel, minha vira-lata, comeu meu chinelo': 'has_pet: cachorro',
  'peguei uma gata no abrigo': 'has_pet: gato',
  'levei o dog no veterinário': 'has_pet: cachorro',
  'o cachorro aqui de casa late pra tudo': 'has_pet: cachorro',
  'acabou a ração do gato, vou ali': 'has_pet: gato',
  'meu golden comeu meu sofá': 'has_pet: cachorro',
  'sou mãe de três gatos': 'has_pet: gato',
  'ganhei um filhote de border collie, chamei de Thor': 'has_pet: cachorro',
  'minhas calopsitas cantam de manhã': 'has_pet: calopsita',
  'meu filho de 5 anos não dorme': 'family: filho',
  'sou a caçula de cinco': 'family: sou a cacula de cinco',
  'tenho dois irmãos': 'family: tenho dois irmaos',
  'minha filha fez 3 anos ontem': 'family: filha',
  'minha esposa não gosta de trilha': 'family: sou casado',
  'sou casado há 12 anos': 'family: sou casado',
  'tô namorando gente': 'family: sou namorado',
  'meu namorado vem de Lages': 'family: sou namorado',
  'fiquei viúva em 2015': 'family: sou viuvo',
  'solteira e feliz': 'family: sou solteiro',
  'mãe de gêmeos aqui': 'family: mae de gemeos',
  'pai de menina': 'family: pai de menina',
  'tenho uma irmã gêmea': 'family: tenho uma irma gemea',
  'meu marido Beto cozinha melhor que eu': 'family: sou casado',
  '8 anos de casados hoje': 'family: sou casado',
  'eu e a Carla fazemos 3 anos de namoro': 'family: sou namorado',
  'moro com minha namorada': 'family: sou namorado',
  'somos em quatro irmãos': 'family: irmaos',
  'minha irmã Paula mora em Torres': 'family: minha irma paula mora em torres',
  'meu cachorro Bob vai junto': 'has_pet: cachorro',
  'tenho uma gata chamada Frida': 'has_pet: gato',
  'adotei uma cachorrinha na feirinha': 'has_pet: cachorro',
  'a Frida, minha gata, sumiu': 'has_pet: gato',
  'vou levar o Thor, meu labrador': 'has_pet: cachorro',
  'lá em casa são três gatos': 'has_pet: gato',
  'aqui em casa tem dois cachorros e uma tartaruga': 'has_pet: cachorro',
  'meu gato dormiu dentro da mochila': 'has_pet: gato',
  'tenho um casal de calopsitas': 'has_pet: calopsita',
  'minha dog tá com carrapato': 'has_pet: cachorro',
  'tenho duas filhas': 'family: tenho duas filhas',
  'minha filha tem 7 anos e já faz trilha': 'family: filha',
  'meu marido vai junto': 'family: sou casado',
  'sou casada com o Marcos': 'family: sou casado',
  'sou mãe solo': 'family: sou mae solo',
  'meu namorado é de Caxias': 'family: sou namorado',
  'tô solteira': 'family: sou solteiro',
  'meu irmão mora na Irlanda': 'family: meu irmao mora na irlanda',
  'minha mulher tá grávida': 'family: sou casado',
  'vou levar minha esposa': 'family: sou casado',
  'tenho um filho de 4 anos': 'family: tenho um filho de 4 anos',
  'eu e meu irmão gêmeo': 'family: meu irmao gemeo',
  'me separei mês passado, tô solteiro': 'family: sou solteiro',
  'noivo desde domingo': 'family: sou noivo',
  'minha mãe é enfermeira': 'family: minha mae e enfermeira',
  'minha irmã mais nova tem 15': 'family: irma',
  'meu guri fez 10 anos': 'family: filho',
  // Plans and feats.
  'ano que vem quero fazer o Caminho de Santiago': 'plans: ano que vem quero fazer o caminho de santiago',
  'vou pra Patagônia em janeiro': 'plans: vou pra patagonia em janeiro',
  'tô juntando dinheiro pra comprar um motorhome': 'plans: to juntando dinheiro pra comprar um motorhome',
  'comprei passagem pra Bariloche, 12 de julho': 'plans: comprei passagem pra bariloche',
  'me inscrevi na meia maratona de Floripa': 'plans: me inscrevi na meia maratona de floripa',
  'em março começo o mestrado': 'plans: em marco comeco o mestrado',
  'a gente casa em outubro': 'plans: a gente casa em outubro',
  'pretendo mudar pra Garopaba no verão': 'plans: pretendo mudar pra garopaba no verao',
  'vou prestar concurso da PF esse ano': 'plans: vou prestar concurso da pf',
  'tô pensando em largar tudo e abrir um camping': 'plans: to pensando em largar tudo',
  'ano que vem vou pro Chile': 'plans: vou pro chile',
  'quero tirar a CNH ainda esse ano': 'plans: quero tirar a cnh',
  'nosso casamento vai ser em novembro': 'plans: nosso casamento vai ser em novembro',
  'vamos adotar um cachorro mês que vem': 'plans: vamos adotar um cachorro',
  'defendo o TCC dia 10 de dezembro': 'plans: defendo o tcc dia 10 de dezembro',
  'passei na OAB!!': 'milestone: passei na oab',
  'nasceu minha sobrinha': 'milestone: nasceu minha sobrinha',
  'comprei meu primeiro carro': 'milestone: comprei meu primeiro carro',
  'defendi o mestrado hoje': 'milestone: defendi o mestrado',
  'corri minha primeira maratona': 'milestone: corri minha primeira maratona',
  'meu pai faleceu ontem': 'milestone: meu pai faleceu',
  'tirei a carteira de motorista': 'milestone: tirei a carteira de motorista',
  'assinamos a escritura da casa': 'milestone: assinamos a escritura da casa',
  'fui promovida': 'milestone: fui promovida',
  'casamos no civil': 'milestone: casamos no civil',
  'quebrei o tornozelo na trilha': 'milestone: quebrei o tornozelo na trilha',
  'abri minha loja': 'milestone: abri minha loja',
  'sou tia de novo!': 'milestone: sou tia de novo',
  'ganhei o campeonato estadual': 'milestone: ganhei o campeonato estadual',
  'tô grávida': 'milestone: to gravida',
  'quitei o carro': 'milestone: quitei o carro',
  'parei de fumar faz um mês': 'milestone: parei de fumar',
  'subi o Pico Paraná, realizei um sonho, nunca tinha conseguido': 'milestone: subi o pico parana',
  'minha avó se foi essa madrugada': 'milestone: minha avo se foi',
  'me aposentei hoje': 'milestone: me aposentei',
  'ano que vem faço Torres del Paine': 'plans: ano que vem faco torres del paine',
  'quero fazer a travessia da Serra Fina esse ano': 'plans: quero fazer a travessia da serra fina',
  'em setembro vou pro Peru': 'plans: vou pro peru',
  'tô economizando pra ir pro Atacama': 'plans: to economizando pra ir pro atacama',
  'vou casar em novembro': 'plans: vou casar em novembro',
  'vou me mudar pra Floripa em março': 'plans: vou me mudar pra floripa em marco',
  'quero aprender a escalar': 'plans: quero aprender a escalar',
  'comprei as passagens pra Patagônia': 'plans: comprei as passagens pra patagonia',
  'pretendo fazer mestrado': 'plans: pretendo fazer mestrado',
  'vamos ter um bebê em junho': 'plans: vamos ter um bebe em junho',
  'vou abrir uma cafeteria': 'plans: vou abrir uma cafeteria',
  'me inscrevi na ultra dos Perdidos': 'plans: me inscrevi na ultra dos perdidos',
  'meu sonho é conhecer o Jalapão, ano que vem vai': 'plans: meu sonho e conhecer o jalapao',
  'minha viagem pra Bolívia é em julho': 'plans: minha viagem pra bolivia e em julho',
  'me formei!!!': 'milestone: me formei',
  'passei no vestibular da UFRGS': 'milestone: passei no vestibular da ufrgs',
  'fui demitida hoje': 'milestone: fui demitida',
  'nasceu a Helena, minha filha': 'milestone: nasceu',
  'compramos nosso ap': 'milestone: compramos nosso ap',
  'meu avô faleceu': 'milestone: meu avo faleceu',
  'completei minha primeira meia maratona': 'milestone: completei minha primeira meia maratona',
  'fiquei noiva': 'milestone: fiquei noiva',
  'tirei minha CNH': 'milestone: tirei minha cnh',
  'fui promovida a gerente': 'milestone: fui promovida a gerente',
  'vou ser pai': 'milestone: vou ser pai',
  'operei o joelho semana passada': 'milestone: operei o joelho',
  'defendi minha dissertação': 'milestone: defendi minha dissertacao',
  'comprei uma kombi': 'milestone: comprei uma kombi',
  'fiz minha primeira travessia': 'milestone: fiz minha primeira travessia',
  'tive alta hoje': 'milestone: tive alta',
  'lancei meu livro': 'milestone: lancei meu livro',
};

/** Of others, of the moment, asked, wished or joked. */
const traps: readonly string[] = [
  'dia 12 é aniversário da minha mãe',
  'faço 30 flexões dia sim dia não',
  'o gato da vizinha invadiu aqui',
  'vi um cachorro lindo na trilha',
  'cuidado com o cachorro',
  'comprei um peixe pro almoço',
  'minha irmã adotou um gato',
  'tua mãe é uma figura',
  'ele é casado?',
  'casamento da minha prima é sábado',
  'meu filho, presta atenção',
  'vou no mercado',
  'vou dormir',
  'amanhã vou no dentista',
  'meu irmão vai casar ano que vem',
  'quem vai pra praia no feriado?',
  'minha prima casou',
  'passei na padaria',
  'meu chefe comprou um carro',
];

describe('family, pets, birthdays, plans and feats told in passing', () => {
  for (const [text, claim] of Object.entries(said))
    it(`reads "${text}"`, () => assert.ok(found(text).includes(claim), found(text).join(', ') || 'nothing'));
  for (const text of traps) it(`nothing in "${text}"`, () => assert.deepEqual(found(text), []));
});

describe('what is over, told in passing', () => {
  const over: Readonly<Record<string, string>> = {
    'nem ligo mais pro frio, acostumei': '-dislikes: frio',
    'não pedalo mais, joelho venceu': '-likes: pedalar',
    'doei a bike': '-likes: pedalar',
    'deixei as aulas de sanfona': '-studies: sanfona',
    'hoje foi meu último dia na Renner': '-works_at: renner',
    'último dia de caixa': '-works_as: caixa',
  };
  for (const [text, claim] of Object.entries(over))
    it(`"${text}" ends`, () => assert.ok(found(text).includes(claim), found(text).join(', ') || 'nothing'));
});

describe('a birthday', () => {
  const thanks = (asked: string, answer: string) => {
    const collected = collectClaims();
    const at = (id: number, who: string, text: string) =>
      collected.next({ id, memberId: `mem_${who.repeat(32)}`, localTime: `2025-05-14T10:0${id}:00`, text });
    at(1, 'a', asked);
    at(2, 'b', answer);
    return collected.claims().map(({ predicate, normal }) => `${predicate}: ${normal}`);
  };
  it('is the day on which one gives thanks for good wishes and tells how old one is', () => {
    assert.deepEqual(thanks('parabéns Rui!!', 'obrigado gente, 41 e contando'), ['birthday: 05-14']);
    assert.deepEqual(thanks('feliz aniversário!', 'Brigada! Trinta e dois aninhos hoje'), ['birthday: 05-14']);
  });
  it('is none where they are thanked for something else, or nobody wished anything', () => {
    assert.deepEqual(thanks('parabéns Rui!!', 'obrigado, ela me atura há dez anos que nem vi passar'), []);
    assert.deepEqual(thanks('chegou o bolo', 'obrigado gente, 41 e contando'), []);
  });
});
