import type { MemberId } from '@prosa/contracts';
import type { MemberName, ThreadLine } from './thread-line.ts';

const idOf = (firstName: string): MemberId => `mem_${firstName}`;

export const members: MemberName[] = [
  'Ana Paula Rocha',
  'Bruno Tavares',
  'Carla Menezes',
  'Diego Souza',
  'Elisa Prado',
  'Fábio Nunes',
].map((name) => ({ memberId: idOf(name.split(' ', 1)[0] ?? name), name }));

/**
 * Invented chats with the threads a reader sees in them: `time who [the line it answers, - for none] text`. Several
 * conversations run through each other.
 */
const chats = [
  `09:00 Ana - Bom dia, pessoal!
09:01 Bruno 0 bom diaa
09:02 Carla - Alguém sabe se a reunião do condomínio ainda é na quinta?
09:03 Diego 2 acho que mudaram pra sexta, Carla
09:03 Elisa - Gente, quem vai levar o bolo no aniversário da Sofia?
09:04 Fábio 4 eu levo o bolo
09:04 Carla 3 sério? ninguém me avisou da reunião
09:05 Elisa 5 ótimo Fábio! de chocolate?
09:05 Diego 6 mandaram no grupo do prédio ontem
09:06 Fábio 7 chocolate com morango
09:06 Carla 8 ah tá, vou ver lá. obrigada Diego
09:07 Ana 9 hmm adoro bolo de morango
09:07 Diego 10 de nada
09:08 Elisa 9 perfeito então
09:09 Bruno - Alguém tem o contato daquele eletricista da rua de cima?
09:10 Ana 14 tenho sim Bruno, é o seu Jorge
09:10 Ana 15 vou te mandar no privado
09:11 Bruno 16 valeu Ana!
09:11 Carla 14 o seu Jorge é ótimo eletricista, trocou toda a fiação aqui
09:12 Bruno 18 e ele cobra caro, Carla?
09:13 Carla 19 achei justo, foi 300 reais`,
  `20:00 Diego - Começou o jogo, alguém assistindo?
20:01 Fábio 0 eu! que golaço foi esse
20:01 Elisa - Meninas, a professora mandou a lista de material?
20:02 Diego 1 kkkkk o goleiro nem viu a bola
20:02 Ana 2 mandou ontem na agenda, Elisa
20:03 Elisa 4 na agenda de papel ou no aplicativo?
20:03 Fábio 3 esse goleiro é muito fraco
20:04 Ana 5 no aplicativo da escola
20:04 Bruno 6 mas o time todo tá jogando mal
20:05 Elisa 7 achei aqui, obrigada
20:05 Diego 8 verdade Bruno, o meio de campo não existe
20:06 Carla 2 precisa de 12 lápis de cor mesmo? a escola pede demais
20:06 Ana 11 pede sim Carla, e 5 cadernos
20:07 Fábio - GOOOOL
20:07 Diego 13 golllll caramba
20:08 Carla 12 absurdo, cadernos tão caros esse ano
20:08 Bruno 13 finalmente!
20:09 Elisa 15 naquela papelaria do centro tá mais barato
20:10 Carla 17 qual papelaria Elisa?
20:10 Elisa 18 a da praça, perto do banco
20:11 Diego - Fim de jogo, ganhamos!
20:12 Fábio 20 até que enfim`,
  `14:00 Elisa - @Bruno você consegue me emprestar a furadeira no sábado?
14:02 Carla - Vamos marcar o churrasco pra quando?
14:03 Diego 1 por mim domingo
14:04 Bruno 0 consigo sim Elisa, passa aqui de manhã
14:04 Ana 2 domingo eu não posso, tenho plantão
14:05 Carla 4 e sábado à noite, Ana?
14:05 Elisa 3 combinado, 10h tá bom?
14:06 Bruno 6 10h tá ótimo
14:06 Ana 5 sábado à noite eu posso!
14:07 Diego 8 fechado então, sábado
14:08 Fábio - Alguém viu meu guarda-chuva azul? acho que deixei aí na terça
14:09 Carla 9 quem leva a carne?
14:10 Diego 11 eu levo a picanha e o carvão
14:10 Elisa 10 Fábio, tem um guarda-chuva azul aqui na sala
14:11 Fábio 13 é o meu! pego amanhã
14:11 Ana 11 eu levo a salada e o arroz
14:12 Carla 15 boa! Bruno leva as bebidas?
14:13 Bruno 16 levo, refri e cerveja
14:14 Elisa 14 deixei na portaria pra você
14:15 Fábio 18 obrigado Elisa`,
];

export const annotatedChats: { line: ThreadLine; answers: number | null }[][] = chats.map((chat) =>
  chat.split('\n').map((row, id) => {
    const [, time = '', memberId = '', answers = '', text = ''] = /^(\S+) (\S+) (\S+) (.*)$/.exec(row) ?? [];
    return {
      line: { id, memberId: idOf(memberId), localTime: `2025-03-10T${time}:00`, text },
      answers: answers === '-' ? null : Number(answers),
    };
  }),
);
