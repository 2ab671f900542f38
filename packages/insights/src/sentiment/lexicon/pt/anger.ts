/** Anger, hatred, contempt, insults, swearing. Swearing follows the company it keeps. */
export const anger = `
v -3: odiar detestar abominar desprezar repudiar
v -2.5: irritar enfurecer revoltar indignar enojar humilhar xingar ofender insultar maltratar agredir trair
v -2: brigar ameaçar incomodar perturbar provocar debochar zombar ridicularizar
v -2: mentir enganar roubar trapacear manipular sabotar difamar caluniar fingir iludir decepcionar desrespeitar
ignorar
v -1.5: reclamar criticar acusar culpar censurar condenar rejeitar excluir expulsar abandonar invejar
v -1: atacar implicar teimar boicotar bloquear vaiar esculachar detonar
a -3: odiado odioso detestável nojento asqueroso repugnante repulsivo abominável desprezível execrável imundo escroto
a -2.5: ridículo patético vergonhoso revoltante indignante inaceitável inadmissível intolerável insuportável
intragável insustentável
a -2.5: idiota imbecil burro estúpido otário babaca cretino canalha cafajeste safado vagabundo pilantra cínico
hipócrita
a -2.5: desgraçado maldito arrombado escroto retardado tapado jumento asno
a -2: falso mentiroso traidor traíra covarde invejoso interesseiro egoísta arrogante prepotente soberbo nojentinho
a -2: grosseiro malcriado estressado irritado irritante furioso puto raivoso revoltado indignado
a -2: machista racista homofóbico preconceituoso misógino xenófobo fascista intolerante ignorante fanático
a -2: desonesto corrupto ladrão bandido criminoso golpista fraudulento picareta charlatão oportunista aproveitador
parasita
a -1.5: inútil incompetente irresponsável relapso negligente despreparado desorganizado preguiçoso folgado abusado
atrevido
a -1.5: chato enjoado enjoativo mimado frouxo bundão birrento teimoso intrometido fofoqueiro inconveniente
a -1.5: cansativo apelativo forçado insensível cruel perverso malvado maldoso vingativo
a -1: possesso bolado mordido magoado enciumado ciumento debochado sonso dissimulado suspeito tendencioso manipulador
n -3: ódio nojo asco repulsa escrotidão
n -2.5: raiva fúria ira revolta indignação desgosto desprezo vergonha palhaçada safadeza sacanagem canalhice
pilantragem
n -2.5: ranço imundície porcaria bosta merda lixo desgraça babaquice idiotice imbecilidade burrice estupidez besteirol
n -2: hipocrisia falsidade mentira traição covardia inveja ingratidão arrogância ignorância grosseria estupidez
deboche
n -2: roubo roubalheira corrupção fraude injustiça impunidade desrespeito descaso abuso humilhação ofensa
n -2: racismo machismo preconceito homofobia intolerância assédio agressão violência covardia crueldade maldade
n -1.5: briga treta barraco discussão baixaria escândalo bagunça baderna confusão implicância birra picuinha fofoca
n -1.5: trouxa trouxão demônio capeta nojeira porcalhão lixeira puteiro
n -1: reclamação boicote ameaça culpa vaia inimigo hater recalque recalcado mimimi
w -3: odeiooo odeio odeia odeiam odio aodio ódioo
w -2.5: odeie odiei nojo nojooo nojentaaa eca ecaa argh arghh urgh blergh bleh blé eww credoo
w -2: aff affs afff affz affe af afs affmaria puts putz putzz puutz tsc tsk pff pfff hunf humpf grr grrr
w -2: ridiculo ridícula ridiculaaa zoado zoada zoados zoadas escrotão escrota podre podres podreira tosco tosca toscos
toscas toscão
w -2: fdp fdps filhadaputa vsf vtnc vtmnc tmnc tnc vsfd vsff pnc vtc vaisefuder sfd fodase fodac
w -2: otariano otária otarios burra burras anta imbecis bocó panaca pateta paspalho trouxas trouxinha cuzão cuzona
cusão cuzao
w -1.5: cuzinho cretinice mané canalhas corno corna biscate piranha recalcada invejosa invejosas
w -1: uó flop flopou flopada cringe tóxico tóxica tóxicos tóxicas cancelado cancelada bloqueei bloqueada silenciei
unfollow
w -1: xô vaza forag xispa cala calem
w ~-1.5: caralho caraio karalho krl crl krai carai cacete cct kct porra poha porraa pqp bagarai buceta krlh krlho
caceta
w ~-1.5: fudeu fodeu fodido fodida ferrou lascou fudido fudida
w -0.5: irônico debocha
p -3: vai se foder/fuder/ferrar, va se foder/fuder/ferrar, vai tomar no, va tomar no, vai a merda, va a merda,
vai pra merda, vao se foder/fuder/ferrar, vao tomar no, vai pro inferno, vai pra puta, filho da puta, filha da puta,
filhos da puta, arrombado do caralho, vai catar coquinho, vai te catar, vai se catar,
tomei/tomar/tomou no cu/c/rabo/toba
p -3: que odio, mo odio, com odio, muito odio, sangue nos olhos, que raiva, mo raiva, com raiva, muita raiva,
morrendo de raiva, morrendo de odio, que nojo, nojo de, tenho nojo, tomei nojo, peguei ranco, peguei nojo, que ranco,
que revolta, que desgosto, so desgosto, que vergonha, vergonha alheia, vergonha nacional, uma vergonha, que palhacada,
palhacada isso, que sacanagem, que safadeza, que falta de,
falta de respeito/carater/educacao/vergonha/nocao/consideracao/amor/vontade/profissionalismo/etica/humanidade/empatia
p -2.5: sem vergonha, sem nocao, sem carater, sem educacao, sem respeito, sem etica, sem escrupulo/escrupulos,
sem moral, cara de pau, que audacia, que ousadia, que absurdo, um absurdo, e/eh absurdo, absurdo isso,
e/eh um absurdo, era so o que faltava, so me/nos faltava, me poupe, poupe me, me erra, ninguem merece, nimguem merece,
ng/ngm merece, ninguem aguenta, ngm aguenta, nao suporto, nao aturo, nao tolero, nao da mais, ja deu, chega de,
basta de, cansei de/desse/dessa/disso, de saco cheio, saco cheio, encheu o saco, enche o saco, enchendo o saco,
que saco, um saco, torra a paciencia, sem paciencia, sem saco, perdi a paciencia, perdendo a paciencia,
ja perdi a paciencia, minha paciencia, haja paciencia
p -2.5: cala a boca, cala boca, calem a boca, vai embora, sai fora, some daqui, some da minha, deixa de ser,
para de ser, deixem de, vai trabalhar, vai estudar, vai dormir, se enxerga, se manca, se toca, toma vergonha,
tomem vergonha, criem vergonha, cria vergonha, quem vc/voce pensa que e/eh, quem ele/ela pensa que e/eh, se acha,
se acham, se achando, pior pessoa, pior ser humano, gente falsa, gente chata, gente ruim, gente escrota, povo chato,
povo burro, povo ignorante, povo sem nocao, povo idiota, pessoa toxica, gente toxica
p -2: puto da vida, puta da vida, p da vida, pistola, ta pistola, to pistola, fiquei pistola, to puta, to puto,
fiquei puta, fiquei puto, morto de raiva, na cara dura, cara lavada, lavagem cerebral, massa de manobra,
dor de cotovelo, inveja mata, falar/fala/falando/falam/falou mal, mal educado, mal educada, mal educados, mal carater,
mau carater, mal amada, mal amado, mal comida, nem me fale, nem me fala, deus me livre, deus me defenda, deus me free,
credo, cruz credo, ave maria que, vira o disco, muda o disco
p -2: nao vou com a cara, nao vou com a cara dele/dela, nao gosto, nao gostei, nao curto, nao curti, nao quero saber,
nao to nem ai, foda se, foda-se, dane se, dane-se, que se dane, que se foda, que se exploda, to nem ai, e/eh foda ne,
foda ne, e/eh foda quando, e/eh foda viu, ta foda, e/eh foda, que foda isso, lixo humano, lixo de, que lixo, um lixo,
e/eh lixo, uma merda, que merda, merda de, uma bosta, que bosta, bosta de, uma porcaria, que porcaria, uma droga,
que droga, droga de, um cu, uma desgraca, desgraca de, desse inferno, um inferno, dos infernos, do inferno,
inferno de, porra nenhuma, que porra, pau no cu,
n -0.7: cobra verme rato palhaço crítica acusação denúncia polêmica vaca
v -0.7: cancelar julgar cobrar
a -1: grosso metido
w ~-1.5: puta viado buceta
p ~-1: puta que pariu, que porra, caralho mano, puta merda, pra caralho, pra cacete, pra krl, pra crl, pra porra,
vai se foder mano
w -1.5: putinha
p ~-2: nao aguento, nao to aguentando
p -2.5: nao aguento/aguentamos/aguenta mais, nao aguento tanta/tanto/essa/esse/isso
`;
