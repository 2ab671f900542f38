/** Nobody says or is called this by chance, in any encoding. */
export const canaries = {
  word: 'xaxandúvelho',
  place: 'Quixeramobinzeiro',
  name: 'Zuleidinha Quebranozes',
  push: 'Frajolão Pindamonense',
  number: '+55 11 98123-4477',
  group: 'Turma do Escafandrista',
  file: 'Conversa-do-Mexerica-Azulão.txt',
};
export const secrets = Object.values(canaries);
/** As WhatsApp and as the parser write the number. */
export const numbers = [canaries.number, '+5511981234477'];

/** A chat full of them, of four people. */
export const chat = (): string => {
  const people = [canaries.name, `~ ${canaries.push}`, canaries.number, 'Bia'];
  const said = [
    `alguém viu o ${canaries.word}?`,
    `Moro em ${canaries.place} há dez anos`,
    `liga pra ${canaries.number} ou fala com a ${canaries.name}`,
    'kkkkk boa',
    `eu sou alérgica a ${canaries.word} e a camarão`,
    'amanhã às 15h na casa da vó',
    `https://example.com/${canaries.word}?de=${canaries.place}`,
  ];
  const lines = Array.from({ length: 420 }, (_, index) => {
    const at = new Date(Date.UTC(2025, 2, 10, 9, index * 7));
    const [date, time] = [at.toISOString().slice(0, 10), at.toISOString().slice(11, 16)];
    const [year, month, day] = date.split('-');
    return `${day}/${month}/${year} ${time} - ${people[index % people.length]}: ${said[index % said.length]}`;
  });
  const system = `10/03/2025 09:00 - ${canaries.name} criou o grupo "${canaries.group}"`;
  return `${[system, ...lines].join('\n')}\n`;
};
