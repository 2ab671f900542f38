/** Poor service, broken things, bad shows and matches, public affairs. */
export const complaint = `
a -3: péssimo horrível horroroso terrível pavoroso deplorável abominável catastrófico desastroso calamitoso
a -2.5: ruim lamentável medíocre vergonhoso inaceitável desprezível precário caótico infernal nojento porco fedido
fedorento
a -2: feio tosco brega cafona malfeito sofrível fraco fraquíssimo fraquinho insosso chatíssimo
a -2: abusivo enganoso inseguro perigoso injusto ilegal irregular vencido estragado podre mofado quebrado rachado
bugado
a -2: desagradável desnecessário decadente ultrapassado repetitivo previsível clichê arrastado interminável intragável
pífio
a -2: defeituoso danificado travado lento lerdo demorado instável indisponível ineficiente inoperante inútil bichado
a -1.5: caríssimo sujo encardido barulhento lotado superlotado desconfortável queimado amargo azedo
a -1.5: errado incorreto incoerente absurdo bizarro estranho esquisito duvidoso polêmico infantil superficial vazio
falho
a -1: atrasado cancelado adiado rasgado riscado amassado incompleto confuso
n -3: descaso desserviço calamidade catástrofe vergonheira
n -2.5: bagunça esculhambação avacalhação porcaria tranqueira gambiarra desorganização desastre fiasco fracasso
n -2: demora defeito falha erro bug fraude prejuízo roubo engano enganação lerdeza lentidão
n -2: frangueiro pipoqueiro mercenário rebaixamento vexame perneta pereba cone
n -2: corrupto corrupção ladrão ladroagem propina desvio mamata impunidade ditadura retrocesso desgoverno demagogia
n -1.5: incompetência irresponsabilidade negligência burocracia enrolação confusão transtorno atraso buraco barulheira
n -0.5: eliminação
n -1: multa golpista spam goteira barulho fedor sujeira poeira barata
n -1: desemprego inflação miséria fome pobreza crise criminalidade insegurança tráfico sonegação censura racionamento
apagão
v -2: decepcionar piorar estragar prejudicar atrapalhar lesar extraviar danificar avariar avacalhar enrolar desandar
v -1.5: travar bugar quebrar falhar reclamar demorar atrasar vazar queimar alagar rebaixar flopar
v -1: cancelar cobrar rachar rasgar mofar sujar encarecer desabar vetar desviar
v ?1.5: funcionar prestar servir resolver atender responder chegar carregar abrir ligar pegar entregar devolver
cumprir
v ?1.5: valer adiantar colar convencer agradar dormir compensar durar render aceitar honrar
v ?1: avisar informar merecer aguentar ajudar respeitar sobrar pagar
n ?1: tempo dinheiro vontade condições solução respeito noção consideração resposta retorno previsão suporte estrutura
educação
n ?1.5: graça sentido futuro jeito caráter vergonha paciência coração
w -2: lixooo lixoo lixo bostaa merdaa zuado zuada zoadão cagaram cagou fuleiro fuleira furada cilada ciladona roubada
mequetrefe xexelento xexelenta xinfrim fulera paia micado xoxo xoxa capenga bagaceira lixão
w -2: horrivel horriveis terríveis pessimos broxante brochante broxei brochei vergonhaalheia ridículos papelão
lambança lambanca
w -1.5: caroooo tranqueira feinho feinha feiosa feioso horrendo horrenda dispensável dispensáveis chatoo chatooo
chatice chatonildo porre sonífero encheção
w -1.5: scam fake fakenews enganação mimimi vitimismo mamata rachadinha politicagem politicalha petralha bolsominion
w -1: trava travou travando travado requentado overrated superestimado mediano mediana
w -0.5: difícil difíceis complicado reclamação procon ouvidoria
p -3: nao presta, nao vale, nao vale nada, nao vale o, nao vale a pena, nao recomendo, nao indico, nao comprem,
nao compre, nao compro mais, nao caiam, nao assistam, nao percam tempo, nunca mais, nunca mais compro/volto/piso/peco,
nao volto, nao volto mais, fujam, fuja, corram dessa, passem longe, pior empresa, pior atendimento, pior compra,
propaganda enganosa, falta de respeito, descaso total, desrespeito total, um descaso, total descaso, vou processar,
vou no procon, procon neles, queremos/quero meu dinheiro, meu dinheiro de volta, dinheiro jogado fora,
dinheiro no lixo, jogar/joguei/jogaram dinheiro fora, jogou no lixo
p -2.5: fora do ar, nao funciona, nao funcionou, nao ta funcionando, nao esta funcionando, parou de funcionar,
nao abre, nao abre mais, nao pega, nao liga, nao carrega, nao chega, nao chegou, nada de chegar, ate agora nada,
ate hoje nada, nao atende, nao atendem, ninguem atende, ninguem resolve, nao resolve, nao resolvem, nao resolveram,
ninguem faz nada, ninguem sabe, ngm sabe, ninguem respeita, sem resposta, sem retorno, sem previsao, sem solucao,
nada resolvido, nao responde, nao respondem, nao cumprem, nao cumpriu, sem internet, sem luz, sem energia, sem agua,
sem sistema, caiu a internet, internet caiu, internet caindo, acabou a luz, faltou luz, faltou agua, sem gas
p -2.5: veio/vieram/chegou/chegaram errado/errada/quebrado/quebrada/faltando/frio/fria/gelado/gelada/estragado/estragada/rasgado/aberto/defeito,
veio com defeito, com defeito, de quebrar, quebrou na primeira, quebrou de novo, cobraram duas, cobranca indevida,
cobrado indevidamente, nao aguento esperar, esperando ha, esperando faz, horas esperando, horas na fila, hora na fila,
horas na espera, hora na espera, horas de espera, demora absurda, demora demais, demorou demais, demora muito,
demora da, atraso de, caindo aos pedacos, sem condicoes, sem condicao, sem estrutura, mal feito, mal feita,
mal feitos, mal atendido, mal atendida, mal escrito, mal dirigido, mal organizado, mal tratado, mal tratada,
me trataram mal, me tratou mal, atendimento pessimo, atendimento horrivel, pessimo atendimento, fui maltratado,
fui maltratada, fui enganado, fui enganada, fui mal, desligou na minha, desligaram na minha, bateu na minha cara,
p -2: sem graca, perdeu a graca, nao tem graca, zero graca, graca nenhuma, sem sal, sem pe nem cabeca, sem sentido,
nada a ver, nao faz sentido, enche linguica, encheram linguica, encher linguica, mais do mesmo, da sono, dando sono,
deu sono, me deu sono, dormi no, dormi assistindo, dormi vendo, de tao chato, de tao chata, de tao ruim, chato demais,
chata demais, muito chato, muito chata, mt chato, mt chata, mto chato, que chato, que chata, que chatice,
podia ser melhor, poderia ser melhor, podiam melhorar, precisa melhorar, precisam melhorar, deixa a desejar,
deixou a desejar, deixou muito a desejar, esperava mais, esperava muito mais, ja foi melhor, ja foi bom,
nao e mais a/o mesma/mesmo, so decepciona, so decepcao, vou desligar, desliguei a tv, que programa ruim,
nao e tudo isso, nem canta, nao entende nada, nao entendem nada, nao joga nada, nao joga, nao ganha de ninguem,
nao faz gol,
p -2: fora tecnico, fora diretoria, fora presidente, fora prefeito, fora governador, fora todos, fora ja,
time sem vergonha, time de merda, timinho, que time ruim, time ruim, time horrivel, jogo horrivel, jogo feio,
jogo ruim, sem raca, sem vontade, sem tatica, juiz ladrao, juiz roubou, roubou pro, roubado, arbitragem vergonhosa,
arbitragem horrivel, penalti roubado, cartao ridiculo, perdeu gol, perdeu penalti, perder pra, perdeu pra,
perder em casa, perdeu em casa, tomou gol, tomar gol, tomando gol, levou gol, levando gol, levou de 4, foi rebaixado,
rebaixados, caiu pra serie b, na serie b, eliminado na
p -2: so rouba, so roubam, todos ladroes, bando de, e/eh tudo ladrao, ladrao de, lugar de ladrao, ir pra cadeia,
tem que ser preso, tinha que ser preso, tem que cair, tem que sair, pede pra sair, pede demissao, renuncia,
impeachment ja, nao cumpriu, nao confio, nao acredito em/nele/nela/neles, nao voto, nao me representa,
vergonha de ser, que pais, esse pais, pais de merda, brasil sendo brasil, so podia ser, tinha que ser,
muita corrupcao, povo sofre, quem paga e/eh, dinheiro publico, dinheiro do povo, nosso dinheiro, preco abusivo,
preco absurdo, caro demais, muito caro, mt caro, mto caro, ta caro, tudo caro, um roubo, pagar caro, pago caro,
paguei caro, aumentou de novo, subiu de novo
p -2: ta/esta/tava puxado, passou dos limites, passou do limite, passando dos limites, forcou a barra,
forcando a barra, forcado demais, que vacilo, vacilo, vacilou, vacilao, pisou na bola, pisou feio, mancada,
que mancada, que mico, mo mico, pagou mico, paguei mico, queimou o filme, deu vexame, que vexame, que papelao,
viagem perdida, dei com a cara na porta, bati com a cara, quebrei a cara, quebrou a cara, caiu do cavalo,
foi por agua abaixo, foi pro espaco, melou, foi tudo por, de mal a pior, ladeira abaixo, so ladeira abaixo, a desejar,
ta osso, e osso, osso viu, tenso isso, mo trampo, mo treta, mo rolo, que rolo, da trabalho, dor de cabeca, cacetada
p -1.5: mais um boleto, mais uma conta, mais uma multa, mais um reality, outro reality, pra que isso,
pra que tudo isso, quem aprovou, quem deixou, quem inventou isso, como pode, nao e/eh possivel, e/eh serio isso,
serio isso, serio mesmo, so pode ser brincadeira, ta/tao de brincadeira, ta/tao de sacanagem, ta me zoando,
ta de zoacao, palhaco eu, sou palhaco, sou palhaca, cara de palhaco, cara de trouxa, papel de trouxa, papel de besta,
feito trouxa, feita de trouxa, me fazendo de, me fazem de, me iludi, me iludindo, me enganou, me engana que,
ah pronto, ata ta, aham senta la, aham claudia, me engana que eu gosto, conta outra, acredita quem quer, so falta,
so faltava, pronto agora
n -0.5: queda propaganda
a -0.7: parado gelado tenso
w -1: caro caros caríssimo caríssima carérrimo planta plantas pipocou pipocaram
w -1.5: #fora #chega #basta #sai #cancela
v ?0.7: entender lembrar sentir mudar
p -1.2: nao da, nao da pra, nao rola, nao vejo graca, nao tem condicoes, muito cara, cara demais, ta cara, tao cara
p -0.8: nao quero, nao posso, nao podemos, nao pode, nao vou, nao tenho, nao sobra, nao gosta, nao tem como
p -3: nota 0, nota zero, zero estrelas, uma estrela, menos mil, sem comentarios
p -2.5: calar/cala/calem/calando/calasse a boca, close errado, tiro no pe, deu pt, ta loco, ce ta doido,
ninguem pediu, quem pediu, quem perguntou, ninguem perguntou, da uma raiva, da raiva, dando raiva, me da nervoso,
da nervoso, tira ele/ela/esse/essa, tirem ele/ela/esse/essa, muda esse/essa, troca esse/essa, demitam, demite,
programa sem, novela sem, filme sem, jogo sem, vou dormir que ganho mais, melhor ir dormir, ia ser melhor,
seria melhor se, era melhor quando, bons tempos quando, antes era melhor
p -1.5: que demora, ta demorando, demora pra, demorando pra, enrolacao, enrolando, so enrolam, so enrola, acaba logo,
acabem logo, falta muito, nunca acaba, nao acaba, nao acaba nunca, nao termina, so propaganda, muita propaganda,
so intervalo, sem audio, sem som, audio ruim, som ruim, imagem ruim, cortaram, cortou a melhor, baixo nivel,
pessimo gosto, mau gosto, que gosto, sem talento, desafinou, desafinada, desafinado, desafinando, nao canta nada,
canta nada, canta mal, atua mal, joga mal, jogou mal, jogando mal, fala mal, dirige mal, escreve mal
n -1.3: golpe
v -1: eliminar
p -1: sem sinal, era pra ser, era pra, e eu aqui, e eu nao, pode isso, adivinha se, ninguem ve, que roupa e essa,
troco de canal
p -2: nem na varzea, tinta secar, ver tinta secar, devia ser presa, devia ser preso, deviam ser presos,
devia ser proibido, devia ser crime, arbitragem caseira, como sempre ne, atras de uma coluna, de um setor pro outro,
que nunca fiz, compra que nao fiz, nao reconheco, tirou foto e, foi embora e nada, desde que eu era crianca promete,
falta nocao, falta respeito, falta vergonha, falta amor, falta empatia, falta tudo, so tem propaganda, frete caro,
frete absurdo, nem disfarca, nem disfarcam
p -1.5: que preste, um que preste, gosto de derrota, uma peste, e uma peste, zona de rebaixamento, acordar em 2030
`;
