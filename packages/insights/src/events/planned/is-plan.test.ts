import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFact } from './read-fact.ts';

/** Written on a Monday at 14:00. */
const proposes = (text: string): boolean => {
  const message = { id: 1, memberId: `mem_${'a'.repeat(32)}`, localTime: '2025-03-10T14:00:00', text } as const;
  return readFact(message, 1, 'pt-BR')?.proposal != null;
};

const plans = `
churrasco sábado às 13h lá em casa
bora no cinema sexta?
jantar de aniversário da mãe domingo 20h, todo mundo convidado
quem topa futebol quinta às 21h?
aniversário do Pedro sábado na casa da vó
niver da Ju sexta às 20h no bar do Zé
que tal um café amanhã às 16h?
marcado o jogo: terça 20h na quadra
vamos almoçar juntos sexta?
almoço domingo lá na mãe
trilha domingo cedo, saída 6h da praça
e se a gente fizesse um churrasco no sábado?
marquei a quadra pra quinta 21h
noite de jogos sexta na casa do Léo, levem petiscos
amigo secreto dia 18 de dezembro, valor 50 reais
encontro da turma dia 5 de abril
sábado tem feijoada na laje, 13h, tragam bebida
show do Zeca sábado 21h, comprei 4 ingressos, quem quer?
viagem pra Paraty dia 18 de abril, topam?`;

const talk = `
bora trabalhar que hoje é segunda
bora dormir que amanhã acordo às 5h
vou no jantar da empresa sexta
meu almoço hoje vai ser miojo
hoje é aniversário do meu pai
amanhã é niver da Bia, não esqueçam de dar parabéns
que tal esse frio hoje
ideia boa, amanhã eu vejo
fechado, amanhã te mando o boleto
combinado, te pago sexta
confirmado: amanhã é feriado
o voo tá confirmado pra sábado às 6h
comprei o vestido pro casamento de sábado
ontem sonhei com a festa de sábado
se eu for na festa sábado, levo o bolo?
vou fazer faxina amanhã
partiu academia hoje às 6h
reunião de condomínio cancelada, era hoje às 19h
pra janta de hoje comprei frango
já paguei a festa, vence dia 10
o ensaio foi cansativo, amanhã descanso
preciso de carona pra reunião de amanhã
manda a foto da festa até amanhã
amanhã te conto da reunião
hoje o culto foi uma bênção
sexta faz 10 anos de casamento
preço da carne tá um absurdo, churrasco só no natal`;

const lines = (text: string): string[] => text.trim().split('\n');

describe('what is proposed to a group', () => {
  for (const text of lines(plans)) it(text, () => assert.ok(proposes(text)));
});

describe('what is only said of a day', () => {
  for (const text of lines(talk)) it(text, () => assert.ok(!proposes(text)));

  it('however long it is said', () => {
    const long = `festa ${'de a '.repeat(900)}vence sábado`;
    assert.ok(!proposes(long));
  });
});
