import type { Fact } from './facts.ts';

const most = 3;

/** The first of some facts as sentences; members as `{mem_…}`. */
export const sentencesOf = (facts: readonly Fact[], locale: string): string[] => {
  const say = locale === 'en' ? english : portuguese;
  const number = new Intl.NumberFormat(locale === 'en' ? 'en' : 'pt-BR');
  return facts.slice(0, most).flatMap(({ key, memberIds, figures }) => {
    const value = (name: string): string => {
      const found = figures[name] ?? '';
      return typeof found === 'number' ? number.format(found) : found;
    };
    return say[key]?.(value, `{${memberIds[0] ?? ''}}`) ?? [];
  });
};

type Say = Readonly<Record<string, (value: (name: string) => string, member: string) => string>>;

const portuguese: Say = {
  size: (of) => `São ${of('messages')} mensagens de ${of('members')} pessoas em ${of('days')} dias.`,
  subjects: (of) => `Fala-se sobretudo de: ${of('subjects')}.`,
  rising: (of) => `Fala-se cada vez mais de ${of('rising_subject')}.`,
  growth: (of) =>
    `Os últimos 30 dias tiveram ${of('last_30_days_as_percent_of_the_30_before')}% das mensagens dos 30 anteriores.`,
  change: (of) =>
    `Desde a semana de ${of('week_of')}, as mensagens por semana foram de ${of('messages_a_week_before')} para ${of('after')}.`,
  mood: (of) => `De cada 100 mensagens, ${of('positive_percent')} soam bem e ${of('negative_percent')} soam mal.`,
  voice: (of, member) => `Quem mais escreve é ${member}, com ${of('share_percent')}% das mensagens.`,
  starter: (of, member) => `Quem mais puxa conversa é ${member}, com ${of('conversations_begun')} começadas.`,
};

const english: Say = {
  size: (of) => `There are ${of('messages')} messages by ${of('members')} people in ${of('days')} days.`,
  subjects: (of) => `They talk most about: ${of('subjects')}.`,
  rising: (of) => `They talk more and more about ${of('rising_subject')}.`,
  growth: (of) =>
    `The last 30 days had ${of('last_30_days_as_percent_of_the_30_before')}% of the messages of the 30 before.`,
  change: (of) =>
    `Since the week of ${of('week_of')}, messages a week went from ${of('messages_a_week_before')} to ${of('after')}.`,
  mood: (of) => `Of every 100 messages, ${of('positive_percent')} sound good and ${of('negative_percent')} sound bad.`,
  voice: (of, member) => `${member} writes most, with ${of('share_percent')}% of the messages.`,
  starter: (of, member) => `${member} starts most conversations: ${of('conversations_begun')} of them.`,
};
