import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../testing.ts';

const android = (lines: readonly string[]): string => lines.map((line) => `05/01/2024 14:05 - ${line}\n`).join('');
const ios = (lines: readonly string[]): string => lines.map((line) => `[05/01/2024, 14:05:12] ${line}\n`).join('');
const LRM = '\u200e';

const read = async (file: string): Promise<{ kinds: string; authors: string[] }> => {
  const { entries, summary } = await readText(file);
  return {
    kinds: entries.map(({ kind }) => kind.charAt(0)).join(''),
    authors: summary.authors.map(({ name }) => name).sort(),
  };
};

/** Changes of subject and of settings in languages that have no table: with quotation marks, and without. */
const unknown: Record<string, string[]> = {
  Turkish: [
    'Ana grup adını "A: a" yerine "Not: B" olarak değiştirdi',
    'Ana mesaj süresini güncelledi yeni süre: 24 saat',
  ],
  Polish: ['Ana zmieniła nazwę grupy z „A: a” na „Uwaga: B”', 'Ana zmieniła ustawienia tej grupy: tylko admini'],
  Dutch: [
    'Ana heeft het onderwerp gewijzigd van ‘A: a’ naar ‘Let op: B’',
    'Ana heeft deze instelling gewijzigd: beheerders',
  ],
  Russian: ['Ana изменил(а) тему группы с «A: a» на «Важно: B»', 'Ana изменил(а) настройки группы: только админы'],
  Ukrainian: ['Ana змінює тему групи з «A: a» на «Увага: B»', 'Ana змінює налаштування групи: лише адміни'],
  Arabic: ['غيّر Ana اسم المجموعة من "A: a" إلى "تنبيه: B"', 'Ana قام بتغيير إعدادات المجموعة: المشرفون فقط'],
  Hebrew: ['שם הקבוצה השתנה על ידי Ana מ-"A: a" ל-"שים לב: B"', 'Ana שינה/תה את הגדרות הקבוצה: מנהלים בלבד'],
  Hindi: ['Ana ने ग्रुप का नाम "A: a" से बदलकर "सूचना: B" कर दिया', 'Ana ने ग्रुप की सेटिंग बदल दी: केवल एडमिन'],
  Indonesian: ['Ana mengganti subjek dari "A: a" menjadi "Info: B"', 'Ana mengubah pengaturan grup ini: hanya admin'],
  Japanese: ['Anaがグループ名を「A: a」から「注意: B」に変更しました', 'Anaがグループの設定を変更しました: 管理者のみ'],
  Korean: ['Ana님이 그룹 이름을 "A: a"에서 "공지: B"(으)로 변경했습니다', 'Ana님이 그룹 설정을 변경했습니다: 관리자만'],
  Chinese: ['Ana将群组名称从“A: a”更改为“通知: B”', 'Ana更改了此群组的设置内容: 仅限管理员'],
  Swedish: [
    'Ana ändrade ämnet från ”A: a” till ”Obs: B”',
    'Ana ändrade gruppens inställningar: endast administratörer',
  ],
  Finnish: ['Ana vaihtoi ryhmän nimeksi "Huom: B"', 'Ana muutti tämän ryhmän asetuksia: vain ylläpitäjät'],
  Greek: ['Ana άλλαξε το θέμα από «A: a» σε «Προσοχή: B»', 'Ana άλλαξε τις ρυθμίσεις ομάδας: μόνο διαχειριστές'],
  Czech: ['Ana změnil(a) předmět z „A: a“ na „Pozor: B“', 'Ana změnil(a) nastavení této skupiny: jen správci'],
  Romanian: [
    'Ana a schimbat subiectul din „A: a” în „Atenție: B”',
    'Ana a modificat setările acestui grup: doar adminii',
  ],
  Hungarian: [
    'Ana megváltoztatta a csoport nevét erről: „A: a” erre: „Figyelem: B”',
    'Ana módosította ennek csoportnak beállításait: csak adminok',
  ],
  Vietnamese: [
    'Ana đã đổi tên nhóm từ "A: a" thành "Lưu ý: B"',
    'Ana đã thay đổi cài đặt của nhóm này: chỉ quản trị viên',
  ],
  Thai: ['Ana เปลี่ยนชื่อกลุ่มจาก "A: a" เป็น "ประกาศ: B"', 'Ana เปลี่ยนการตั้งค่าของกลุ่มนี้: เฉพาะแอดมิน'],
  Danish: [
    'Ana ændrede emnet fra »A: a« til »Bemærk: B«',
    'Ana ændrede denne gruppes indstillinger: kun administratorer',
  ],
  Persian: ['Ana موضوع گروه را از «A: a» به «توجه: B» تغییر داد', 'Ana تنظیمات این گروه را تغییر داد: فقط مدیران'],
  Croatian: [
    'Ana je promijenio/la naziv grupe iz "A: a" u "Pažnja: B"',
    'Ana je promijenio/la postavke grupe ovako: samo administratori',
  ],
  Catalan: [
    'Ana ha canviat l’assumpte de "A: a" a "Avís: B"',
    'Ana ha canviat la configuració del grup així: només admins',
  ],
  Malay: ['Ana menukar subjek daripada "A: a" kepada "Notis: B"', 'Ana menukar tetapan kumpulan ini: pentadbir sahaja'],
};

for (const [language, [quoted = '', plain = '']] of Object.entries(unknown)) {
  test(`no phantom author: ${language}`, async () => {
    const stranger = quoted.replaceAll('Ana', 'Zoé');
    const number = plain.replaceAll('Ana', '\u202a+55 11 91234\u20115678\u202c');
    const written = ['Ana: oi', quoted, plain, stranger, number, quoted, 'Bia: oi: tudo "bem: sim"?'];
    assert.deepEqual(await read(android(written)), { kinds: 'msssssm', authors: ['Ana', 'Bia'] });
    const marked = [
      'Ana: oi',
      `G: ${LRM}${quoted}`,
      `Ana: ${LRM}${plain}`,
      `${LRM}${stranger}`,
      `Aviso: G: ${LRM}${quoted}`,
    ];
    assert.deepEqual(await read(ios(marked)), { kinds: 'mssss', authors: ['Ana'] });
  });
}

/** People who write once only, whatever they are called. */
const names = [
  'Mãe ❤️',
  'Ana "Aninha" Souza',
  'Zé "Gordo',
  "Rock 'n Roll",
  '5" Pizzas',
  'João 2',
  'Turma 3º B 2024',
  'Dr. João Silva',
  'Profa. Maria Inês',
  'João Jr.',
  'Maria de Lourdes da Silva Souza',
  'Ana amiga da Bia',
  'Ana Maria Souza Lima',
  'Pedro encanador do prédio',
  'moça do salão perto da praça nova',
  'Padaria & Confeitaria Pão: Quente',
  'AUTO PEÇAS SILVA LTDA - ME',
  '+55 11 91234-5678',
  '~ Bia',
  'ד"ר כהן',
  'عبد الله بن محمد بن علي',
  'डॉ. राम',
  '田中太郎（営業部）',
  'モーニング娘。',
  "'",
  'สมชาย ใจดี',
  '김철수 팀장님',
  'Иван Петрович (сосед)',
  'Thiago [TI]',
  'José... 🙄',
  'Tia Lú!!!',
  'Bia minha linda! ❤',
];

for (const name of names) {
  test(`a person, though seen once: ${name}`, async () => {
    const once = ['Ana: oi', `${name}: oi, it's "bem"`];
    const authors = ['Ana', name.split(': ')[0] ?? ''].sort();
    for (const file of [android(once), ios([`G: ${LRM}Ana saiu`, ...once])]) {
      assert.deepEqual((await read(file)).authors, authors);
    }
  });
}

test('a name that opens a quotation, before words that close it: other lines tell', async () => {
  const lines = ['Zé "Gordo: tela de 50"', 'Zé "Gordo: oi'];
  assert.deepEqual(await read(android(lines)), { kinds: 'mm', authors: ['Zé "Gordo'] });
  assert.deepEqual(await read(android(lines.slice(0, 1))), { kinds: 's', authors: [] });
  const apostrophes = ["'Zé: tá'", "'Zé: oi"];
  assert.deepEqual(await read(android(apostrophes)), { kinds: 'mm', authors: ["'Zé"] });
  assert.deepEqual(await read(android(apostrophes.slice(0, 1))), { kinds: 's', authors: [] });
});

test('a name like a sentence: three lines of its own, or a mention, tell', async () => {
  const name = 'Ana, aquela vizinha chata que reclama do barulho de todas as festas';
  const lines = ['um', 'dois', 'três'].map((text) => `${name}: ${text}`);
  assert.deepEqual(await read(android(lines.slice(0, 1))), { kinds: 's', authors: [] });
  assert.deepEqual(await read(android(lines)), { kinds: 'mmm', authors: [name] });
  assert.deepEqual(
    (await read(android([`${lines[0]}`, `Bia: @\u2068${name}\u2069 oi`]))).authors,
    [name, 'Bia'].sort(),
  );
});

test('a name with a colon: later lines, a notice or a mention tell', async () => {
  const name = 'Dr. João: Dentista';
  const bodies = ['oi', 'bom dia', 'até já'];
  const lines = bodies.map((body) => `${name}: ${body}`);
  assert.deepEqual(await read(android(lines)), { kinds: 'mmm', authors: [name] });
  assert.deepEqual((await read(android([`Bia adicionou ${name}`, lines[0] ?? '']))).authors, [name]);
  assert.deepEqual((await read(android(['Bia: oi @\u2068Dr. João: Dentista\u2069', lines[0] ?? '']))).authors, [
    'Bia',
    name,
  ]);
  // From one line nobody can tell.
  assert.deepEqual((await read(android(lines.slice(0, 1)))).authors, ['Dr. João']);
  // Someone who begins most messages alike is not called so.
  assert.deepEqual((await read(android(['Bia: Aviso: um', 'Bia: Aviso: dois', 'Bia: oi']))).authors, ['Bia']);
});

test('two members of whom one is called like the other and more', async () => {
  const { entries } = await readText(android(['Ana: oi', 'Ana: Dentista entrou', 'Ana: Dentista: oi', 'Ana: tchau']));
  assert.deepEqual(
    entries.map(({ author, text }) => [author, text]),
    [
      ['Ana', 'oi'],
      ['Ana', 'Dentista entrou'],
      ['Ana', 'Dentista: oi'],
      ['Ana', 'tchau'],
    ],
  );
  const told = ['Ana: oi', 'Bia adicionou Ana: Dentista', 'Ana: Dentista: oi', 'Ana: tchau', 'Ana: Dentista: tchau'];
  const both = await readText(android(told));
  assert.deepEqual(
    both.entries.map(({ author, text }) => [author, text]),
    [
      ['Ana', 'oi'],
      ['Bia', 'Bia adicionou Ana: Dentista'],
      ['Ana: Dentista', 'oi'],
      ['Ana', 'tchau'],
      ['Ana: Dentista', 'tchau'],
    ],
  );
});

test('fakes that people type stay messages', async () => {
  const typed = [
    'Fulano saiu',
    'Zoé vaihtoi ryhmän nimeksi "Huom: B"',
    'Ana mudou o nome do grupo de "A: a" para "B: b"',
  ];
  for (const name of ['Ana', 'Bia']) {
    const lines = typed.map((text) => `${name}: ${text}`);
    assert.deepEqual(await read(android(lines)), { kinds: 'mmm', authors: [name] });
    assert.deepEqual(await read(ios([`G: ${LRM}Ana saiu`, ...lines])), { kinds: 'smmm', authors: [name] });
  }
});

test('the owner of the phone, of whom notices say you', async () => {
  const written = [
    'Вы изменили настройки группы: только админы',
    'Sen grup ayarlarını değiştirdin: yöneticiler',
    '您更改了此群组的设置内容: 仅限管理员',
    'Sinä muutit asetuksia: vain ylläpitäjät',
    'Siz Souza: oi',
  ];
  assert.deepEqual(await read(android(written)), { kinds: 'ssssm', authors: ['Siz Souza'] });
});

test('whoever writes later in the file is known before', async () => {
  const written = ['Zoé muutti asetuksia: vain', 'Ana: oi', 'Zoé: oi'];
  assert.deepEqual(await read(android(written)), { kinds: 'smm', authors: ['Ana', 'Zoé'] });
});

test('hostile quotations take linear time', { timeout: 20_000 }, async () => {
  for (const piece of [' «a', ' “a', " 'a", ' "a', '「']) {
    const line = `${piece.repeat(150_000)}: oi`;
    assert.equal((await read(android(['Ana: oi', line, `Bia${line}`]))).kinds.length, 3);
    const lines = Array.from({ length: 5000 }, (_, index) => `${index}${piece.repeat(30)}: oi`);
    assert.equal((await read(android(lines))).kinds.length, 5000);
  }
});
