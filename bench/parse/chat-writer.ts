import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';

export type Platform = 'android' | 'ios';
export interface ChatFile {
  path: string;
  bytes: number;
  entries: number;
}

const FOLDER = new URL('../../.prosa/bench/', import.meta.url);
const LRM = '\u200e';

/** A small, seeded generator (mulberry32): the same file on every machine. */
const createRandom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
};

const given = 'João Maria José Ana Antônio Francisca Carlos Adriana Paulo Márcia Lucas Júlia Letícia Zé Vó'.split(' ');
const family = 'Silva|Santos|Oliveira|Souza|da Padaria|Trabalho|Lima|🌻'.split('|');
const words =
  'que de não eu a o é e um pra vc tá isso bem em uma com mas os se na por mais já também só gente hoje amanhã reunião churrasco mãe aniversário obrigada valeu blz saudade ótimo péssimo então aí daí cara véi amiga vídeo áudio pix médico ônibus eleição'.split(
    ' ',
  );
const endings = ['', '', '', '', '', '!', '?', ' 😂', ' ❤️', ' 🙏🏽', ' 👩🏽\u200d💻', '...'];

const createWriter = (platform: Platform) => {
  const random = createRandom(platform === 'ios' ? 2 : 1);
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const authors = Array.from({ length: 60 }, (_, index) =>
    index % 3 === 0 ? `+55 11 9${8000 + index}-${1000 + index * 7}` : `${pick(given)} ${pick(family)}`,
  );
  const author = (): string => authors[Math.min(random(60), random(60))] as string;
  const sentence = (): string => {
    let text = pick(words);
    for (let left = 2 + random(8) + (random(9) === 0 ? 25 : 0); left > 0; left--) text += ` ${pick(words)}`;
    return text + pick(endings);
  };
  const two = (value: number): string => String(value).padStart(2, '0');
  const header = (time: Date): string => {
    const date = `${two(time.getUTCDate())}/${two(time.getUTCMonth() + 1)}/${time.getUTCFullYear()}`;
    const clock = `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
    return platform === 'ios' ? `[${date}, ${clock}:${two(time.getUTCSeconds())}] ` : `${date} ${clock} - `;
  };
  const notice = (): string =>
    (platform === 'ios' ? `Família Buscapé: ${LRM}` : '') +
    `${author()} ${pick(['saiu', `adicionou ${author()}`, 'mudou a imagem deste grupo'])}`;
  const media = (): string =>
    platform === 'ios' ? `${LRM}${pick(['imagem ocultada', 'vídeo omitido', 'áudio ocultado'])}` : '<Mídia oculta>';
  const body = (): string => {
    const chance = random(100);
    if (chance < 5) return media();
    if (chance < 6) return `${platform === 'ios' ? LRM : ''}Mensagem apagada`;
    if (chance < 14) return Array.from({ length: 2 + random(3) }, sentence).join('\n');
    if (chance < 18) return `${sentence()} https://www.youtube.com/watch?v=${random(1e9).toString(36)}`;
    return chance < 20 ? `${sentence()} ${platform === 'ios' ? LRM : ''}<Mensagem editada>` : sentence();
  };
  return {
    random,
    line: (time: Date): string => header(time) + (random(120) === 0 ? notice() : `${author()}: ${body()}`),
  };
};

/** Writes a chat of `entries` entries, or of as many as make `bytes`, unless an earlier run left it. */
export const writeChat = (platform: Platform, size: { entries: number } | { bytes: number }): ChatFile => {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = 'entries' in size ? size.entries : Number.POSITIVE_INFINITY;
  const maxBytes = 'bytes' in size ? size.bytes : Number.POSITIVE_INFINITY;
  const path = new URL(`parse-${platform}-${'entries' in size ? wanted : `${maxBytes}-bytes`}.txt`, FOLDER).pathname;
  if ('entries' in size && existsSync(path)) return { path, bytes: statSync(path).size, entries: wanted };
  const { random, line } = createWriter(platform);
  const descriptor = openSync(`${path}.part`, 'w');
  let time = Date.UTC(2015, 0, 1);
  let [entries, bytes] = [0, 0];
  while (entries < wanted && bytes < maxBytes) {
    let block = '';
    for (let count = 0; count < 2000 && entries < wanted; count++, entries++) {
      time += random(wanted === Number.POSITIVE_INFINITY ? 20_000 : 500_000);
      block += `${line(new Date(time))}\n`;
    }
    bytes += writeSync(descriptor, block);
  }
  closeSync(descriptor);
  renameSync(`${path}.part`, path);
  return { path, bytes, entries };
};
