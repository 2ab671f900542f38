/** What turns words round: irony, set phrases that are not what their words say, what only seems polar. */
export const cues = `
p -3: parabens aos/pros envolvidos, parabens aos responsaveis, palmas pra quem, palmas para quem, parabens produção,
parabens pra mim, era tudo que eu precisava, era tudo que eu queria, era o que faltava, tudo que eu precisava hoje,
muito bonito isso, muito bonito ne, bonito ne, bonito hein, lindo ne, lindo isso, que maravilha hein,
que maravilha ne, que beleza hein, que beleza ne, que otimo ne, otimo ne, legal ne, muito legal ne, que legal ne,
que legal hein, so que ao contrario, so esperei, me engana que eu gosto, ah ta bom, ta bom vai, ta serto,
que lindo hein, que fase hein, obrigado por nada, obrigada por nada, valeu por nada
p -2: otimo mais um/uma, legal mais um/uma, que bom mais um/uma, adoro quando me, adoro quando nao,
amo quando me deixam, amo quando nao, adoro acordar cedo, amo acordar cedo, adoro ser ignorada/ignorado,
nada como ser, nada como esperar, nada como acordar, to amando ficar sem, adorando ficar sem, otimo comeco,
claro a culpa, a culpa e minha, a culpa e/eh do, cola que
p -1.5: so se for pra, ate parece, ate parece que, aham ta, sei sei, ah claro, claro ne, e la vamos nos, la vamos nos,
la vem, la vem ele/ela/o/a, de novo a mesma, adora ver a desgraca, adoram ver a desgraca, ama reclamar,
adora reclamar, adoram reclamar
p 2.5: que odio de tao, odio de tao, raiva de tao, te odeio por ser tao, odeio como e/eh bom, credo que delicia,
credo que delicia, ridiculo de bom/boa/lindo/linda/bonito, ridicula de linda/boa, absurdo de bom/boa/lindo/linda,
absurda de linda/boa, bizarro de bom, bizarro de tao, insano de bom, nojento de bom, nojenta de boa, nojento de lindo,
um absurdo de, um pecado de, chega a ser pecado, de matar de, indecente de, sacanagem de tao, sacanagem de bom,
monstro demais, um monstro, o cara e/eh um monstro, monstra
p 2: filha da mae como, veio com tudo, chora mundo, ninguem me segura, ninguem segura, ninguem me derruba,
nao perde/perco uma, nada me falta, nao me falta nada, nao falta nada, sem dor, sem problema, sem problemas,
sem estresse, sem stress, sem medo, sem miseria, sem preco, nao tem preco, sem fumar, sem beber,
sem comentarios de tao, nem acredito, nem to acreditando, nao to acreditando, quase nao acredito, nunca vi tao,
nunca ri tanto, nunca fui tao, nunca estive tao, nunca tive problema, nunca tive problemas, nunca decepciona,
nunca me decepciona, nunca decepcionou, nao decepciona, nao decepcionou, nao erra, nunca erra, nao erra uma,
nao tem erro, nao tem defeito, nao tem defeitos, nao tem ninguem igual, nao existe igual, nao existe melhor,
nao existe nada melhor, nada melhor que, nada melhor do que, nao ha nada melhor, nao tem coisa melhor,
nao tem nada melhor, quem nunca, nao quero que acabe, nao queria que acabasse, pena que acabou, uma pena que acabou,
nao acaba nunca mais, nao preciso de mais nada, que nao me deixa, sempre do meu lado
p 1.5: podia ser pior, podia ser bem pior, poderia ser pior, menos mal, dos males o menor, ate que, deu pra rir,
deu pro gasto, ate gostei, to no lucro, nada a declarar, rendeu muito, dia rendeu, hoje rendeu, treino pago, ta pago,
missao cumprida, dever cumprido, tarefa cumprida, mais um ano de vida, mais um ciclo, novo ciclo, nova fase,
vida nova, casa nova, emprego novo, obrigada universo, obrigado universo, obrigada vida, so agradece, so agradecer,
so agradeco, quero agradecer, venho agradecer, e/eh sobre isso, do meu coracao, no meu coracao, de alma lavada,
alma lavada, alma leve, recarregar as energias, lavar a alma
p 0: bom dia dia, ta bom, ta bem, tudo bem, td bem, tudo bom, td bom, tudo certo, tudo certinho, muito bem entao,
se bem que, bem que, bem na hora, bem cedo, bem ali, bem aqui, por bem, bem como, nem bem nem mal, mais ou menos,
mal e porcamente, ou melhor, no melhor estilo, melhor ir/sair/ficar/nao/deixar/esperar/a, e melhor, eh melhor,
qual e melhor, qual o melhor, qual a melhor, quem e o melhor, quem e o pior, qual o pior, na melhor das hipoteses,
pior que sim, pior que nao, o bom e velho, bom ja, bom entao, a boa e, de grande porte, em grande parte, boa parte,
boa sorte a todos, por favor, pf, pfv, pfvr, faz favor, com certeza, legal ou, ministerio da saude, posto de saude,
plano de saude, saude publica, unidade de saude, secretaria de saude, casa da moeda, sao paulo, rio grande,
belo horizonte, porto seguro, boa vista, porto alegre, alegrete, vitoria da conquista, santa maria, praca da paz,
rua da paz, rua da alegria, avenida paz, nosso senhor, primeiros socorros, pronto socorro, pronto atendimento,
show de quinta/sexta/sabado/domingo/hoje/amanha, vai no show, ir no show, hora do show, talk show, reality show,
o show de, festa de, festa do, na festa, salao de festas, festa junina, dar/dando/da/deu uma olhada, da pra, deu pra,
sessao de terror, filme de terror, filme de acao, guerra dos, guerra nas, jogo da morte, a morte de, dias de pena,
vale a pena ver de novo, vale transporte, vale alimentacao, vale refeicao, luto e, premio de, premio em,
campeao mundial de, melhor de tres, bola parada, bola rolando, tempo real, ao vivo, vivo ou, a vivo, da vivo,
amor e odio, odio e amor, love story, livre comercio, preco livre, ar livre, luz do, luz da, conta de luz, luz e agua,
amigo oculto, amigo secreto, meu amigo, minha amiga, um amigo, uma amiga, amiga dela, amigo dele, irmao dele,
meu irmao, minha irma, presente de, o presente, aula de danca, festival de, medo ou, feliz ou triste
p 0: namoro ou amizade, tem gente que ama e tem gente que odeia, nem gostei nem desgostei, nao e bom nem ruim,
nem bom nem ruim, forca tarefa, forcas armadas, defesa civil, a ver navios, prova de, prova em, prova do, a prova,
na prova dia, aumento de, queda de, alta de, em alta, em baixa, crime e, policia civil, policia militar, novo normal,
boca a boca, morto vivo, comercial de, livro de, problema de matematica, curso de, ouvidoria de, grave e, gravidade,
doce de, bolo doce, doce ou salgado, salgado ou doce, pao doce, agua doce, batata doce, salgado, frio ou quente,
ar frio, pipoca e, lista de, mestre de obras, rainha da, rei do, rei momo, o rei, dama da, tropa de elite, tropa,
o pior ja passou, mal sabe/sabia, mal cheguei, mal chegou, de mal a, menos de, a fim, afim de, a maioria, maioria,
no caso, em caso, a fundo, livre para, ta livre, estao livres, ta frio, ta calor, fique a vontade, fica a vontade,
a vontade, boa vontade, vontade de, ta na hora, ja ja
p 0: amor e sexo, domingo legal, domingo espetacular, domingo maior, bom dia brasil, bom dia sp/rio/minas/parana,
boa tarde cidade, mais voce, melhor da tarde, hora da venenosa, no/do/o fantastico, fantastico hoje, amor a vida,
sete pecados, verdades secretas, a forca do querer, i love paraisopolis, eta mundo bom, totalmente demais,
haja coracao, lei do amor, deus salve o rei, orgulho e paixao, bom sucesso, amor de mae, quanto mais vida melhor,
cara e coragem, todas as flores, vai na fe, terra e paixao, amor perfeito, joia rara, sangue bom, salve jorge,
guerra dos sexos, cheias de charme, a vida da gente, cumplices de um resgate, love is blind, good morning america,
super star, super bonita, saia justa, a fazenda, power couple, show da fe, a grande familia, escolinha do professor,
praca e nossa, zorra total, vai que cola, tapas e beijos, sob pressao, malhacao
p 0: do/o/no/pro/ao/pelo vitoria, vitoria x, x vitoria, boa esperanca, bom despacho, bela vista, boa viagem recife,
bonito ms, bom jesus, bom retiro, bom fim, campos belos, nova esperanca, alegre es, feliz deserto, feliz rs,
pouso alegre, ouro preto, ouro branco, diamantina, novo mundo, nao so, nao apenas, nao somente, nao e so, nao foi so,
so que nao da, sem parar, sem querer, sem duvida, sem duvidas, sem contar que, sem falar que, sem querer ser
p 0: ou nao, ou nao ne, nao ne, ne nao, nao e, nao e mesmo, nao foi, nao sei se, sei nao, nao sei, nao sei quem,
nao sei o que, nao vi, nao vi ainda, por que nao, porque nao, pq nao, ja nao, ainda nao, se nao, senao, pois nao,
como nao
p 0: que nem, que defesa e, que serie e, que filme e, que livro e, que programa e, que novela e, que cena e,
que final e, que episodio e, que festa e, que presente e
p -2.5: que final horrivel, que final ruim, que filme ruim, que serie ruim, que novela chata, que programa chato,
que programa ruim, que festa chata, que episodio chato, que apresentacao ruim, que programa mais/sem,
que novela mais/sem, que final mais/sem, que filme mais/sem
p -1.5: parabens prefeitura, parabens governo, parabens operadora, parabens empresa, parabens diretoria,
parabens arbitragem, obrigado prefeitura, obrigada prefeitura, obrigado operadora, obrigada operadora,
obrigado diretoria, obrigado governo, mais uma derrota, so pra quem
p 0: nao tem como nao, nao da pra nao, nao ha como nao, como nao, impossivel nao, nao consigo nao,
nao posso deixar de, nao deixo de, nao deixem de, nao deixe de, qual a boa, a boa de hoje, bom de hoje
`;
