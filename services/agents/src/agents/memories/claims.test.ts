import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MemberId, Predicate } from '@prosa/contracts';
import { claimsOf, collectClaims, type OwnMessage } from './claims.ts';

const ana: MemberId = `mem_${'a'.repeat(32)}`;
const bia: MemberId = `mem_${'b'.repeat(32)}`;
let nextId = 1;
// 2025-03-11 was a Tuesday.
const said = (text: string, localTime = '2025-03-11T20:00:00', memberId = ana): OwnMessage => ({
  id: nextId++,
  memberId,
  localTime,
  text,
});

/** What people say of themselves, and what is to be remembered of it. Written for this test, not taken from a chat. */
const statements: readonly (readonly [text: string, predicate: Predicate, normal: string])[] = [
  ['faço aniversário dia 12 de março', 'birthday', '03-12'],
  ['Meu niver é 5/9, anotem', 'birthday', '09-05'],
  ['nasci no dia 1º de maio de 1990', 'birthday', '05-01'],
  ['amanhã é meu aniversário gente', 'birthday', '03-12'],
  ['hoje eu faço 30 anos kkkk socorro', 'birthday', '03-11'],
  ['me mudei pra Curitiba mês passado', 'lives_in', 'curitiba'],
  ['moro em são josé dos campos faz 3 anos', 'lives_in', 'sao jose dos campos'],
  ['tô morando em Lisboa', 'lives_in', 'lisboa'],
  ['a gente se mudou pra Florianópolis!!', 'lives_in', 'florianopolis'],
  ['moro com meus pais em Recife', 'lives_in', 'recife'],
  ['eu moro há 10 anos no Recife', 'lives_in', 'recife'],
  ['nasci e cresci em Belém', 'comes_from', 'belem'],
  ['sou de Aracaju, né', 'comes_from', 'aracaju'],
  ['sou baiana com muito orgulho', 'comes_from', 'bahia'],
  ['sou enfermeira, já vi de tudo', 'works_as', 'enfermeira'],
  ['eu sou professor de matemática', 'works_as', 'professor de matematica'],
  ['trabalho como garçom nos fins de semana', 'works_as', 'garcom'],
  ['agora sou motorista de aplicativo', 'works_as', 'motorista de aplicativo'],
  ['agora trabalho na Petrobras', 'works_at', 'petrobras'],
  ['trabalho no hospital municipal', 'works_at', 'hospital'],
  ['comecei a trabalhar na Padaria Real', 'works_at', 'padaria real'],
  ['fui contratada pela Natura!', 'works_at', 'natura'],
  ['faço faculdade de direito', 'studies', 'direito'],
  ['estudo engenharia civil na UFMG', 'studies', 'engenharia civil'],
  ['tô no terceiro semestre de psicologia', 'studies', 'psicologia'],
  ['comecei um curso de francês', 'studies', 'frances'],
  ['adoro jaca', 'likes', 'jaca'],
  ['sou viciada em café', 'likes', 'cafe'],
  ['eu gosto muito de trilha', 'likes', 'trilha'],
  ['minha fruta favorita é manga', 'likes', 'manga'],
  ['odeio coentro', 'dislikes', 'coentro'],
  ['não gosto de praia', 'dislikes', 'praia'],
  ['jiló eu não como', 'dislikes', 'jilo'],
  ['sou alérgica a camarão', 'allergic_to', 'camarao'],
  ['tenho alergia a amendoim, lembrem', 'allergic_to', 'amendoim'],
  ['tenho intolerância à lactose', 'allergic_to', 'leite'],
  ['adotei um cachorro', 'has_pet', 'cachorro'],
  ['minha gata Mel derrubou o vaso', 'has_pet', 'gato'],
  ['tenho duas calopsitas', 'has_pet', 'calopsita'],
  ['tenho dois filhos', 'family', 'tenho dois filhos'],
  ['minha mãe mora em Fortaleza', 'family', 'minha mae mora em fortaleza'],
  ['sou casada com o Pedro', 'family', 'sou casado'],
  ['meu time é o Grêmio', 'supports_team', 'gremio'],
  ['torço pro Vasco desde pequeno', 'supports_team', 'vasco'],
  ['sou corinthiana', 'supports_team', 'corinthians'],
  ['vou me mudar pra Natal em julho', 'plans', 'vou me mudar pra natal em julho'],
  ['tô inscrita na corrida de domingo', 'plans', 'to inscrita na corrida de domingo'],
  ['ano que vem vou fazer intercâmbio no Canadá', 'plans', 'vou fazer intercambio no canada'],
  ['tô grávida!!!', 'milestone', 'to gravida'],
  ['passei na prova da OAB', 'milestone', 'passei na prova da oab'],
  ['me formei em pedagogia', 'milestone', 'me formei em pedagogia'],
  ['compramos um apartamento', 'milestone', 'compramos um apartamento'],
  ['fui promovida a gerente', 'milestone', 'fui promovida a gerente'],
];

/** What people say is over: a value, or nothing where any would be. Written for this test as well. */
const ends: readonly (readonly [text: string, predicate: Predicate, normal: string])[] = [
  ['não moro mais em Santos', 'lives_in', 'santos'],
  ['n to mais morando em Recife não, gente', 'lives_in', 'recife'],
  ['fomos embora de Campinas', 'lives_in', 'campinas'],
  ['não trabalho mais na Natura', 'works_at', 'natura'],
  ['saí da Natura depois de dez anos', 'works_at', 'natura'],
  ['fui demitida da Padaria Real', 'works_at', 'padaria real'],
  ['pedi demissão', 'works_at', ''],
  ['tô desempregado desde segunda', 'works_at', ''],
  ['larguei o emprego', 'works_at', ''],
  ['não sou mais motorista', 'works_as', 'motorista'],
  ['parei de trabalhar como garçom', 'works_as', 'garcom'],
  ['larguei a faculdade', 'studies', ''],
  ['tranquei o curso de direito', 'studies', 'direito'],
  ['me formei em pedagogia', 'studies', 'pedagogia'],
  ['desisti do curso de francês', 'studies', 'frances'],
  ['parei de comer carne', 'likes', 'carne'],
  ['parei com o futebol', 'likes', 'futebol'],
  ['não sou mais alérgica a camarão', 'allergic_to', 'camarao'],
  ['me curei da alergia a amendoim', 'allergic_to', 'amendoim'],
  ['minha gata Mel morreu', 'has_pet', 'gato'],
  ['tive que doar o cachorro', 'has_pet', 'cachorro'],
  ['não tenho mais calopsita', 'has_pet', 'calopsita'],
  ['me separei', 'family', 'casado'],
  ['terminei o noivado', 'family', 'noivo'],
  ['não torço mais pro Vasco', 'supports_team', 'vasco'],
  ['larguei o Vasco', 'supports_team', 'vasco'],
  ['não vou mais casar', 'plans', 'casar'],
  ['desisti de viajar', 'plans', 'viajar'],
];

/** What sounds like an end and is none. */
const noEnds: readonly string[] = [
  'saí do hospital agora, tô chegando',
  'saí da Natura às 18h hoje',
  'quase larguei a faculdade',
  'se eu largar o emprego vocês me sustentam',
  'ela não mora mais em Santos',
  'meu irmão foi demitido da Natura',
  'você não trabalha mais na Natura?',
  'larguei as compras na cozinha',
  'saí do trabalho, tô indo',
];

/** What looks like a statement about oneself and is none. */
const nothing: Readonly<Record<string, readonly string[]>> = {
  questions: [
    'você mora em Curitiba?',
    'será que moro em Curitiba ainda',
    'quem é alérgica a camarão?',
    'sou eu que moro em Santos?',
  ],
  negations: [
    'não moro em Curitiba',
    'nunca trabalhei no hospital',
    'não sou corinthiano',
    'n tô grávida gente',
    'nem sou enfermeira',
    'não tenho alergia a camarão',
    'não passei na prova da OAB',
    'não odeio coentro',
  ],
  hypotheses: [
    'se eu morasse em Paris',
    'se eu moro em Paris eu fico doida',
    'queria morar em Salvador',
    'quando eu morava em Recife',
    'imagina se eu sou professora',
    'quem dera eu tenho dois filhos',
    'eu moraria em Lisboa',
    'um dia vou me mudar pra Natal',
    'talvez eu vou fazer mestrado',
    'parece que moro em Brasília',
  ],
  'other people': [
    'a Bia mora em Curitiba',
    'ela trabalha no hospital',
    'o Téo é alérgico a camarão',
    'ele adotou um cachorro',
    'meu chefe é corinthiano',
    'a Bia é enfermeira',
    'o aniversário da Bia é dia 12 de março',
    'ele torce pro Vasco',
    'vocês moram em Santos',
    'o meu trabalho no hospital acabou',
    'o filho dela faz faculdade de direito',
  ],
  'reported speech': [
    'ela disse que moro em Curitiba',
    'ele fala que sou professora',
    'a moça falou "sou alérgica a camarão"',
    'tava escrito "moro em Natal" no cartaz',
  ],
  orders: ['adote um cachorro', 'more em Curitiba', 'trabalhe no hospital', 'torça pro Vasco', 'odeie coentro'],
  jokes: [
    'moro em Marte kkkk',
    'sou astronauta kkkkk',
    'virei motorista da família kkkk',
    'agora trabalho na NASA 😂',
    'moro em Paris, sqn',
  ],
  'the moment': [
    'amo vocês',
    'te amo mãe',
    'odeio essa chuva',
    'adoro quando chove',
    'odeio segunda',
    'moro longe',
    'moro em casa',
    'trabalho em casa hoje',
    'trabalho de noite',
    'sou de boa',
    'sou de Libra',
    'sou do tempo do orelhão',
    'tem gosto de sabão',
    'faço direito o que me pedem',
    'comprei um cachorro quente',
    'peguei um peixe hoje',
    'não posso comer agora',
    'não como desde ontem',
    'faço 6 anos de casa em abril',
    'não posso com você',
    'vou viajando aqui',
    'nasci pronta',
    'sou mais eu',
    'não como você pensa',
    'hoje fiz 30 km',
    'hoje faço 10 anos de casada',
    'amanhã faço 2 anos na empresa',
    'não bebo água faz horas',
    'vou estudar agora',
    'vou mudar a senha',
    'vou casar com esse bolo',
    'passei na faculdade e peguei o diploma',
    'sou o motorista da rodada',
    'virei babá do gato',
    'vivo no Instagram',
    'sou do Santos',
    'trabalho em São Paulo',
    'tenho medo de perder vocês',
    'sou alérgica a segunda-feira',
    'gosto de rir com vocês',
    'sou fã do seu pai',
    'sou louca de pedra',
    'peguei um gato ontem',
    'moro na Rua das Flores',
  ],
  'what is nobody’s business': [
    'sou católica',
    'sou evangélico',
    'sou do PT',
    'sou petista',
    'sou gay',
    'sou de esquerda',
    'amo Jesus',
    'gosto do Lula',
    'odeio o Bolsonaro',
    'sou diabética',
    'tenho depressão',
    'adoro ir na missa',
    'passei no psiquiatra',
    'comecei a terapia',
    'sou de Oxum',
    'vou fazer quimioterapia',
    'odeio comunista',
    'amo minha igreja',
  ],
  'what is passed on': [
    'Encaminhada:\nsou enfermeira e moro em Curitiba',
    '*ATENÇÃO*\nmoro em São Paulo e trabalho no hospital',
    '[17:02, 26/03/2025] Chefe: moro em Santos',
    '10/03/2025 19:38 - Bia: moro em Santos',
    `${'lista\n'.repeat(5)}moro em Santos`,
  ],
};

describe('claims', () => {
  for (const [text, predicate, normal] of statements) {
    it(`remembers "${text}"`, () => {
      const found = claimsOf(said(text)).map((claim) => `${claim.predicate}: ${claim.normal}`);
      assert.ok(found.includes(`${predicate}: ${normal}`), found.join(', ') || 'nothing');
    });
  }

  for (const [kind, texts] of Object.entries(nothing)) {
    it(`takes nothing from ${kind}`, () => {
      for (const text of texts) {
        const found = claimsOf(said(text)).filter(({ ends }) => !ends);
        assert.deepEqual(
          found.map((claim) => `${claim.predicate}: ${claim.value}`),
          [],
          text,
        );
      }
    });
  }

  for (const [text, predicate, normal] of ends)
    it(`${text} ends ${predicate} ${normal}`, () => {
      const over = claimsOf(said(text)).filter((claim) => claim.ends);
      assert.deepEqual(
        over.map((claim) => [claim.predicate, claim.normal]),
        [[predicate, normal]],
      );
      assert.ok(text.includes(over[0]?.quote ?? '?'));
      assert.ok(!claimsOf(said(text)).some((claim) => claim.predicate === predicate && !claim.ends));
    });

  for (const text of noEnds)
    it(`${text} ends nothing`, () =>
      assert.deepEqual(
        claimsOf(said(text)).filter(({ ends }) => ends),
        [],
      ));

  it('tell the end of one before the beginning of another', () => {
    const claims = claimsOf(said('agora trabalho na Globo, fui demitida'));
    assert.deepEqual(
      claims.filter(({ predicate }) => predicate === 'works_at').map(({ normal, ends }) => [normal, ends]),
      [
        ['', true],
        ['globo', false],
      ],
    );
  });

  it('quotes the sentence, letter by letter', () => {
    const text = 'Oi gente! Eu sou Alérgica a CAMARÃO, viu... até já';
    const [claim] = claimsOf(said(text));
    assert.equal(claim?.quote, 'Eu sou Alérgica a CAMARÃO, viu...');
    assert.ok(text.includes(claim.quote));
  });

  it('cuts a long quote around what was said', () => {
    const text = `${'e aí a gente foi andando '.repeat(15)}e eu moro em Curitiba ${'sem parar '.repeat(10)}`;
    const [claim] = claimsOf(said(text));
    assert.ok(
      claim && claim.quote.length <= 240 && claim.quote.includes('moro em Curitiba') && text.includes(claim.quote),
    );
  });

  it('reads hostile messages in linear time', () => {
    for (const piece of ['k', 'kha', 'rs', '"', 'eu ', 'moro em ', 'nao como ', 'tenho um ', 'meu niver e ']) {
      assert.deepEqual(claimsOf(said(`${piece.repeat(20_000)}z`)), []);
      assert.ok(claimsOf(said(piece.repeat(600 / piece.length))).length <= 1);
    }
  });

  it('believes nothing on the first of April', () => {
    assert.deepEqual(claimsOf(said('me mudei pra Lisboa', '2025-04-01T10:00:00')), []);
  });
});

describe('claims of a conversation', () => {
  const collect = (messages: OwnMessage[], names: string[] = []) => {
    const collected = collectClaims(names);
    for (const message of messages) collected.next(message);
    return collected.claims().map(({ memberId, predicate, normal }) => [memberId, predicate, normal]);
  };

  it('forget what is taken back within a quarter of an hour, and that only', () => {
    const messages = [
      said('moro em Natal', '2025-03-11T20:00:00'),
      said('sou enfermeira', '2025-03-11T20:14:00'),
      said('sou professora', '2025-03-11T20:15:00', bia),
      said('brincadeira gente', '2025-03-11T20:20:00'),
    ];
    assert.deepEqual(collect(messages), [
      [ana, 'lives_in', 'natal'],
      [bia, 'works_as', 'professora'],
    ]);
  });

  it('read half a sentence as the answer it is', () => {
    const messages = [
      said('qual o seu aniversário?', '2025-03-11T20:00:00'),
      said('15/08.', '2025-03-11T20:01:00', bia),
      said('22/02', '2025-03-11T20:30:00', bia),
    ];
    assert.deepEqual(collect(messages), [[bia, 'birthday', '08-15']]);
  });

  it('are not made by who borrows the phone', () => {
    const messages = [
      said('gente aqui é a Zuleide', '2025-03-11T20:00:00'),
      said('sou costureira', '2025-03-11T20:01:00'),
      said('sou professora', '2025-03-11T20:12:00'),
    ];
    assert.deepEqual(collect(messages), [[ana, 'works_as', 'professora']]);
  });

  it('know members from tastes', () => {
    assert.deepEqual(collect([said('adoro a Bia'), said('adoro jaca')], ['Bia Souza']), [[ana, 'likes', 'jaca']]);
  });
});
