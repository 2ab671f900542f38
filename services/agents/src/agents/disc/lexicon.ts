import type { DiscDimension } from '@prosa/contracts';
import { type Lexicon, words } from '../profiles/offline/lexicon.ts';

/** Words by which each dimension shows in a Brazilian or English chat, and by which its opposite does; folded. */
export const discLexicon: Lexicon<DiscDimension> = {
  dominance: {
    for: words(`
      decidi / decidido / ta decidido / esta decidido / resolvi / resolvo / resolve logo / resolvam / eu resolvo / deixa comigo /
      ponto final / e pronto / sem desculpa* / sem enrolacao / sem frescura / agora mesmo / pra ontem / anda logo / tem que / tem q / quero
      saber / exijo / nao aceito / nao abro mao / eu mando / quem manda / do meu jeito / fechado / combinado entao / bora logo / vamos logo /
      ^faz / ^facam / ^manda / ^mandem / ^traz / ^tragam / ^compra / ^comprem / ^avisa / ^avisem / ^paga / ^paguem / ^para / ^parem / ^decide /
      ^decidam / ^vem / ^venham / ^leva / ^levem / ^anota / ^anotem / ^responde / ^respondam / ^confirma / ^confirmem / ^escuta / ^olha aqui / ^chega /
      i decided / it's settled / no excuses / right now / end of story / i'll handle it / i want / we have to / you have to / must /
      ^do it / ^send / ^bring / ^decide / ^listen / ^pay / ^answer / ^stop / ^get it done / let's get`),
    against: words(`
      talvez / sei la / voces que sabem / vcs que sabem / voce que sabe / tanto faz / se puder* / se der / se nao for incomodo / pode ser / desculpa /
      desculpe* / sera que / nao sei / quem sabe / acho que / maybe / i guess / up to you / whatever you want / sorry / if you can / if possible /
      i don't know / not sure / perhaps`),
  },
  influence: {
    for: words(
      `amo / amei / amando / adoro / adorei / que legal / que lind* / que demais / que delicia / que alegria / maravilh* / incrivel / sensacional / demais da conta /
      animad* / anima ai / saudade* / festa / festinha / quem topa / quem vem / quem vai / quem anima / bora / partiu / vamos marcar / vamos juntos / parabens / uhul /
      oba / eba / viva / arrasou / arrasaram / lindona / lindos / lindas / gente do ceu / conta tudo / love it / loved / love you / awesome / amazing / can't wait / party / who's in / let's
      go / congrats / congratulations / yay / woo* / so excited / miss you / come over / tell me everything`,
      /!{2,}|[🥳🎉😍🤩🥰😘💃🎊👏❤💛💚💙💜]/u,
    ),
    against: words(`
      prefiro ficar / nao to a fim / nao estou a fim / sem animo / to fora / estou fora / vou passar / nao curto / nao gosto de festa / nao sou de / sem muita graca / poupe* / ^ok / ^hum /
      ^aham / menos gente / quieto no meu canto / i'll pass / count me out / not in the mood / rather stay / not my thing / too many people / leave me out / ^fine / ^noted`),
  },
  steadiness: {
    for: words(`
      obrigad* / brigad* / valeu / vlw / agradec* / conte comigo / conta comigo / pode contar / pode deixar / to aqui / estou aqui / ajudo / te ajudo / ajudar / eu ajudo /
      com calma / sem pressa / no seu tempo / tudo bem / fica tranquil* / fiquem tranquil* / tranquilo / calma / paciencia / se cuida / se cuidem / cuida bem / abraco* / forca ai /
      concordo / como sempre / de sempre / todo domingo / todo dia / descansa / eu espero / a gente espera / quando puder* / quando der / qualquer coisa me chama / boa viagem / vai com
      calma / thank you / thanks / no rush / take your time / here for you / i can help / let me help / happy to help / take care / no worries / agreed / whenever you can / hang in
      there / as always / it's ok / i'll wait`),
    against: words(`
      anda logo / to com pressa / nao aguento / que saco / cansei / para com isso / quanta demora / que demora / sem paciencia / nao tenho paciencia / ja era pra / to
      irritad* / me irrita / que raiva / mudei de ideia / vamos mudar tudo / hurry up / can't stand / fed up / sick of / no patience / come on already / taking so
      long / changed my mind`),
  },
  conscientiousness: {
    for: words(
      `que horas / quantos / quantas / quanto custa / quanto deu / quanto fica / qual o endereco / exatamente / na verdade / detalhe* / lista / listinha / planilha / conferi / confere / conferir /
      organiz* / orcamento / dividi / dividido / por pessoa / regra* / certinho / corretamente / conforme / depende / prazo / anotei / anotado / anotem / primeiro / passo a passo / em dia / com
      antecedencia / segundo o / de acordo com / calculei / contei / medi / tabela / comprovante / recibo / reservei / agendei / marcado para / exactly / precisely / spreadsheet / checked / double
      check* / budget / per person / what time / how many / how much / schedule / according to / deadline / step by step / in order / technically / to be precise / receipt / booked`,
      /\b\d+(?:[.,:]\d+)?\s?(?:h|kg|km|reais|min|minutos|horas|pessoas)\b|r\$\s?\d+/u,
    ),
    against: words(`
      mais ou menos / sei la / tanto faz / depois a gente ve / depois eu vejo / a gente ve isso / na hora a gente / na hora resolve / esqueci / perdi a hora / de qualquer jeito / nem li / nao li /
      nao lembro / improvis* / chutei / no chute / atrasei / to atrasad* / deixei pra depois / ultima hora / more or less / i forgot / we'll see / play it by ear / didn't read / wing it / no idea / last
      minute / running late`),
  },
};
