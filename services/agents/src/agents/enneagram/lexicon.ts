import { type Lexicon, words } from '../profiles/offline/lexicon.ts';
import type { TypeName } from './types.ts';

/** What each type talks of, in Brazilian and English chats, and what one who is of that type seldom says; folded. */
export const enneagramLexicon: Lexicon<TypeName> = {
  type1_doing_right: {
    for: words(`
      certo / errado / correto / incorreto / deveria* / devia / devem / o certo e / regra* / combinado e combinado / respeito / respeitar / justo / injusto / injustica / responsab* / obrigacao / dever /
      educacao / educad* / arrumad* / arrumei / limpei / direito as coisas / bem feito / mal feito / absurdo / falta de respeito / como manda / tem que ser / pontual* / should / shouldn't / the right
      thing / correct / wrong / fair / unfair / responsib* / respect / properly / rules / on principle`),
    against: words(`
      tanto faz / deixa pra la / relaxa / de qualquer jeito / nem ligo / quem liga / nao esquenta / whatever / who cares / let it go / close enough`),
  },
  type2_helping: {
    for: words(`
      te ajudo / ajudo / ajudar / ajudei / precisa de ajuda / precisando / precisar* / pode contar / conta comigo / levo pra / levo para / fiz pra / fiz para / guardei / ja comeu / comeu direito / se cuida /
      se cuidem / meu amor / meus amores / querid* / cuidar / cuidei / cuido / abraco / carinho / beijo* / te busco / busco voce / de coracao / help you / i can help / let me help / i made you / saved you /
      take care / dear / sweetheart / hug* / pick you up / need anything`),
    against: words(`
      nao posso ajudar / se vira / se virem / cada um com / problema seu / problema teu / nao e problema meu / not my problem / can't help / figure it out`),
  },
  type3_achieving: {
    for: words(`
      consegui / conseguimos / meta / metas / promocao / promovid* / resultado* / o melhor / a melhor / ganhei / ganhamos / venci / vencemos / trabalho / trabalhando / cliente* / projeto* / sucesso / foco / treino /
      treinei / passei na / passei no / bati / entreguei / orgulho / campea* / recorde / produtiv* / reuniao / vendi / vendemos / objetivo / i got the / we won / i won / goal* / promotion / promoted / results / the
      best / client* / project* / success* / training / record / productive / meeting / proud / sold / deadline`),
    against: words(`
      desisti / preguica / nao rende / fracass* / nao consigo / perdi tempo / nem tentei / gave up / lazy / didn't even try / can't be bothered`),
  },
  type4_being_oneself: {
    for: words(`
      sinto / senti / sentindo / saudade* / chorei / chorando / choro / triste / tristeza / melancol* / poesia / poema / musica / cancao / arte / ninguem entende / ninguem me entende / diferente / sozinh* / sensivel /
      sensibilidade / nostalg* / lembranca* / sonho / sonhei / profund* / beleza / bonito isso / me emocion* / emocion* / i feel / feeling / miss / cried / crying / sad / poem / poetry / song / art / nobody
      understands / different / lonely / nostalgi* / memories / dream* / deep / beautiful`),
    against: words(`
      frescura / quanto drama / sem drama / nao ligo / sou normal / igual todo mundo / stop the drama / no drama / i don't care / like everyone else`),
  },
  type5_understanding: {
    for: words(`
      li que / li um / li uma / li o / lendo / livro* / artigo* / estud* / pesquis* / descobri que / curios* / fato / teoria / na verdade / tecnicamente / como funciona / por que sera / analis* / dados / explic* / aprend* /
      documentario / historia do / historia da / faz sentido / segundo o / ciencia / estatistic* / i read / reading / book* / article* / study / studying / research* / found out / curious / fact / theory / actually /
      technically / how it works / analysis / data / explain* / learn* / documentary / makes sense`),
    against: words(`
      nem li / nao li / nao quero saber / preguica de ler / nem quero entender / nao entendo nada / didn't read / don't want to know / too long`),
  },
  type6_being_safe: {
    for: words(`
      cuidado / perigo* / segur* / medo / preocupad* / preocup* / e se / confi* / certeza / garant* / avisa quando / avisem quando / chegou bem / chegaram bem / golpe / risco* / prevenir / previn* / plano b / guarda
      chuva / por via das duvidas / melhor nao / atencao com / tranca / trancou / desconfi* / careful / danger* / safe / safety / afraid / worried / worry / what if / trust / make sure / just in case / plan b / scam / risk* /
      text me when / lock`),
    against: words(`
      vai dar certo / nem pensei / arrisc* / de boa / sem medo / na sorte / fui sem / it'll be fine / yolo / no plan / didn't think`),
  },
  type7_enjoying: {
    for: words(`
      bora / partiu / viaj* / viagem / festa / festinha / praia / role / topa / topo / topam / aventura / experimentar / divert* / diversao / animad* / feriado / show / cerveja / cervejinha / churras* / curtir / curti /
      aproveitar / aproveita / fim de semana / fds / novidade* / vamos comer / vamos pra / trip / travel* / party / beach / adventure / fun / weekend / beer / barbecue / bbq / concert / enjoy* / try
      something / let's go / who's in / holiday`),
    against: words(`
      ficar em casa / fico em casa / nao quero sair / cansad* / to fora / estou fora / que chato / sem graca / sem animo / rather stay / not going / tired / boring / staying home`),
  },
  type8_being_strong: {
    for: words(`
      eu mando / quem manda / mandei / resolvi / resolvo / enfrent* / ninguem manda / ninguem mexe / nao aceito / nao levo desaforo / briguei / brigo / proteg* / defend* / coragem / encar* / na cara / falei na / exijo / ^chega
      / sem medo / comigo nao / nao tenho medo / reclamei / vou la / vou reclamar / deixa comigo / lider* / i'm in charge / i told them / stood up / stand up / fight / protect* / defend* / strong / courage / face
      to face / won't accept / i demand / enough / not afraid`),
    against: words(`
      desculpa / desculpe* / voces que sabem / vcs que sabem / tanto faz / se puder* / fiquei quiet* / melhor nao falar / nao quero incomodar / sorry / up to you / didn't say anything / don't want to bother`),
  },
  type9_keeping_peace: {
    for: words(`
      calma / paz / tranquil* / tanto faz / de boa / sem briga / nao briguem / sem estresse / voces que sabem / vcs que sabem / pode ser / por mim / tudo bem / relaxa / deixa quieto / deixa pra la / sossego / sossegad* / soneca /
      cochilo / cochilei / descans* / os dois tem razao / qualquer um serve / o que voces quiserem / rede / peace* / calm / easy / whatever you want / no fighting / no stress / up to you / fine by me / it's
      fine / relax* / let it go / nap / rest / both right / either works`),
    against: words(`
      nao aceito / exijo / anda logo / que saco / que raiva / vou reclamar / to irritad* / briguei / i won't accept / i demand / hurry / so angry / fed up`),
  },
};
