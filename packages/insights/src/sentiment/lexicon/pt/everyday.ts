/** Feeling told by what happens: what breaks, is lost, is late, works out, is given; and turns of speech that take a side. */
export const everyday = `
v -2: pifar espanar enguiçar emperrar entupir desabar despencar implodir fraudar subornar corromper sabotar extorquir
chantagear
v -1.5: bagunçar embolar empacar engasgar esbarrar esfriar estourar estragar murchar ressecar apodrecer empobrecer
emburrecer desmarcar desmaiar desperdiçar desvalorizar desmerecer menosprezar subestimar ridicularizar esnobar excluir
silenciar censurar intimidar
v -1.5: agravar degradar deteriorar contaminar infectar poluir asfixiar sufocar afogar esfaquear espancar estuprar
v -1.5: complicar dificultar impedir obstruir proibir punir multar despejar demitir despedir desempregar hackear
clonar vazar
v -1: mofar apanhar rejeitar negar descartar desaparecer desviar despistar ralar sacrificar disfarçar exagerar
enfraquecer
v -1: espirrar tossir coçar congelar gritar berrar gemer implorar rastejar mendigar
v 2: encorajar entusiasmar incentivar seduzir conquistar prosperar florescer
v 1.5: acalmar amenizar melhorar aperfeiçoar modernizar consertar reparar restaurar limpar organizar salvar resgatar
libertar
v 1.5: premiar recompensar retribuir doar adotar acolher reencontrar prestigiar eternizar imortalizar
v 1: fortalecer simplificar facilitar descomplicar esclarecer proteger preservar economizar poupar lucrar aproveitar
a -2: agressivo brutal desumano hostil sádico psicopata doentio perturbado sinistro sombrio sangrento letal trágico
traumático
a -2: antipático carrancudo rabugento ranzinza chatonildo insuportável imaturo inconveniente invasivo possessivo
tóxico
a -2: ineficaz ilegítimo ilógico impróprio inapropriado imperdoável inadequado inferior insatisfeito insensato
insignificante insuficiente
a -2: descontente desconfiado desgostoso desconsolado desleixado descuidado despreparado desorientado desconfortável
desumilde desigual
a -2: pretensioso sarcástico narcisista mesquinho ganancioso trapaceiro traiçoeiro rancoroso ressentido vingativo
amargurado
a -1.5: sofrido cansado abatido aborrecido apático apreensivo aflitivo inquieto impaciente indeciso incapaz impotente
inseguro
a -1.5: banal bobo besta brega caduco cego cínico confuso fake falsificado genérico manjado batido datado obsoleto
caricato cafona
a -1.5: raso vazio oco insípido indigesto enlatado engessado robótico artificial plastificado borrado desfocado
desafinado desbotado
a -1.5: grave crítico crônico fatal mortal brutal severo arriscado instável vulnerável precário provisório irregular
insalubre
a -1: exagerado apertado escuro abafado mofado grudento pegajoso melado áspero salgado ensosso requentado
a 2: amigável caloroso carismático cativante celestial compreensivo comunicativo despojado descontraído destemido
determinado disciplinado
a 2: entusiasmado enérgico energizante empoderado exuberante festivo heroico imaginativo incomparável insubstituível
insuperável
a 2: inigualável intacto irresistível libertador lindíssimo luminoso majestoso milagroso musical natural ousado
pacífico
a 2: poético primoroso prodigioso próspero reconfortante renomado respeitável respeitoso resiliente revigorante
romântico
a 2: saudável seguro sensível sensual solidário sortudo sublime tocante triunfante unido valioso vencedor vibrante
virtuoso visionário
a 1.5: diferenciado impecável versátil habilidoso hábil afinado afiado afinadíssimo ágil articulado atencioso
autêntico arrumado
a 1.5: gigante gigantesco enorme colossal monumental merecedor adorador apto responsável confortante agradecido
aliviante certeiro
n -2.5: aberração atrocidade crueldade massacre chacina estupro feminicídio suicídio assassinato tortura chantagem
extorsão
n -2: besteira bobagem asneira burrada cagada babaquice palhaçada patifaria presepada lorota balela falácia
falsificação embuste
n -2: caos colapso conflito desconforto descontentamento desdém desperdício desvantagem destruição discriminação
discórdia desordem
n -2: antipatia apatia egoísmo ganância hostilidade imaturidade indiferença infelicidade infortúnio injúria insanidade
calúnia
n -1.5: armadilha bafafá baderna barreira boato briguinha buzinaço chilique climão ciúme crueza deslize desculpa
encrenca enrascada
n -1.5: enjoativo fiasco falência forçação fofocada frescura gritaria inutilidade lamentação lixarada manipulação
mancha mediocridade
n -1.5: negatividade opressão pancada perrengue perseguição piolho praga queixa recessão retrocesso ruína sequela
surra tapa tensão
n -1.5: transtorno tristezinha tumor tumulto vício vandalismo vingança xilique trabalheira treta barraqueira playback
n -1: alergia calmante castigo cãibra dilema despesa engarrafamento espinha lotação mofo rato ressaca tombo
tosse
n 2: bravura carícia celebração compaixão dádiva dedicação devoção dignidade entusiasmo êxtase fascínio felicitação
genialidade
n 2: glória harmonia heroísmo honra integridade jogaço filmaço timaço craque musicão discaço livrão festão showzaço
n 2: otimismo paraíso perdão piadaça positividade preciosidade reconhecimento renascimento riqueza sabedoria salvação
serenidade
n 1.5: alegrão confraternização diamante descontração facilidade habilidade justiça melhoria
n 1.5: ousadia parabenização popularidade prestígio realização recorde recompensa refúgio resgate restauração
segurança simplicidade sinceridade
n 1: abraçaço bombom chocolate colinho flor flores mutirão passeio piquenique sobremesa sorvete soneca vitoriazinha
w 2: ri rindo riu rimos rir rirem riram rirei riria ria rindooo rizos risos rsss
w 2.5: amoooo apaixonadinha fanzaça fãzona fanzona inspiradora inspirador
w 2: obaa eeeee graçasadeus amém graçadeus
w -2: minto mente mentem trai traiu traíram firo fere fede fedendo fedia dana danou destrói destroem destruído
destruída destrocei
w -2: péssima horroroza horrivi tristíssimo tristíssima malíssimo ruinzão ruinzinho ruimzinho piorzinho
w -1.5: sumiu sumiram travei tranqueirada vixi vixii ixii eitalelê lascou lascando pifou melou micou gorou bugou
ferrou danou
w -1: sozinhos sozinhas abandonaram zoeiro zoeira
w ~-1: berrando gritandoo gritei berrei morrida morridaa mortaa mortinha mortinho chorandoo chorosa infartada
infartado tremendo arrepio
w ~0.8: arrepiada arrepiado arrepiei arrepiou arrepios surtei surtando
w 0.6: enfim finalmente ufa tomara oxalá avante bora hahaha
w -0.5: chega basta impossível impossíveis infelizmente ridicularização absurdos descarado descarada custa custou
custando
w 0.5: crescendo juntos juntas juntinhos juntinho especial especiais casal par casalzão
p 2.5: sem pra ninguem, nao tem pra ninguem, nao tem pra mais ninguem, ta em outro nivel, veio abaixo, cabeca erguida,
de cabeca erguida, jogou com o coracao, jogaram com o coracao, tem alma, fez justica, tudo se encaixa, se encaixa,
sou outra pessoa, outra vida, me sinto em casa, sorriso bobo, de olhos fechados, de alma, com o coracao, coisa boa,
coisas boas, gente do bem, pessoa do bem, do bem, mandou/mandaram/mandando ver, dando show, deu um show, dao um show,
dar show, da um banho, deu um banho, que disposicao, outra historia, e outra coisa, e outro nivel, outro nivel,
sem errar, nao errou, nao errou uma, quem tinha que ganhar, ganhou quem, parei tudo, ja quero de novo, quero de novo,
quero inteiro, comeria tudo, comeria inteiro, nao sobrou nada, bati palma/palmas, palmas pra/para, aplausos pra/para,
de pe aplaudindo, salva de palmas
p 2.5: um olhar, os olhinhos, olhinhos brilhando, olhos brilhando, olho brilhando, borboletas no estomago,
coracao acelerado, coracao disparado, coracao bate, meu coracao explode, meu coracao nao aguenta, que saudade gostosa,
que bom que voltou, que bom que voce, a dona do/da, o dono do/da, dona de mim, a cara da riqueza, princesa demais,
rainha demais, deusa demais, maior do brasil, maior do mundo, maior de todos/todas, gigante demais, e gigante,
e/eh fera, e/eh craque, craque demais, craque de bola, fera demais, voce e/eh fera, voce e/eh incrivel,
voce e/eh gigante, voce e/eh demais, e/eh demais, foi demais, ta demais, sou fa, sou muito fa, muito seu fa, fa de,
te admiro, admiro muito, tenho orgulho, sinto orgulho, me orgulho
p 2: deu orgulho, da orgulho, me deu esperanca, ainda ha esperanca, fe na humanidade, ainda existe gente,
existe gente boa, ainda existe amor, mundo melhor, um mundo melhor, dia lindo, dias lindos, noite linda, tarde linda,
manha linda, que manha, que noite, que tarde gostosa, que domingo, que semana boa, semana abencoada, vida que segue,
bola pra frente, segue o baile, cabeca pra cima, um dia de cada vez, to viva, sobrevivi, passei de ano, me formei,
fui aprovada, deu positivo pra, vai nascer, estou gravida, to gravida, fiquei noiva, vou casar, vamos casar,
pedida em casamento, disse sim, fui promovida, fui chamado/chamada, passei no, passei na, fui sorteada/sorteado,
ganhei um/uma/o/a/meu/minha, achei meu/minha, encontrei meu/minha, voltou a funcionar, ficou pronto,
saiu o resultado e, deu tudo, vai dar bom, vai dar boa, tudo nos conformes
p 2: de gratis, na faixa, por minha conta, de presente, me trouxe, me deu flores, trouxe flores, com chocolate,
fez surpresa, me surpreendeu, surpresa boa, sem cobrar, nem cobraram, nao cobraram, nem cobrou, de graca, mesmo dia,
no mesmo dia, em 5 minutos, em minutos, num instante, chegou hoje, ja chegou, chegou super, super rapido,
muito rapido, bem rapido, voa agora, voando, com ar, ar condicionado, cama quentinha, banho quente, banho tomado,
cafe quentinho, pao quentinho, comida boa, comida da vo, comida de vo, comidinha de, bolo da vo, casa cheia,
mesa farta, geladeira cheia, dia de folga, folga hoje, sem aula, aula cancelada, cancelou a aula, feriadao,
feriado prolongado, fim de semana prolongado, dinheiro na conta, caiu o pix, caiu o salario, salario caiu,
ferias chegaram, chegou as ferias, enfim ferias, enfim sexta, e sexta, sexta feira sua linda, viajar logo,
partiu praia, partiu viagem, partiu ferias
p 2: quem mais me entende, me entende, me apoia, me apoiou, me ajudou muito, me ajudou quando, ajudou muito,
ajuda quem precisa, quem precisa, ajudando quem, nao sei o que seria de mim, o que seria de mim sem,
sempre ao meu lado, ao meu lado, do meu lado, to aqui pra, estou aqui pra, pode contar, nunca vou esquecer,
jamais esquecerei, inesquecivel pra, guardo no coracao, pra sempre, feito pra mim, foi feito pra, me abraca,
abraco apertado, abraco gostoso, quero abracar, vontade de abracar, vontade de apertar, vontade de morder,
vontade enorme de, quero apertar, quero guardar num potinho, num potinho, protejam, precisamos proteger,
merece o mundo, merece tudo, meu voto e/eh seu, votaria de novo, voto de novo, tem meu voto, meu favorito/favorita,
minha favorita, meu preferido/preferida, preferida da vida, meu predileto
p -2.5: de menos, falta talento, talento zero, vontade zero, zero vontade, zero paciencia, zero talento,
zero educacao, paciencia zero, criatividade zero, audiencia zero, nao tem alma, sem alma, sem emocao,
sem criatividade, sem talento, sem dinheiro, sem nexo, sem logica, sem motivo, sem aviso, sem avisar, sem explicacao,
sem explicar, sem justificativa, sem resposta, sem piedade, sem esperanca, sem futuro, sem saida, sem tempo, sem paz,
sem perspectiva, sem credibilidade, sem limite, sem compromisso, sem seriedade, sem conteudo, sem personalidade,
sem autenticidade, sem dublagem
p -2: na calada da noite, por um fio, me sinto invisivel, sou invisivel, andando em campo, corpo mole,
fazendo corpo mole, e pra acabar, acabou pra mim, acabou com a minha/meu, acaba comigo, me acaba, me destroi,
me destroem, me destruiu, me mata, me matando, ta me matando, me cansa, me cansou, me irrita, me irritam, me irritou,
me enoja, me tira do serio, tira do serio, me estressa, me estressou, me deixa triste, me deixou triste,
me deixou mal, me fez chorar, me faz chorar, me fez mal, me faz mal, faz mal, fez mal, mal criada, mal criado,
mal passada, mal passado, mal humorado, mal humorada, mal resolvido, mal explicado, mal contada, de mau humor,
mau humor, mal humor, que humor, cara feia, cara de bunda, cara de tacho, cara de enterro, cara de cu, dedo podre,
dedo no cu, de doer, e de doer, da do, deu do, deu pena, da pena, nao tem cabimento, nao tem logica, nao tem sentido,
sem cabimento
p -2: forcacao de barra, que forcacao, forca a barra, perda total, pergunta boba, pergunta idiota, pergunta ridicula,
pra encher, so pra encher, so enche, enrolou, ta comprado, comprado, comprada, era comprado, tudo comprado,
tudo armado, armacao, marmelada, mutreta, carta marcada, cartas marcadas, panelinha, protegido, protegida,
protegidinho, protegendo ele/ela, passando pano, passa pano, passar pano, pano demais, dois pesos, duas medidas,
dois pesos duas medidas, injusto demais, muito injusto, tao injusto, merecia mais, merecia ficar, merecia ganhar,
nao merecia, nao merecia sair, nao merece, nao merecem, saiu injustamente, so ganhou, ganhou so, so porque, amiguinho,
amiguinhos, perdeu feio, passou vergonha, passando vergonha, passar vergonha, pagando mico, pagar mico, que burrada,
maior burrada, maior erro, que erro, erro feio, errou feio, errou rude, falhou, falhou feio, nada salva, nao salva,
nao se salva, nem de graca, nem pagando, nem fudendo, nem ferrando, nem a pau, nem morta, nem morto, nem pensar,
deus me livre, eu hein, eu em, ta louco, ce e louco, cruzes
p -2: fala demais, falam demais, fala muita merda, so fala merda, falou merda, fala merda, falando merda, so fala,
so falam, so reclama, so sabe, so sabem, so lembra, so lembram, so pensa, so pensam, so quer saber, so querem,
so serve pra, so atrapalha, so piora, so da, nao deixa/deixam ninguem, deixa ele/ela/o/a falar, deixa a moca,
deixa o cara, interrompendo, interrompe, interrompe todo mundo, nao cala a boca, nao para de falar,
nao para de gritar, grita demais, gritando tanto, gritaria, que gritaria, que voz chata, voz chata, voz irritante,
voz insuportavel, risada irritante, da nos nervos, nos nervos, me da nos nervos, ja encheu, encheu ja,
mesma pegadinha, mesma piada, mesmas piadas, mesma historia, mesma ladainha, todo ano a mesma, toda semana a mesma,
sempre a mesma, sempre o mesmo, mesma coisa, tudo a mesma coisa, nada muda, nunca muda, nada mudou, nao muda nada,
nao mudou nada, ninguem fala nada, ninguem faz, ninguem viu nada, ninguem ajuda, ninguem ta nem ai,
ninguem da a minima
p -2: ate parece que, quem deixou, quem chamou, quem contratou, quem escalou, quem foi o genio, quem teve a ideia,
que ideia, que ideia de, que ideia foi, quem mandou, pra que chamam, pra que chamar, pra que serve, pra que existe,
pra que isso gente, por que fazem isso, por que isso, por que deus, por que comigo, porque comigo,
por que eu sou assim, o que eu fiz, o que eu fiz pra merecer, que que eu fiz, quero matar, vou matar, queria matar,
mato um, quero bater, vontade de bater, vontade de socar, vontade de matar, vontade de quebrar,
vontade de dar um tiro, quero socar, dar na cara, merece um tapa, merece um soco, merece apanhar, merecia apanhar,
tinha que apanhar, ferrar, se ferrar, se ferrou, se fudeu, se fodeu, se deu mal, se dando mal, se lascou, se lascar,
me lasquei, dei mal, me dei mal, sai mal, tirei zero, tirei nota baixa, zerei, fui mal, fui mal na, fui pessimo,
rodei, bombei, reprovei, peguei dp, peguei recuperacao, fiquei de recuperacao, de recuperacao
p -1.8: banho frio, agua fria, sem banho, chuveiro pifou, chuveiro queimou, geladeira quebrou, pneu furado,
furou o pneu, pneu furou, bateria acabou, celular quebrou, quebrou meu/minha, quebrei meu/minha, derrubei,
caiu no chao, quebrou a tela, tela quebrada, molhou tudo, perdi tudo, nao salvei, apagou tudo, roubaram, foi roubado,
foi roubada, clonaram, clonou, bloquearam, fui bloqueada/bloqueado, me bloqueou, me bloquearam, me ignora, me ignorou,
me ignoram, me ignorando, visualizou e nao respondeu, visualiza e nao responde, nao me responde, nao me respondeu,
nem respondem, nem responde, nem respondeu, nem me olhou, nem olhou, nem ligou, nem liga, nem avisou, nem avisaram,
nem pra avisar, nem me chamou, nem me chamaram, ninguem me chamou, ninguem me convidou, nem me convidaram,
esqueceram de mim, se esqueceram, esqueceram meu, mandaram outro, mandou outro, veio outro, veio trocado, trocado,
trocaram, pedido errado, veio menos, faltou, faltando, faltou o/a, metade do salario, gastei tudo, gastei metade,
conta veio, a conta de luz, conta de luz veio, veio 300/400/480/500/600, to dura, to duro, to liso, to lisa,
sem um puto, no vermelho, no cheque especial, cheia de divida, cheio de divida, nome sujo, preco da gasolina,
preco do gas, gasolina a, tudo caro, tudo caríssimo, ta tudo caro
p -1.8: meses pra, meses esperando, mes esperando, dias esperando, semanas esperando, espero ha, to ha, estou ha,
ja faz dias, ja faz meses, faz 20 dias, faz um mes, ate agora nada, nada ate agora, e nada, nada ainda,
ainda nada, cade meu/minha, cade o meu, cade a minha, cade minha encomenda, cade meu pedido, cade o reembolso,
reembolso, estorno, devolvam meu, devolve meu, quero reembolso, quero cancelar, vou cancelar, cancelei, to cancelando,
vou sair, sai desse, saindo desse, troquei de, vou trocar de operadora, ouvindo musiquinha, na linha ha, ligo e,
liguei varias, liguei 5 vezes, liguei mil vezes, varias vezes, pela terceira vez, pela quinta vez, terceira vez,
decima vez, quinta vez, pela milesima vez, milesima vez, todo santo dia, todo dia isso, todo dia e isso,
todo dia a mesma, de novo isso, isso de novo, de novo ne, de novo essa, de novo esse, outra vez esse, outra vez essa,
lento demais, lerdo demais, lotado demais, cheio demais, uma sauna, um forno, um gelo, uma lata de sardinha,
lata de sardinha, no talo, som alto, som no talo, vizinho gritando, vizinho com som, barulho da, barulho do,
obra do vizinho, obra do lado, nao me deixa dormir, nao deixa dormir, nao consigo estudar
p -1.5: parei de assistir, parei de ver, parei de ler, desisti, desisti de, abandonei, larguei, nao terminei,
nem terminei, nem vou, nem assisto, nem vejo, nao assisto mais, nao vejo mais, nao vejo a menor, nao leio mais,
nao uso mais, nao tenho paciencia, nao tenho saco, nao tenho forcas, nao tenho animo, nao tenho vontade, da preguica,
da desanimo, desanimo, desanimador, desanima, que desanimo, cansa ver, canso de ver, cansei, cansei ja, ja cansei,
ja cansou, cansou, deu ja, ja deu pra mim, deu pra mim, chega ne, parem, parem com, para com isso, para de, parem de,
pare de, para que ta feio, ta feio, ficou feio, que feio, feio demais, feio pra, muito feio, chora mais, chora menos,
menos ne, menos gente, bem menos, por favor parem, socorro deus, pelo amor de deus parem, ai que, que canseira,
canseira, correria, correria danada, que correria, dia corrido, dia cheio, dia longo, semana longa, vida corrida,
cabeca cheia, cabeca explodindo, cabeca ta explodindo, minha cabeca, com a cabeca, um ninho, bad hair,
cabelo horrivel, cabelo ta horrivel, to gorda, to gordo, me achando feia, me achando gorda, to horrivel, to feia,
to um caco, um caco, um lixo, um trapo, um bagaço, bagaço, podre de, to podre, to morta, to morto de, so o po,
so o bagaco, so o caco
p -1.5: dormiu vendo, dormi vendo, quase dormi, da vontade de dormir, vontade de dormir, pegando no sono, bocejando,
ate dormi, ate desliguei, tirei do canal, mudei o canal, troquei de canal, tira do ar, tirem do ar, sai do ar,
podia acabar, podia sair, podiam tirar, tinha que acabar, devia acabar, ta na hora de acabar, ja deu o que tinha,
deu o que tinha que dar, virou cimento, virou borracha, cru por dentro, queimou o bolo, queimei o, queimou o arroz,
sal demais, gordura demais, acucar demais, doce demais, salgado demais, amargo demais, duro demais, seco demais,
gosto de nada, gosto de isopor, gosto ruim, cheiro ruim, cheiro de mofo, cheiro de esgoto, gosto horrivel,
cabelo na comida, barata na, mosca na, passando fome, passei fome, intoxicacao, deu dor de barriga,
passei a noite vomitando, noite sem dormir, noite em claro, passei a noite em claro, noite horrivel,
madrugada acordada, acordada ate, 4 da manha e nada, virei a noite, virar a noite
p -1.5: lembra do povo na eleicao, na eleicao, so na eleicao, em epoca de eleicao, promessa de campanha,
prometeu e nao, prometem e nao, promete e nao, promessas, aumentaram o proprio, proprio salario,
dinheiro pra isso tem, pra isso tem dinheiro, enquanto isso o povo, e o povo, povo que se, o povo paga, a gente paga,
nos pagamos, pagamos a conta, quem se ferra, quem se fode, trabalhador se, cara de pau pedir, pedir voto,
pior governo, pior prefeito, pior presidente, desgoverno, ninguem e preso, solto ne, solto por ai, bandido solto,
impune, impunes, justica cega, justica lenta, a justica e uma, falta saude, falta escola, falta medico, falta remedio,
falta agua, falta luz, falta vergonha, falta educacao, falta seguranca, sem seguranca, medo de sair, medo de andar,
nao da pra sair, escola caindo, hospital lotado, fila do sus, fila de espera, rua esburacada, rua alagada, joga lixo,
jogam lixo, jogar lixo na, lixo na rua, esgoto a ceu, mato alto
p 0: coleta de lixo, caminhao do lixo, lata de lixo, saco de lixo, lixo reciclavel, dia do lixo, cortou o cabelo,
cortei o cabelo, cortar o cabelo, curto e, ta curto, cabelo curto, cabelo ta curto, curta metragem, em curto, rio de,
rio grande, ri o, rio sao, de rio, no rio, do rio, ao rio, rio doce, rio claro, rio preto, que dia comeca, que dia e,
que dia vai, que dia sera, que dia foi, a que dia, ate que dia, saiu o resultado, muita gente, contra o, e contra,
por enquanto, so isso, e so isso, chega as, chega as 7/8/9/10, chega hoje, chega amanha, chega em, chega ao,
chega de viagem, chega a, deixa eu, deixa comigo, deixa que, basta clicar, basta acessar, basta enviar, para de minas,
fim de ano
p -1.5: ja passou da hora, passou da hora, por cima do muro, virou palanque, virou bagunça, virou zona,
virou palhacada, sem vontade, so passando raiva, passando raiva, passar raiva, me passam raiva, me da raiva,
me deixa com raiva, chorei de saudade, chorando de saudade, chorei de raiva, chorando de raiva, ate chorei de raiva,
chorei de dor, chorei de tristeza, se foi, partiu meu, tomara que caia, tomara que perca, tomara que saia,
espero que saia, espero que perca, merece sair, tem que sair, precisa sair, sai logo, vaza logo, ja vai tarde,
vai tarde, graças a deus saiu, ainda bem que saiu
p 1.5: tomara que ganhe, tomara que fique, tomara que de, espero que ganhe, espero que fique, tem que ficar,
merece ficar, merece ganhar, merece vencer, tem que ganhar, fica fulano, volta logo, volta por favor, quero que volte,
quero de volta, queria de volta, bem que podia voltar, ainda bem, ainda bem que, que bom que, fico feliz,
ficamos felizes, feliz por, feliz pela, feliz pelo, feliz com, contente com, satisfeito com, satisfeita com,
orgulhosa de, orgulhoso de, encantada com, encantado com, impressionada com, impressionado com, surpresa com, amando,
to amando, tamo amando, adorando, to adorando, curtindo muito, curtindo demais, curtindo o, curtindo a,
gostando muito, to gostando, gostando demais, me divertindo
w 1.5: divirto divirta emagreci emagrecendo emagrecer emagreceu economizei construiu construindo
w -0.8: perco perca
`;
