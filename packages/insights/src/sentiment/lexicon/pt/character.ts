/** What people, works and affairs are called: virtues and vices in complete sentences, then in slang; gains and harms. */
export const character = `
a 2: amistoso animador ardente arrojado assertivo astuto audacioso benéfico brincalhão caridoso cavalheiro civilizado
compassivo comprometido conceituado convincente cortês deleitável desenvolto desejável devoto dócil empenhado
empolgante enérgico energético engajado engenhoso entusiasta espirituoso espontâneo estimado estimulante exemplar
exitoso harmonioso imponente inabalável incansável intrépido invejável jovial magnânimo meticuloso minucioso obstinado
perspicaz perseverante pitoresco proveitoso prudente reluzente robusto satisfatório sábio sensato valoroso vistoso
zeloso
a 1: cuidadoso culto decente equilibrado independente imparcial legítimo límpido lúcido nutritivo obediente oportuno
participativo privilegiado proativo revolucionário sonhador efetivo
v 2: aclamar comover contagiar enlouquecer felicitar louvar ovacionar revigorar
v 1.2: favorecer motivar renovar reconhecer
n 2: afinidade amabilidade apreço clareza companheirismo delicadeza doçura maestria magia perseverança satisfação
valentia zelo
n 1.2: colaboração determinação merecimento romance
a -2: acovardado agonizante agressor alarmante alienado ameaçador amedrontado amoral angustiante aniquilado antiético
arbitrário atroz autoritário avarento caluniador chocante cobarde conflituoso degradante delinquente demagogo demente
depravado desalmado descabido descontrolado descortês desequilibrado desesperador desgastante desinteressante desleal
desmoralizado desrespeitoso destrutivo devastador difamador discriminatório enfadonho enganador escandaloso
esfarrapado estressante excludente extorsivo falacioso fatídico feroz frívolo fútil grotesco hediondo humilhante
impiedoso implicante imprestável inconsequente indecente indelicado inescrupuloso infame ingrato injustificado
insolente irracional leviano maléfico malicioso maçante mórbido nefasto nocivo ofensivo omisso opressor pedante penoso
perdedor pirracento presunçoso rasteiro reacionário repulsivo ruinoso sórdido sufocante temível tirano torturante
trapalhão truculento turbulento vexatório vil vilanesco xenófobo homofóbico transfóbico assediador
a -1.2: amador antiquado apagado arcaico burocrático calculista contraditório debilitado defasado deficiente
desastrado descartável desligado equivocado errôneo espantoso estagnado exaustivo exploratório explosivo falido
improdutivo imprudente impulsivo indesejado indiferente inexperiente insuficiente irrelevante lunático moribundo
obscuro pessimista promíscuo provocador rebelde ruidoso submisso temeroso tolo violento vulgar suspeito
v -2: aborrecer abusar amaldiçoar amedrontar assombrar denegrir desacatar desagradar desmoralizar destratar
discriminar envenenar escandalizar importunar massacrar molestar negligenciar oprimir perseguir plagiar tapear
tumultuar violentar
v -1.2: alarmar castigar demolir denunciar desconfiar descuidar desmentir explorar inundar ultrapassar faltar
n -2: aborrecimento aversão barbárie bizarrice bullying calote carnificina cobiça deselegância desconsideração
deslealdade despreparo embromação extermínio irritação intriga insatisfação maldição malícia mesquinharia monotonia
opressão perversidade picaretagem pirraça podridão putaria rancor sacrilégio servidão tirania tormento trapaça
truculência vulgaridade xenofobia homofobia transfobia
n -1.2: alvoroço bronca contradição decadência degradação desigualdade ferrugem feiura impasse omissão ostentação
panelaço provocação rivalidade
w 2: babadeira bafonica bafônico cabuloso cabulosa dlç esplendorosa gamada gamado gamei gracinha hablou maravilhoser
paizão mãezona irmãozão pfta pft pleníssima podero preciosa preciosas precioso tchutchuca vrau xuxu
w 1.2: plena parça potente protagonismo sossegada sossegado tranquilona trabalhadora vidinha salvadora hypada hypado
deboa bonitona obcecada
w -2: abestado abestada bizonho bizonha boboca cagão cagona caô caozeiro caozeira desgracera despeitada despeitado
encosto estrume faniquito fuleragem loser palerma pelego pelega pentelha pentelho sebosa seboso talarica talarico
tiriça vadia zé-ruela zé-mané bostejar bostejou bostejando oferecida lixoso lixosa
w -1: loki mala coxinha gado minion poser malandragem encalhada encalhado
n 0.5: aprovação cashback comemoração formatura noivado nascimento promoção premiação
v 0.5: alcançar amadurecer descobrir encontrar noivar resolver realizar
w 0.5: construí concluí concluímos nasceu
n -0.7: atropelamento cancelamento contaminação déficit demissão desaparecimento desmatamento epidemia escassez facada
furto greve internação latrocínio naufrágio poluição rombo superfaturamento vazamento
v -1.2: aturar recusar trombar
`;
