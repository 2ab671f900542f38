import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { EventType } from './index.ts';
import { readText } from './testing.ts';

const LRM = '\u200e';
const android = (lines: string[]): string => lines.map((line) => `05/01/2024 14:05 - ${line}\n`).join('');
const ios = (lines: string[]): string => lines.map((line) => `[05/01/2024, 14:05:12] ${line}\n`).join('');

interface Expected {
  actor?: string;
  targets?: string[];
  old?: string;
  new?: string;
}

/** Every text of the pt-BR table of the formats notes. */
const ptBr: [text: string, type: EventType, expected?: Expected][] = [
  [
    'As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta e ficam somente entre você e os participantes desta conversa. Nem mesmo o WhatsApp pode ler ou ouvi-las. Toque para saber mais.',
    'encryption',
  ],
  [
    'As mensagens e as ligações são protegidas com a criptografia de ponta a ponta e ficam somente entre você e os participantes desta conversa. Nem mesmo o WhatsApp pode ler ou ouvi-las.',
    'encryption',
  ],
  [
    'As mensagens e ligações são protegidas com a criptografia de ponta a ponta. Somente as pessoas que fazem parte da conversa podem ler, ouvir e compartilhar esse conteúdo. Saiba mais',
    'encryption',
  ],
  ['Ana criou o grupo "Família"', 'created', { actor: 'Ana', new: 'Família' }],
  ['Ana criou este grupo', 'created', { actor: 'Ana' }],
  ['Você criou este grupo', 'created', { actor: 'Você' }],
  ['Ana adicionou Bia', 'added', { actor: 'Ana', targets: ['Bia'] }],
  [
    'Ana adicionou Bia, +55 11 91234-5678 e Caio',
    'added',
    { actor: 'Ana', targets: ['Bia', '+55 11 91234-5678', 'Caio'] },
  ],
  [
    'Ana adicionou Bia. Toque para mudar quem pode adicionar outras pessoas.',
    'added',
    { actor: 'Ana', targets: ['Bia'] },
  ],
  ['Ana adicionou você', 'added', { actor: 'Ana', targets: ['você'] }],
  ['Bia foi adicionado(a)', 'added', { targets: ['Bia'] }],
  ['Você foi adicionado(a)', 'added', { targets: ['Você'] }],
  ['Bia entrou usando o link de convite deste grupo', 'joined', { actor: 'Bia' }],
  ['Você entrou usando o link de convite deste grupo', 'joined', { actor: 'Você' }],
  ['Bia entrou neste grupo através da comunidade', 'joined', { actor: 'Bia' }],
  ['Ana removeu Bia', 'removed', { actor: 'Ana', targets: ['Bia'] }],
  ['Ana removeu você', 'removed', { actor: 'Ana', targets: ['você'] }],
  ['Bia saiu', 'left', { actor: 'Bia', targets: ['Bia'] }],
  ['Você saiu', 'left', { actor: 'Você' }],
  ['Ana mudou o nome do grupo de "A" para "Aviso: B"', 'subject_changed', { actor: 'Ana', old: 'A', new: 'Aviso: B' }],
  ['Ana mudou o nome do grupo de “A” para “B”', 'subject_changed', { actor: 'Ana', old: 'A', new: 'B' }],
  ['Ana mudou o assunto de "A" para "B"', 'subject_changed', { actor: 'Ana', old: 'A', new: 'B' }],
  ['Ana mudou a descrição do grupo', 'description_changed', { actor: 'Ana' }],
  ['Ana mudou a imagem deste grupo', 'icon_changed', { actor: 'Ana' }],
  ['Ana mudou o ícone deste grupo', 'icon_changed', { actor: 'Ana' }],
  [
    'Ana mudou as configurações deste grupo para permitir que somente admins enviem mensagens ao grupo',
    'settings_changed',
    { actor: 'Ana' },
  ],
  [
    'Ana mudou as configurações do grupo para permitir que todos os membros enviem mensagens',
    'settings_changed',
    { actor: 'Ana' },
  ],
  ['Ana ativou a autorização de admins para entrar neste grupo', 'settings_changed', { actor: 'Ana' }],
  ['Ana desativou a autorização de admins para entrar neste grupo', 'settings_changed', { actor: 'Ana' }],
  ['Bia agora é admin', 'admin_granted', { targets: ['Bia'] }],
  ['Bia deixou de ser admin', 'admin_revoked', { targets: ['Bia'] }],
  [
    'Bia mudou seu número de telefone para um novo número. Toque para enviar uma mensagem ou para adicionar o novo número.',
    'number_changed',
    { old: 'Bia' },
  ],
  [
    '+55 11 91234-5678 mudou para +55 11 98765-4321',
    'number_changed',
    { old: '+55 11 91234-5678', new: '+55 11 98765-4321' },
  ],
  ['Seu código de segurança com Bia mudou. Toque para saber mais.', 'security_code_changed', { targets: ['Bia'] }],
  [
    'As mensagens temporárias foram ativadas. Todas as novas mensagens desaparecerão desta conversa 90 dias após o envio, exceto se salvas na conversa. Toque para mudar.',
    'disappearing_changed',
  ],
  ['Ana desativou as mensagens temporárias', 'disappearing_changed', { actor: 'Ana' }],
  ['Ana atualizou a duração das mensagens temporárias', 'disappearing_changed', { actor: 'Ana' }],
  ['Ana fixou uma mensagem', 'pinned', { actor: 'Ana' }],
  ['Ligação de voz perdida', 'call'],
  ['Ligação de vídeo perdida', 'call'],
  ['Chamada de voz perdida', 'call'],
  ['Chamada de vídeo perdida', 'call'],
];

for (const [text, type, expected = {}] of ptBr) {
  test(`Android, pt-BR: ${text.slice(0, 60)}`, async () => {
    const { entries, summary } = await readText(android(['Ana: oi', text]));
    const entry = entries[1];
    assert.equal(entry?.kind, 'system');
    assert.equal(entry.type, type);
    assert.equal(entry.text, text);
    const { actor = null, targets, old = null } = expected;
    assert.equal(entry.author, entry.event.actor);
    assert.equal(entry.event.actor, actor ?? (type === 'number_changed' ? old : null));
    assert.equal(entry.event.old, old);
    if (targets) assert.deepEqual(entry.event.targets, targets);
    if (expected.new) assert.equal(entry.event.new, expected.new);
    assert.deepEqual(
      summary.authors.map(({ name }) => name),
      ['Ana'],
    );
  });
}

test('iOS: the name before a notice is no author', async () => {
  const notices = ptBr.filter(([, type]) => type !== 'call');
  const { entries, summary } = await readText(ios(['Ana: oi', ...notices.map(([text]) => `Família: ${LRM}${text}`)]));
  assert.deepEqual(
    entries.slice(1).map(({ kind, type }) => [kind, type]),
    notices.map(([, type]) => ['system', type]),
  );
  assert.deepEqual(summary.authors, [{ name: 'Ana', phone: null, messages: 1 }]);
});

test('a notice in an unknown language is still no message', async () => {
  const texts = ['Matti lähti ryhmästä', 'Matti vaihtoi ryhmän nimeksi "Huom: B"'];
  const { entries, summary } = await readText(android(texts));
  assert.deepEqual(
    entries.map(({ kind, type, text }) => [kind, type, text]),
    texts.map((text) => ['system', 'unknown', text]),
  );
  assert.equal(summary.authors.length, 0);
});

test('what people type stays a message', async () => {
  const typed = [
    'Fulano saiu',
    'Ana mudou o nome do grupo de "A" para "B"',
    'imagem ocultada',
    'Você criou este grupo',
  ];
  for (const file of [
    android(typed.map((text) => `Ana: ${text}`)),
    ios([`Família: ${LRM}Ana saiu`, ...typed.map((text) => `Ana: ${text}`)]),
  ]) {
    const { entries } = await readText(file);
    const messages = entries.filter(({ kind }) => kind === 'message');
    assert.deepEqual(
      messages.map(({ author, type, text }) => [author, type, text]),
      typed.map((text) => ['Ana', 'text', text]),
    );
  }
});

test('iOS without its marks: notices are told by their place', async () => {
  const { entries, summary } = await readText(
    ios([
      'Família: As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta.',
      'Família: Ana adicionou Bia',
      'Bia: Bia saiu',
      'Ana: Bia saiu',
    ]),
  );
  assert.deepEqual(
    entries.map(({ type }) => type),
    ['encryption', 'added', 'left', 'text'],
  );
  assert.equal(summary.groupName, 'Família');
});

test('a member who changes number is linked', async () => {
  const { summary } = await readText(
    android(['+55 11 91234-5678: oi', '+55 11 91234-5678 mudou para Bia', 'Bia: oi de novo']),
  );
  assert.deepEqual(summary.links, [{ old: '+55 11 91234-5678', new: 'Bia', line: 2 }]);
});

test('the group name: last subject, else creation, else the notice slot of iOS, else the file', async () => {
  const subject = await readText(
    android(['Ana criou o grupo "A"', 'Ana mudou o nome do grupo de "A" para "Aviso: B"']),
  );
  assert.equal(subject.summary.groupName, 'Aviso: B');
  const slot = await readText(ios([`Família: ${LRM}Ana saiu`, 'Ana: oi']));
  assert.equal(slot.summary.groupName, 'Família');
  const pair = await readText(ios([`Ana: ${LRM}As mensagens e as chamadas são protegidas{x}`, 'Ana: oi']));
  assert.equal(pair.summary.groupName, null);
  for (const fileName of [
    'Conversa do WhatsApp com Família.txt',
    'WhatsApp Chat - Família.zip',
    'Conversa no WhatsApp com Família (1).txt',
    'WhatsApp Chat with Família.txt',
    'WhatsApp Chat mit Família.txt',
    'WhatsApp-chat met Família.txt',
    'Chat de WhatsApp con Família.txt',
    'Chat WhatsApp con Família.zip',
    'Discussion WhatsApp avec Família.txt',
    'Чат WhatsApp с Família.txt',
  ]) {
    const named = await readText(android(['Ana: oi']), { fileName });
    assert.equal(named.summary.groupName, 'Família');
  }
});

test('a name with a colon is one author once known', async () => {
  const { entries } = await readText(ios([`Aviso: Família: ${LRM}Ana saiu`, 'Ana: oi']));
  assert.deepEqual(
    entries.map(({ kind }) => kind),
    ['system', 'message'],
  );
});
