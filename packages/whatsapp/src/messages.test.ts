import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Attachment, MessageEntry } from './index.ts';
import { readText } from './testing.ts';

const LRM = '\u200e';

const readOne = async (body: string, platform: 'android' | 'ios' = 'android'): Promise<MessageEntry> => {
  const header =
    platform === 'ios' ? `[05/01/2024, 14:05:12] G: ${LRM}Ana saiu\n[05/01/2024, 14:05:12] ` : '05/01/2024 14:05 - ';
  const { entries } = await readText(`${header}Ana: ${body}\n`);
  const entry = entries.at(-1);
  assert.equal(entry?.kind, 'message');
  return entry;
};

const omitted = (kind: Attachment['kind']): Attachment => ({ kind, fileName: null, omitted: true });
const file = (kind: Attachment['kind'], fileName: string): Attachment => ({ kind, fileName, omitted: false });

const media: [platform: 'android' | 'ios', body: string, attachment: Attachment, text?: string][] = [
  ['android', '<Mídia oculta>', omitted('media')],
  ['android', '<Arquivo de mídia oculto>', omitted('media')],
  ['android', '<Mídia omitida>', omitted('media')],
  ['android', '<Media omitted>', omitted('media')],
  ['android', '<Multimedia omitido>', omitted('media')],
  ['android', '<Médias omis>', omitted('media')],
  ['android', '<Medien ausgeschlossen>', omitted('media')],
  ['android', '<Media omessi>', omitted('media')],
  ['android', '<Без медиафайлов>', omitted('media')],
  ['android', `${LRM}IMG-20240105-WA0001.jpg (arquivo anexado)`, file('image', 'IMG-20240105-WA0001.jpg')],
  ['android', 'IMG-20240105-WA0001.jpg (arquivo anexado)', file('image', 'IMG-20240105-WA0001.jpg')],
  ['android', `${LRM}VID-20240105-WA0001.mp4 (file attached)`, file('video', 'VID-20240105-WA0001.mp4')],
  ['android', `${LRM}PTT-20240105-WA0001.opus (arquivo anexado)`, file('audio', 'PTT-20240105-WA0001.opus')],
  ['android', `${LRM}STK-20240105-WA0001.webp (arquivo anexado)`, file('sticker', 'STK-20240105-WA0001.webp')],
  ['android', `${LRM}Ata da reunião (2).pdf (arquivo anexado)`, file('document', 'Ata da reunião (2).pdf')],
  ['android', `${LRM}Bia.vcf (arquivo anexado)`, file('contact', 'Bia.vcf')],
  ['android', `${LRM}IMG-20240105-WA0001.jpg (soubor připojen)`, file('image', 'IMG-20240105-WA0001.jpg')],
  [
    'android',
    `${LRM}IMG-20240105-WA0001.jpg (arquivo anexado)\nolha isso`,
    file('image', 'IMG-20240105-WA0001.jpg'),
    'olha isso',
  ],
  ['ios', `${LRM}imagem ocultada`, omitted('image')],
  ['ios', `${LRM}vídeo omitido`, omitted('video')],
  ['ios', `${LRM}áudio ocultado`, omitted('audio')],
  ['ios', `${LRM}figurinha omitida`, omitted('sticker')],
  ['ios', `${LRM}GIF omitido`, omitted('gif')],
  ['ios', `${LRM}documento omitido`, omitted('document')],
  ['ios', `${LRM}Cartão do contato omitido`, omitted('contact')],
  ['ios', `${LRM}image omitted`, omitted('image')],
  ['ios', `olha. ${LRM}imagem ocultada`, omitted('image'), 'olha.'],
  [
    'ios',
    `${LRM}<anexado: 00000003-PHOTO-2024-01-05-14-05-12.jpg>`,
    file('image', '00000003-PHOTO-2024-01-05-14-05-12.jpg'),
  ],
  [
    'ios',
    `${LRM}<attached: 00000004-GIF-2024-01-05-14-05-12.mp4>`,
    file('gif', '00000004-GIF-2024-01-05-14-05-12.mp4'),
  ],
  [
    'ios',
    `N.pdf • ${LRM}3 páginas ${LRM}<anexado: 00000005-N.pdf>`,
    file('document', '00000005-N.pdf'),
    'N.pdf • 3 páginas',
  ],
];

for (const [platform, body, attachment, text = ''] of media) {
  test(`${platform}: ${body.replaceAll(LRM, '')}`, async () => {
    const entry = await readOne(body, platform);
    assert.deepEqual(entry.attachments, [attachment]);
    assert.equal(entry.type, attachment.kind);
    assert.equal(entry.text, text);
  });
}

test('deleted messages', async () => {
  for (const [platform, body] of [
    ['android', 'Mensagem apagada'],
    ['android', 'Esta mensagem foi apagada'],
    ['android', 'Você apagou esta mensagem'],
    ['android', 'This message was deleted'],
    ['android', 'Se eliminó este mensaje.'],
    ['ios', `${LRM}Mensagem apagada`],
    ['ios', `${LRM}This message was deleted.`],
  ] as const) {
    const entry = await readOne(body, platform);
    assert.deepEqual([entry.type, entry.deleted, entry.text], ['deleted', true, ''], body);
  }
});

test('edited messages lose the marker, also after several lines', async () => {
  for (const [platform, body] of [
    ['android', 'um\ndois <Mensagem editada>'],
    ['ios', `um\ndois ${LRM}<Mensagem editada>`],
    ['ios', `um\ndois ${LRM}<This message was edited>`],
  ] as const) {
    const entry = await readOne(body, platform);
    assert.deepEqual([entry.type, entry.edited, entry.text], ['text', true, 'um\ndois']);
  }
});

test('locations', async () => {
  const place = await readOne('localização: https://maps.google.com/?q=-23.5505,-46.6333');
  assert.deepEqual(place.location, {
    url: 'https://maps.google.com/?q=-23.5505,-46.6333',
    latitude: -23.5505,
    longitude: -46.6333,
  });
  assert.equal(place.type, 'location');
  const venue = await readOne(`${LRM}Localização: Praça da Sé: https://foursquare.com/v/4b05`, 'ios');
  assert.equal(venue.type, 'location');
  assert.equal((await readOne('localização em tempo real compartilhada')).type, 'live_location');
  assert.equal((await readOne('vamos aqui: https://maps.google.com/?q=1.5,2.5')).type, 'link');
});

test('polls with options and votes', async () => {
  for (const [platform, body] of [
    ['android', 'ENQUETE:\nQuando?\nOPÇÃO: Sábado (2 votos)\nOPÇÃO: Domingo (1 voto)'],
    ['ios', `${LRM}POLL:\nQuando?\n${LRM}OPTION: Sábado (2 votes)\n${LRM}OPTION: Domingo (1 vote)`],
    ['ios', `${LRM}ENCUESTA:\nQuando?\n${LRM}OPCIÓN: Sábado (2 votos)\n${LRM}OPCIÓN: Domingo (1 voto)`],
  ] as const) {
    const entry = await readOne(body, platform);
    assert.equal(entry.type, 'poll');
    assert.deepEqual(entry.poll, {
      question: 'Quando?',
      options: [
        { text: 'Sábado', votes: 2 },
        { text: 'Domingo', votes: 1 },
      ],
    });
  }
  assert.equal((await readOne('Enquete: quem vai?')).type, 'text');
});

test('calls, view-once and links', async () => {
  assert.deepEqual((await readOne(`${LRM}Ligação de vídeo perdida`, 'ios')).call, { medium: 'video', missed: true });
  assert.deepEqual((await readOne(`${LRM}Ligação de voz`, 'ios')).call, { medium: 'voice', missed: false });
  assert.equal((await readOne('')).type, 'view_once');
  assert.equal((await readOne('null')).type, 'view_once');
  assert.equal((await readOne('olha https://example.com/a?b=1')).type, 'link');
});

const loggedCalls: [body: string, medium: 'voice' | 'video', missed: boolean][] = [
  [`Voice call, ${LRM}2 min`, 'voice', false],
  [`Video call, ${LRM}1 hr`, 'video', false],
  [`Voice call, ${LRM}No answer`, 'voice', true],
  [`Missed voice call, ${LRM}Tap to call back`, 'voice', true],
  [`Ligação de voz, ${LRM}2 min`, 'voice', false],
  [`Chamada de vídeo, ${LRM}1 h`, 'video', false],
  [`Chamada de voz, ${LRM}Sem resposta`, 'voice', true],
  [`Ligação perdida, ${LRM}Toque para ligar de volta`, 'voice', true],
  [`Llamada de voz, ${LRM}2 min`, 'voice', false],
  [`Videollamada, ${LRM}Sin respuesta`, 'video', true],
  [`Appel vocal, ${LRM}2 min`, 'voice', false],
  [`Appel vidéo, ${LRM}Pas de réponse`, 'video', true],
  [`Sprachanruf. ${LRM}2 Min.`, 'voice', false],
  [`Videoanruf, ${LRM}Keine Antwort`, 'video', true],
  [`Chiamata vocale, ${LRM}2 min`, 'voice', false],
  [`Videochiamata, ${LRM}Nessuna risposta`, 'video', true],
  [`sesli arama, ${LRM}2 dk.`, 'voice', false],
];

test('calls of the log of iOS, with how long they took or that nobody answered', async () => {
  for (const [body, medium, missed] of loggedCalls) {
    const { type, call, text } = await readOne(`${LRM}${body}`, 'ios');
    assert.deepEqual({ type, call, text }, { type: 'call', call: { medium, missed }, text: '' }, body);
  }
  assert.equal((await readOne(`Voice call, ${LRM}2 min`, 'ios')).type, 'text');
  const { entries } = await readText(`[05/01/2024, 14:05:12] Tia Lu: ${LRM}Voice call, ${LRM}2 min`);
  assert.deepEqual([entries[0]?.kind, entries[0]?.type, entries[0]?.author], ['message', 'call', 'Tia Lu']);
});

test('mentions and invisible characters', async () => {
  const entry = await readOne(
    'oi @\u2068Bia Silva\u2069 e @\u2068+55 11 91234\u20115678\u2069 👩🏽\u200d💻 🏴\u{e0067}\u{e0062}\u{e007f} a\u200bb cafe\u0301',
  );
  assert.deepEqual(entry.mentions, ['Bia Silva', '+55 11 91234-5678']);
  assert.equal(
    entry.text,
    'oi @Bia Silva e @+55 11 91234\u20115678 👩🏽\u200d💻 🏴\u{e0067}\u{e0062}\u{e007f} ab café',
  );
  assert.ok(entry.original.endsWith('cafe\u0301'));
});

test('phone numbers are one author in E.164, however they are wrapped', async () => {
  const { entries, summary } = await readText(
    ['+55 11 91234-5678', '\u202a+55 11 91234\u20115678\u202c', '+55\u00a011\u00a091234\u20115678']
      .map((name) => `05/01/2024 14:05 - ${name}: oi\n`)
      .join(''),
  );
  assert.equal(entries.length, 3);
  assert.deepEqual(summary.authors, [{ name: '+55 11 91234-5678', phone: '+5511912345678', messages: 3 }]);
});

test('names of people who are no contacts keep their tilde', async () => {
  const { entries } = await readText('[05/01/2024, 14:05:12] ~\u202fBia: oi\n');
  assert.equal(entries[0]?.author, '~ Bia');
});
