/** What is good, beautiful, well done: people, shows, places, food, things bought. */
export const praise = `
a 3: maravilhoso perfeito excelente espetacular sensacional fantástico fabuloso extraordinário incrível magnífico
a 3: esplêndido sublime divino impecável deslumbrante excepcional fenomenal genial brilhante inesquecível estonteante
a 3: magistral primoroso irretocável irrepreensível fascinante apoteótico memorável épico lendário icônico
a 2.5: lindo belo ótimo formidável estupendo mágico talentoso delicioso saboroso gostoso suculento apetitoso admirável
a 2.5: glorioso majestoso luxuoso poderoso invencível imbatível supremo notável surpreendente impressionante
a 2.5: arrepiante viciante envolvente cativante contagiante marcante tocante arrebatador hipnotizante eletrizante
a 2: bonito legal bacana agradável charmoso elegante estiloso gracioso glamouroso atraente sexy sedutor gatíssimo
a 2: inteligente esperto competente capaz eficiente eficaz caprichado capricho dedicado esforçado
a 2: criativo original inovador moderno refinado sofisticado requintado artístico autêntico carismático diva
a 2: confortável aconchegante prazeroso saudável refrescante cremoso fresquinho quentinho cheiroso limpinho
arrumadinho
a 2: vitorioso campeão bicampeão tricampeão tetracampeão hexacampeão premiado consagrado merecido aprovado favorito
a 1.5: interessante positivo favorável prestativo cordial pontual organizado confiável transparente coerente firme
a 1.5: útil prático ágil durável resistente econômico baratinho acessível vantajoso promissor produtivo
a 1: barato limpo fresco macio cheirosinho correto ideal adequado digno nobre ilustre rico próspero
a 1: querido estável maduro consciente tolerante paciente gratificante
a 1: melhorado recuperado curado salvo renovado surpreso fluente certeiro cirúrgico bonitão lindão
a 0.5: novinho especial inédito exclusivo importante
n 3: perfeição maravilha espetáculo primor excelência
n 2.5: gênio lenda ícone ídolo diva musa deusa rainha hino hinão delícia talento lindeza
n 2: sucesso vitória triunfo golaço campeã craque fenômeno mito fera maestro mestre joia jóia pérola tesouro
n 2: boniteza gostosura belezura formosura elegância charme capricho brilho genialidade competência inteligência
n 2: carisma criatividade originalidade louvor elogio mérito prazer diversão
n 1.5: aplauso troféu medalha taça conquista progresso avanço melhoria
n 1.5: benefício vantagem recompensa confiança lealdade honestidade coragem garra raça superação
n 1: sorte bônus desconto ganho lucro proteção apoio cura recuperação solução melhora oportunidade
n 1: inspiração princesa príncipe gata guerreira orgulho favoritismo crush
v 2.5: arrasar arrebentar brilhar impressionar encantar lacrar mitar
v 2: superar conquistar triunfar caprichar acertar evoluir salvar surpreender
v 1.5: recomendar premiar consagrar eternizar valorizar enriquecer embelezar facilitar
v 1: ganhar recuperar curar solucionar progredir avançar prosperar classificar garantir
v 1: agradar satisfazer beneficiar contribuir colaborar enaltecer exaltar apoiar emplacar bombar
v 0.5: merecer estrear lançar inaugurar aprender
w 3: maravilhosaa maravilindo maravilinda maravigold perf perfa perfs perfeitoo mara marah mravilhosa tdb tuuudo
w 2.5: top topp topzera topíssimo topster toperson showzaço daora dahora foda fodaa fodástico fodástica fodão fodona
fodas
w 2.5: brabo braba brabíssimo brabíssima insano insana surreal monstruoso fodarástico pika picas irado irada sinistrão
w 2.5: arretado arretada arretados arretadas bárbaro bárbara supimpa duca ducaralho demaaais maneiro maneiríssimo
maneirão
w 2: lacre lacrou lacradora lacrador mitou mitagem mitando arrasou arrasaram arrasa arrasaaa divou divônica divando
diva divas sambou tombou jantou hitou hitando hitou bombou bombando serviu slay slayou icone icônica
w 2: goat rainhaa reizão hinooo bapho baphônico bafônica tudoo loosho luxo luxos glam phino finíssimo chiquérrimo
chique
w 2: melhores melhorrr mió recomendadíssimo aprovadíssimo delicinha delicia deliciaa nham nhami nhac nhaaam yummy hmmm
hummm humm huuum
w 1.5: bombom boaa boooa boua bonzão bonzinho boazinha bão bãoo legaus lgl legalzinho bacaninha mec suave sussa sussu
tranks chavoso chavosa
w 1.5: gool golaaço goool campeão campeões campeãs hexa bravooo bis aplausos clapclap palmas
w 1.5: sextou sextouu sextouuu sabadou merecido ganhamos vencemos venci ganhei conseguimos consegui
w 1: boa bons boas curti vamo vamooo bora simbora boraaa vemm vumbora
w 0.5: original estreou imperdível oficial lançamento trailer
w 1.5: imperdível imperdíveis
p 3: sem defeitos, sem defeito, zero defeitos, o melhor de todos, a melhor de todas, o/a melhor da vida,
melhor do mundo, melhor do brasil, melhor do universo, melhor coisa, melhor dia, melhor da historia, os/as melhores,
melhor que tem, melhor que existe,
melhor programa/filme/serie/novela/musica/banda/show/jogo/time/livro/quadro/episodio/temporada/apresentador/apresentadora/cantor/cantora/atriz/ator,
que hino, e/eh um hino, sem palavras, sem igual, fora do normal, de outro mundo, de outro planeta, outro patamar,
outro nivel
p 3: show de bola, foi/ta/tava/ficou show, e/eh show, deu/dando/da um show, deu show, que show, um espetaculo,
obra de arte, obra prima, de cair o queixo, de arrepiar, arrepia/arrepiei/arrepiada/arrepiado/arrepiou, tiro certo,
que tiro foi esse, coisa mais linda, coisa mais fofa, coisa linda, mais lindo do mundo, mais linda do mundo,
linda demais, lindo demais, toda linda, todo lindo, que linda, que lindo, que lindos, que lindas
p 2.5: da hora, mo da hora, muito da hora, mo legal, tri legal, tri bom, bah que,
bom pra caramba/caralho/cacete/cct/krl/crl, bom dms, boa dms, muito bom, mt bom, mto bom, muito boa, mt boa, mto boa,
boa demais, massa demais, e/eh massa, foi massa, muito massa, foda demais, muito foda, mt foda, e/eh foda demais,
mo foda, do caralho, do krl, pica das galaxias, o bicho, e/eh o bicho, foi tudo, entregou tudo,
entregaram tudo, entrega tudo, nasceu pra isso, nasceu pra brilhar
p 2.5: deu/dando/da/dar certo, deu tudo certo, deu super certo, deu bom, deu boa, mandou/manda/mandaram/mandando bem,
mandou muito bem, mandou mt bem, se saiu bem, foi muito bem,
jogou/joga/jogaram/canta/cantou/atua/atuou/toca/tocou/escreve/dança/danca/cozinha muito,
joga/jogou/canta/cantou/atua mt/demais/bem/mto/horrores/dms, que atriz, que ator, que voz, que mulher, que homem,
que homao, que mulherao, que talento, que artista, que jogo, que jogao, que golaco, que dupla, que elenco, que time,
que orgulho, que energia, que vibe
p 2.5: vale/valeu/valeram/vale muito a pena, vale cada, valeu cada, valeu muito, vale o ingresso,
super/mega/ultra recomendo, recomendo muito, eu recomendo, recomendo a todos, recomendo demais, nota 10, nota dez,
nota mil, nota 1000, dez de dez, 10 de 10, mil vezes, cinco estrelas, 5 estrelas, de parabens,
ta/esta/estao/tao de parabens, esta de parabens, merece/merecem/merecia/mereceu muito/demais/tudo/o mundo/todo/ganhar,
bem merecido, mais que merecido, fez por merecer, merecidissimo
p 2: roubou a cena, quebrou tudo, botou pra quebrar, tirou onda, deu aula, deu uma aula, dando aula, acima da media,
padrao de qualidade, alto nivel, altissimo nivel, primeira linha, de qualidade,
salvou/salvaram meu/minha/o/a dia/vida/noite/ano/semana, fez/faz meu dia, ganhei o dia, ganhei meu dia,
ganhou meu coracao/respeito, tem meu respeito, meu respeito, respeito muito, tiro o chapeu,
me representa/representou/representam, me ganhou, me conquistou, conquistou meu coracao, virei/sou fa, sou muito fa,
muito fa, fa numero 1, fa demais, viciei, viciada em, viciado em, to viciada/viciado, favorito da vida
p 2: superou/superaram/supera/superando as/minhas/todas expectativas, acima das expectativas, superou expectativas,
melhor que, melhor ainda, cada vez melhor, cada dia melhor, cada semana melhor, muito melhor, mt melhor, bem melhor,
ficou/fica melhor, so melhora, melhor impossivel, nao podia/poderia ser/estar melhor/mais, ja ganhou,
ja e campea/campeao, rumo a final, rumo ao titulo/hexa, e/eh campeao, somos campeoes, subimos, estamos na final,
eu venci, nos vencemos, chupa
p 2: nao e/eh ruim, nada mal, nada ruim, ate que gostei, ate que enfim, ate que e/eh/foi bom, finalmente,
nao e/eh que, aleluia, ainda bem, que sorte, por sorte, que alivio, que bom que, tomara, se deus quiser, na torcida,
to torcendo, estou torcendo, vamos com tudo, com tudo, vamos time, vai brasil, vai time, vai que da, ate o fim,
to dentro, eu topo, to on
p 1.5: dava/da gosto de ver, da gosto, gosto de ver, bom de ver, bom de ouvir, otimo de, gente linda, povo lindo,
povo bonito, linda historia, historia linda, ri/rindo com/sozinha/sozinho, me diverti/divirto, dou risada,
matou a pau, a pau, e/eh o cara, e/eh a cara da riqueza, a cara do verao,
cheia/cheio de graca/saude/luz/vida/amor/estilo, so love, so alegria, so vitoria, so elogios, so amor, so sucesso,
sucesso sempre, sucesso total, muito sucesso, faz sucesso, fez sucesso, ansiosa pra/para/por/pela/pelo,
ansioso pra/para/por/pela/pelo, to/estou/mt/muito/super ansiosa/ansioso, doida/doido pra, louca/louco pra/para
p 1.5: prende do comeco ao fim, prende a atencao, te prende, me prendeu, do comeco ao fim, maratonei, maratonando,
devorei, assistam, ouçam, leiam, vejam, corram, indico muito, fica a dica boa, voltarei, voltarei sempre, vou voltar,
vou assistir de novo, ja comprei outro, comprei outro, chegou antes, chegou rapido, entrega rapida, bom atendimento,
bem atendido/atendida, resolveu/resolveram rapido/tudo/logo/na hora, sem dor de cabeca, custo beneficio, bom preco,
preco bom, preco justo, preço ótimo
p 1.5: em paz, na paz, de boa, de boas, numa boa, na boa, tudo bem gracas, tudo otimo, tudo lindo, tudo perfeito,
tudo maravilhoso, ta otimo, ta perfeito, ta lindo, ta linda, passou na prova, tirei 10, tirou 10,
fui aprovada/aprovado/promovida/promovido/contratada/contratado, consegui o emprego, teve alta, recebeu alta,
esta curada/curado, ta curada/curado, me recuperei, ta/tá melhor, to/tô melhor, bem melhor, mais calma, mais leve
v 1.3: melhorar
v 0.7: destacar crescer
a 0.5: grandioso novinho
n 1: rei
n 0.7: acesso classificação virada exemplo
w 1.2: melhor
w 0.8: bem gol ganhou rende rendeu rumo formei formada
w 0.3: vem
w 0.4: venceu venceram
w ~1.5: monstro monstra animal monstros
w ~0.5: eita nossa uau wow caramba
w ~0.3: mds meudeus omg
p ~0.5: meu deus, meu deus do ceu, gente do ceu, minha nossa, pelo amor de deus, nossa senhora
w 1.2: bom bons
w 0.5: show
p 1.5: quero muito, ja quero, quero voltar
p 1: de primeira
n 2.5: arraso espetáculo lacração
n 1: sonho
w 0.7: vencedor vencedora promete sonhando inesquecíveis
w 2: gata gatona lindão lindona tesão gostosão boymagia divando absoluta afrontosa afrontou soberana majestade realeza
w 1.5: #vem #avante #vamos #forca #orgulho #amo
p 2.5: um arraso, uns arrasos, pisa menos, pisa muito, pisou muito, dona da porra, dono da porra, close certo,
deu nome, nasci pra isso, nao estou sabendo lidar, nao to sabendo lidar, nao sei lidar, como lidar, que gato,
que gata, que gostoso, que gostosa, que pao, que deus, boy magia, ta pegando fogo, pegando fogo, e hoje, chegou o dia,
chegou a hora, ta chegando, falta pouco, uma diva, um luxo, um show, um sucesso, um sonho, um genio, uma lenda,
um mito, um icone, uma rainha, um rei, uma princesa, uma deusa, uma maravilha, uma delicia, uma perola, uma figura,
uma figuraca, uma comedia, comedia demais, e uma comedia
p 2: to/ta viciada/viciado, nao consigo/consegui parar, nao paro/parava de rir/ver/ouvir, dei gargalhada, ri litros,
ri muito, ri demais, ri alto, me diverte, me fez/faz rir/sorrir/feliz, me fazendo rir, melhor parte,
melhores momentos, melhor momento, melhor noticia, melhor fase, melhor versao, melhor amigo/amiga, melhor mae/pai,
melhor pessoa, melhor sensacao, melhor do que nunca, melhor invencao, melhor decisao, melhor hora, momento mais,
um orgulho, orgulho de, muito orgulho, tanto orgulho, so quero agradecer, me inspira, me inspiram, quero ser,
quando crescer quero, quero casar, casa comigo, me adota, me nota, me leva, me chama, saudade boa
p 1.5: gosto do, gosto da, gosto muito, eu gosto, gostei de, gostei do, gostei da, concordo, concordo com,
faz sentido, tem razao, tem toda razao, verdade absoluta, falou tudo, disse tudo, falou bonito, falou bem, disse bem,
lindas palavras, belas palavras, que assim seja, que seja, ta salvo, to contigo, to com voce, a favor, sempre bom,
e bom demais, e sempre bom, nada como um, nada como uma, hora de ser feliz
v 0.6: vencer
w 1.5: venço
n 0.7: liderança
v 0.6: aprovar
w 1.5: aprovada aprovado aprovadas aprovados #fica
p 2.5: nada melhor, ninguem tira meu/minha, que nem um anjo, que nem anjo, como um anjo, bom humor, de bom humor,
ta bom hein, ta boa hein, ta otimo hein, se melhorar estraga, que defesa, que defesaca, que passe, que assistencia,
que lance, que jogada, que serie, que filme, que livro, que episodio, que final, que temporada, que novela,
que programa, que festa, que presente, que apresentacao, que entrevista, que cena, que atuacao, que maravilha,
que coisa boa, que coisa linda, que momento
w 0.4: fácil fáceis estreia
w 1: pedrada pedradas pulando
p 1.5: dar um abraco, quero um abraco, queria um abraco, era disso que, era isso que faltava, sou time, de verdade e,
futebol de verdade, patrimonio da humanidade, patrimonio nacional, ta bom por aqui, ta gostoso
v 1.5: torcer
v 0.4: subir lutar
n 0.4: torcida título estrela prêmio
w 0.8: beleza
w 1.7: massa
w 0.7: curto
w 0.5: bebê bebês doce motivado motivada
p 2.5: que beleza, que massa, baita discurso, no ponto, dos deuses, frente pro mar, de frente pro mar, que luxo,
um luxo, que tudo, ai sim, demos um vareio, deu um vareio, passamos de fase, me escolheu, me escolheram, so vitoria,
tem meu apoio, me senti em casa, me sinto bem, me sentindo bem, to bem, estou bem, to otima, to otimo, boa time,
boa garoto, boa garota, boa menina, boa meu, rindo igual, rio igual, ri igual, um abraco em forma, e um abraco,
fala mesmo, falou mesmo, e isso ai, e isso mesmo, issoo, e assim que se, mandou a real, so verdades,
lacrou demais, exemplo de, voce e um exemplo, a gente merece, nos merecemos, eu mereço mesmo, esperanca voltou,
haja coracao
a 0.8: rápido
w 0.5: leve leves passei consegue conseguiu conseguem
w 1: sagrado sagrada rapidinho
p 1: no mesmo dia, passei no/na
n 1.3: privilégio abrigo prece heroísmo
w 0.4: partiu
w 0.8: grátis gratuito gratuita
w 0.6: profissional profissionais
p 2.5: voz absurda, que absurda, absurda de, mais certa da minha vida, melhor decisao, virei cliente, virei fa,
nasci pra esse, nasci pra essa, nasceu pra esse, viver aquilo, viver isso, viver de novo, faria tudo de novo,
e faria de novo, vem forte, olha esse garoto, olha essa menina, olha esse menino, ouviram minhas preces, comer junto,
pagaria o dobro, verdadeiros herois, verdadeiro heroi, nossos herois
n 0.8: qualidade
p 1: gosto de, preciso desse/dessa/disso
p 0.5: quero esse/essa/um/uma/ir/ver/comer, minha cara
p 2: e um doce, um doce de, seguimos lideres, somos lideres, lideres isolados, gosto de vitoria
`;
