/** Sadness, fear, tiredness, boredom, illness, loss. */
export const sorrow = `
v -2.5: sofrer magoar machucar entristecer desolar devastar angustiar atormentar traumatizar deprimir desesperar
v -2: decepcionar frustrar desapontar lamentar fracassar arrepender chatear desanimar desiludir desmotivar preocupar
assustar
v -2: aterrorizar apavorar estressar desabar desmoronar destruir arruinar estragar perturbar afligir torturar
v -1.5: cansar enjoar adoecer piorar desistir falhar ferir sangrar desmaiar vomitar engasgar tropeçar
v -1.5: isolar desgastar sobrecarregar esgotar envergonhar constranger
v -1: errar esquecer atrasar tremer bocejar entediar enrolar engordar endividar reprovar
a -3: triste deprimido depressivo desesperado devastado destruído arrasado desolado inconsolável traumatizado
miserável
a -2.5: infeliz angustiado aflito amargurado amargo desiludido decepcionado decepcionante frustrado frustrante magoado
ferido
a -2: chateado desanimado desmotivado abatido cabisbaixo abalado preocupado preocupante assustado assustador apavorado
a -2: sozinho abandonado rejeitado esquecido ignorado humilhado iludido carente solitário perdido desamparado
a -2: doente enfermo machucado dolorido dolorosa doloroso exausto esgotado acabado estressado sobrecarregado
a -2: deprimente melancólico trágico fúnebre sombrio horrível terrível aterrorizante macabro tenebroso medonho
a -1.5: cansado nervoso tenso inseguro medroso confuso arrependido envergonhado constrangido constrangedor
desconfortável
a -1.5: entediado entediante tedioso monótono sonolento enjoado tonto gripado resfriado febril inchado
a -1: culpado coitado pobrezinho dramático difícil complicado delicado fraco frágil endividado desempregado
n -3: tristeza depressão desespero tragédia desgraça luto agonia angústia sofrimento
n -2.5: decepção frustração desilusão mágoa melancolia amargura desgosto desânimo solidão trauma pavor pânico terror
n -2: dor medo choro lágrima crise fracasso derrota arrependimento preocupação estresse stress cansaço exaustão
aflição
n -2: perda desastre pesadelo ferida doença câncer infarto azar vexame mico constrangimento gafe climão
n -1.5: tédio preguiça insônia ansiedade insegurança culpa remorso drama sofrência ressaca enxaqueca
n -1.5: febre gripe enjoo náusea cólica tpm dívida prejuízo desemprego despedida saudosismo susto aperto sufoco
n -1: problema dificuldade risco perigo obstáculo boleto multa reprovação castigo velório enterro funeral
n -0.7: morte óbito vítima ferido acidente incêndio tiroteio assalto crime homicídio guerra enchente desabamento
prisão
v -0.7: acidentar assaltar sequestrar assassinar
w -2.5: tristee tristinha tristinho tristonha tristão trst bad badzinha sad sadboy sadgirl deprê depre fossa badvibes
deprimente
w -2: pior piorou péssimo péssima péssimos péssimas pessimo pessima pessimamente
w -1.5: piorrr ruim ruins ruinzinho ruinzão dodói dodoi gripada gripado cagada cagado lascada lascado ferrada ferrado
w -1.5: infelizmente desgraçadamente tristemente lamentavelmente lamentável lamentáveis coitado coitada coitados
tadinho tadinha tadinhos coitadinho coitadinha
w -1: poxa droga ops oops ih xiii xi ixi vixe ixe nãoo naaao noo nuss cansadaa cansadinha sofro sofrida sofrido
w -1: exausta choradeira chororô burnout surtada surtado quebradeira derrotada derrotado fracassada fracassado
w -0.7: sono fome boletos plantão hospital uti
w ~-1: chorei chorando chorar choro chora choraram chorava chorou chorona chorosa morri morro morta morto morrendo
surtei surtando surto surtada infartei infartando infarto tremendo gritei gritando gritos berrei berrando berro
desmaiei passada chocada chocado chocadaa choque abalada abalado destruída destruiu sofrendo
w ~-0.5: socorro scrr socorroo saudade saudades sdd sdds saudad saudads saudadee
p -2.5: to/estou/fiquei/fico/ando/tava/estava/ta mal, me sinto/sentindo mal, me sentindo um lixo, me sinto um lixo,
passando mal, passei mal, coracao partido, coracao apertado, coracao doi, partiu meu coracao, corta/cortou o coracao,
dor no coracao, aperto no peito, no peito uma dor, doi demais, doi muito, doi tanto, doi ne, isso doi,
no fundo do poco, fundo do poco, na fossa, na bad, to bad, sem chao, sem rumo, sem forcas, sem forca, sem animo,
sem vontade, sem esperanca, sem ninguem, to na merda, na merda, na lama, perdi tudo, perdi a vontade, perdi meu/minha
p -2.5: queria sumir, quero sumir, queria morrer, quero morrer,
vontade de chorar/morrer/sumir/desaparecer/gritar/vomitar, da vontade de chorar, rindo/rir/ri pra nao chorar,
rindo de nervoso, rindo de desespero, cansada/cansado de, cansada/cansado da, to cansada/cansado, tao cansada/cansado,
muito cansada/cansado, morta de cansada/cansaco, morto de cansado/cansaco, to exausta/exausto, to acabada/acabado,
nao presto, nao sirvo pra nada, minha vida e/eh um/uma, minha vida ta um/uma, ninguem me ama, ninguem me quer,
ninguem liga, ngm liga, ninguem se importa, ngm se importa, ninguem me entende, ngm me entende, ninguem lembra,
ngm lembra, sozinha em casa, sozinho em casa, sozinha de novo, sozinho de novo, tao sozinha, tao sozinho
p -2: meus/nossos sentimentos, meus pesames, pesames, descanse em paz, rip, luto, que deus conforte, deus conforte,
em luto, estamos de luto, faleceu, nos deixou, partiu cedo, fim do mundo, acabou o amor, acabou tudo,
acabou com/comigo, fim de namoro, terminei/terminou/terminamos meu/o namoro, terminei com, terminou comigo,
levei/levar/leva um fora/bolo/pe/gelo/susto/tombo/multa, me deixou/deixaram/deixa no vacuo, no vacuo,
me deixou na mao, me deixaram na mao, na mao de novo, me deu/deram bolo, tomei um bolo,
p -2: dor de cabeca, dor de barriga, dor de garganta, dor de dente, dor nas costas, dor de estomago, dor no estomago,
dor horrivel, com dor, com febre, to doente, estou doente, ta doente, fiquei doente, na uti, internada, internado,
foi internada/internado, pronto socorro de novo, quebrei o/a, quebrou o braço/pe/a perna, torci o pe, bati o carro,
bateu o carro, bateram no meu,
fui assaltada/assaltado/roubada/roubado/demitida/demitido/reprovada/reprovado/mandada/mandado, mandada embora,
mandado embora, mandaram embora, perdi o emprego, perdi o onibus, perdi a hora, perdi a chave/carteira/vaga,
roubaram meu/minha, assaltaram, levaram meu/minha, fui traida, fui traido, me traiu
p -2: deu ruim, deu errado, deu merda, deu pt, da ruim, dando errado, da tudo errado, tudo errado, nada da certo,
tudo da errado, nao deu certo, nao da certo, dia ruim, dia pessimo, dia horrivel, semana ruim, pior dia, pior semana,
pior ano, pior coisa, pior que,
pior filme/programa/temporada/novela/time/episodio/show/atendimento/aplicativo/app/empresa/loja/operadora,
cada vez pior, cada dia pior, so piora, pra piorar, muito pior, mt pior, muito ruim, mt ruim, mto ruim, ruim demais,
ta dificil, ta difícil, esta dificil, que dificil, ta complicado, ta feia, coisa ta feia, situacao ta feia,
azar o meu, azarada, azarado, que azar, zica, que zica
p -1.5: que pena, pena que, uma pena, da pena, que tristeza, que triste, muito triste, mt triste, mto triste,
triste demais, fico/fiquei triste, que medo, tenho medo, to com medo, com medo, que susto, que preguica, com preguica,
mo preguica, muita preguica, com sono, tanto sono, muito sono, morrendo de sono, que sono, mo sono, com fome,
morrendo de fome, que fome, que tedio, no tedio, que calor, calor do cao/inferno/caralho, que frio,
frio do cao/caralho, nao dormi, nao consigo dormir, nao consegui dormir, sem dormir, sem sono, insonia, acordar cedo,
acordei cedo, acordei mal, acordei com dor
p -1.5: segunda de novo, segunda feira de novo, de novo nao, de novo isso, outra vez isso, so comigo,
so acontece comigo, ninguem responde, ngm responde, ngm respondeu, ninguem respondeu, fui ignorada/ignorado,
queria tanto, eu so queria, queria ter, queria estar, queria poder, quem dera, era feliz e nao sabia,
saudade da epoca, saudade doi, saudades eternas, saudade eterna, que saudade do/da meu/minha pai/mae/vo/avo,
faz falta, faz muita falta, que falta, sinto falta, sinto muito, lamento muito
p -1.5: nao consigo/consegui/conseguimos/conseguiram, nao sei mais, nao sei o que fazer, nao aguentei, nao era pra,
nao mereco, nao mereço, nao passei, nao passou, nao veio, nao quis, nao ganhei, nao tem jeito, nao tem graca,
nao teve graca, nao tem mais jeito, nao me sinto, nao estou/to bem, nao me ama, nao me quer, nao quer saber, nao quis,
nao adianta, nao adiantou, nao posso nem, nao tenho mais, ja era, fodeu de vez,
to fodida/fodido/ferrada/ferrado/lascada/lascado/perdida/perdido/frita/frito, me ferrei, me fodi, me fudi, me lasquei,
me arrependi, me arrependo, que arrependimento, tempo perdido, perda de tempo, perdi meu tempo, perdendo tempo,
perdi horas, horas da minha vida
p -1: 7 a 1, fim de feriado, fim das ferias, acabaram as ferias, acabou as ferias, acabou o fim de semana,
acabou o feriado, domingo a noite, volta as aulas, semana de provas, prova amanha, trabalhar amanha,
trabalhar no sabado/domingo/feriado, plantao no, hora extra, fila enorme, na chuva, sem guarda chuva,
mes que nao acaba, sem dinheiro, sem grana, sem um real, dura essa vida, vida dura, vida de pobre, vida adulta,
ser adulto, boleto pra pagar, contas pra pagar
w -2: dói doi doía doeu doendo doer
v -1.3: perder
w -1: mal pobre
w -2: horror
w -0.4: puxa
w ~-1: doeu
w -0.3: queria
p -2: morri/morro/morrendo/morre/morta/morto de medo/vergonha/tedio/dor/pena/raiva/odio/inveja, perdemos
p -1: que situacao, que fase, so queria, sempre assim, tarde demais, saudade de quando, falta que, nao queria,
morri/morro/morrendo/morta/morto de fome/frio/calor/sono/preguica
p -0.6: mais uma vez, nao tem mais, tudo isso, mudei de canal, como assim, so no brasil
w -0.5: perde perdem
v -0.8: atropelar explodir
p -0.7: medo de
p -2: nao consigo parar de chorar, nao paro de chorar, nao parei de chorar
w -0.4: frio calor
p -0.8: saudades/saudade de quando, quando eu dormia, nao dava mais, nao da mais
v -0.5: matar
w -1.5: meh lotado lotada lotados
p -1.5: tomamos um vareio, levamos um vareio, ah nao, ah nem, as moscas, largada as moscas, largado as moscas,
assim nao da, prefere ela, prefere ele, preferia ter, preferia estar, eu mereco viu, que se foi, se foram,
se foi cedo, partiu tao cedo, contra esse, contra essa, sou contra, ligacao cai, ligacao caiu, ta maluco que transito,
chegou virada, nao quer nada, fecharam, tudo fechado, ninguem trabalha, nao sabe nem, nao sabem nem, nem sabe,
nem falar, cada dia menos, confio menos, confia menos, so ferra, ferra o
p ~-1: nao acredito que, nao acredito, nem acredito que, inacreditavel, to em choque, em choque, to chocada,
to passada
p -1: no hospital
p -2: ele partiu, ela partiu, que partiu, casa vazia, continua vazia, mulher morta, mais uma mulher, mais uma vitima,
ate quando, hoje nao deu, ja quero que acabe, quero que acabe, mal comecou, so procuram quando, so procura quando,
quando precisam, de castigo, que castigo
p ~-0.6: pelo amor
w -0.3: cadê
`;
