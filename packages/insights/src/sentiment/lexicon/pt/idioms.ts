/** Turns of speech whose single words say little: of stage and pitch, of offices and streets, of body and purse. */
export const idioms = `
p 2.5: nunca/nao perde/perdem/perdeu a graca/majestade/magia, nunca/nao sai de moda, nunca/nao canso/cansa de,
nunca/nao me canso de, nunca/nao enjoo de/desse/dessa/disso, nao/nem sabia que precisava, era exatamente o que,
aplaudi/aplaudindo/aplaudir de pe, de aplaudir de pe, palmas de pe, lavou/lavaram/lava minha alma, deu gosto, da
gosto, me/te/nos prende/prendeu/prenderam, prendeu minha atencao, nao pisquei, nem pisquei, tirou meu folego, de tirar
o folego, fiquei sem folego, fe na humanidade, ainda existe gente/amor/esperanca, precisa de mais gente/pessoas, mais
gente assim, mais pessoas assim, um abraco na alma, carinho na alma, alimento pra alma, aqueceu/aquece/aquecendo meu/o
coracao, encheu/enche meu/o coracao, coracao quentinho, coracao cheio, coracao em festa, quentinho no coracao,
guardar/colocar/por num potinho, num potinho, pra guardar num, o mundo nao merece
p 2.5: segurou/segura/carregou/carrega/levou o programa/time/elenco/show/filme/jogo, nas costas essa/esse,
rouba/roubou/roubaram/roubando a/toda cena, rouba a cena, fez/fizeram/faz bonito, deu/deram conta do, conta do recado,
respondeu/responderam a altura, a altura do, jogou/joga/jogaram o fino, jogou/joga/jogaram uma barbaridade, deu/deram
uma licao/aula de, deu/deram uma aula, jantou o/a, colocou/botou no lugar, goela abaixo a verdade, disse/falou o que
todo/todos/ninguem, falou o que tinha, alguem falou/disse o que, quimica absurda/surreal/perfeita/maravilhosa, que
quimica, que partida, que partidaca, que sequencia, que roteiro, que direcao, que figurino, que fotografia, que
trilha, que abertura, que estreia, que virada, virada historica, virada linda, noite/dia/vitoria historica/historico,
ta/estou/estamos/tamo na final, a vaga e/eh nossa, a taca e/eh nossa, festa e/eh nossa, e/eh tetra/penta/tri/bi,
protagonista mesmo, nasceu/nasceram pra brilhar/isso, sabe fazer tv/televisao/humor, sabe o que faz, sabe muito,
entende muito, entende do assunto, fofurometro, explodir/explodiu de fofura, que fofura, quanta fofura, quanta
lindeza, quanto talento
p 2: agua na boca, comeria facil/tudo/esse/essa/todo/toda/muito, me derreti/derreto/derreteu/derreteram, derreti
com/toda/todo/aqui, me desmontou/desmontei/desmonto, me desmancho/desmanchei/desmanchou, me
emociona/emocionou/emocionei, de chorar de rir, chorei/chorando de rir/felicidade/alegria/emocao/orgulho, ri/rindo ate
doer/chorar/agora/hoje, ri ate, gargalhando sozinha/sozinho, rindo sozinha/sozinho, rir sozinha/sozinho, rindo feito
boba/bobo/besta/idiota, rindo que nem, rindo horrores, rolando de rir, passando mal de rir, mal de rir, esse povo nao
existe, esse homem/menino/cara nao existe, essa mulher/menina nao existe, vcs nao existem, faria/repetiria de novo,
repetiria mil, faria tudo outra, valeu a espera, valeu o esforco, valeu a viagem, quero bis, pede bis, pedi bis,
contando os dias/minutos, contagem regressiva pra/pro, mal posso/vejo, mal posso esperar, nao me aguento de, voando
alto, to voando, nas nuvens, em extase, to radiante, pulando de alegria/felicidade, sonho realizado, realizei um/meu,
realizando um/meu
p 2: no prazo, antes do prazo, antes do previsto/esperado, entregue/entregou/entregaram no prazo, problema/problemas
resolvido/resolvidos/solucionado, ja foi resolvido, foi resolvido, resolvido rapido/rapidinho/logo/na/em, me/foi
atendido/atendida em/na/rapido, atendido/atendida em minutos, super
atencioso/atenciosa/atenciosos/gentil/educado/educada/simpatico/simpatica, muito
atencioso/atenciosa/atenciosos/gentil/educado/educada/simpatico/simpatica, um doce, um amor, uns amores, um amor
de/comigo, uma fofa, um fofo, uma simpatia, um anjo, uns anjos, tudo certinho, chegou/chegaram/veio
intacto/intacta/certinho/certinha/perfeito/perfeita/inteiro/inteira, sem fila, nem peguei fila, sem burocracia, sem
enrolacao, sem complicacao, sem dor, preco camarada, achado do ano/dia/mes, compra do ano/mes, melhor compra, que
pechincha, pela metade do, saiu de graca, ganhei de presente, reembolso caiu, caiu o reembolso, reembolsaram,
devolveram/devolvido/devolveu o/meu dinheiro, caiu o pagamento/salario/decimo, pix caiu, ultima parcela,
quitei/quitou/quitamos, me livrei/livramos de/do/da/desse/dessa, livre do/dos/da/das/de/desse/dessa, nome limpo
p 1.5: primeiro salario/emprego/carro/gol/lugar, primeira casa/vez dela/dele, casa propria, por do sol, nascer do sol,
ceu estrelado/azul/lindo, arco iris, lua cheia, sol voltou, sol saiu, sol apareceu, abriu o sol, sol de volta,
chuvinha boa/gostosa/e, barulhinho de chuva, friozinho bom/gostoso/e, coberta e, cobertor e, cafezinho passado, cafe
passado, cafe fresquinho, cheiro de cafe/bolo/chuva/terra, bolo da/de vo/vovo/mae, comida da/de minha/vo/mae,
comidinha da, casa da vo/mae, mesa farta, casa cheia de, familia reunida/toda/inteira, domingo em familia, almoco em
familia, reunir a familia, feriado chegou, feriadao, viva o feriado, ferias chegaram/chegando, enfim ferias, ferias
finalmente, dormi como/feito/que um/uma/nem, dormi bem/muito/igual, que sono bom, soneca boa/gostosa, meu casal, meus
meninos, minhas meninas, meu xodo, xodo da, meu orgulho, falou mamae/papai, primeiros passos, forca pra/para
ela/ele/eles/familia/voce, melhoras pra, vai dar certo, ta/esta/estamos melhorando, ainda da tempo, tem jeito sim,
voltou a sorrir/andar/luz/internet/agua, voltou o sinal, a luz voltou, agua voltou, internet voltou
p 1.5: ficou pronta/pronto/prontas/prontos, obra/obras pronta/prontas/concluida/concluidas/entregue/entregues, asfalto
novo, asfaltaram a/minha/aqui, rua asfaltada, luz nova, iluminacao nova, praca nova, escola nova, creche nova, posto
novo, reforma ficou, taparam o/os, tapou o/os, arrumaram a/o, consertaram a/o, limparam a/o, que presta mesmo, gente
boa, gente do bem, pessoa do bem, gente fina, gente como a, trabalhador de verdade
v 2: gargalhar golear classificar comemorar festejar
n 2: goleada partidaça pechincha fofurinha xodó
w 2: goleamos goleou tetra penta classificados classificadas classificado impecáveis invicto invicta invictos
p -2: nao desce/desceu/engulo/engole/engoli, nao me desce/desceu/pegou/convence/convenceu/engana, dificil de
engolir/acreditar/assistir/ver/defender, piada velha/pronta/repetida/ruim/batida/sem, virou/virando
piada/bagunca/zona/circo/novela, isso e/eh piada, so pode ser piada/pegadinha, ja saturou/cansou/encheu, saturado
de/disso/desse/dessa, saturada de/disso/desse/dessa, furo de roteiro, cheio/cheia de furo/furos, roteiro
preguicoso/fraco/ruim, meu tempo de volta, quero meu tempo, minha vida de volta, perdi meu tempo,
2/3/4/duas/tres/quatro horas da/de minha/fila/espera/transito/atraso/voo, hora/horas de
transito/fila/espera/atraso/engarrafamento, hora no/na transito/fila/espera/telefone, preso/presa/presos no/na/nesse
transito/fila/elevador/engarrafamento/aeroporto, transito/tudo/metro/trem/onibus parado, nao
anda/andou/desenrola/desenrolou/evolui/evoluiu, nao sai/saiu do lugar/papel/zero, duas caras, leva e traz, se
faz/fazem de/da sonso/sonsa/vitima/santa/santo/coitado/coitada/doida/desentendido,
passador/passadora/passam/passa/passando de/pano pano/pra/pro, oleo de peroba, ja estava/tava
decidido/combinado/escolhido, carta/cartas marcada/marcadas, tudo combinado, so no papel, mundos e fundos, so
sabe/sabem prometer/reclamar/falar/mentir/roubar/enrolar, anos/meses prometendo, prometendo ha/desde/isso/essa/esse/e,
prometeram e/mas
p -2: as tracas, ao deus dara, a ver navios, no escuro ha/de/desde/sem, cheia/cheio/cheias de
buraco/buracos/mato/lixo/rato/ratos/barata, caiu/cai/caindo o/a sistema/site/app/rede/energia/luz/sinal, o/a/meu
sistema/site/app/aplicativo/ligacao/internet/energia caiu/cai/travou/trava/sumiu,
sistema/site/app/aplicativo/internet/energia caiu, cai/trava/fecha/para toda hora, toda hora cai/trava/para/fecha,
fecha/desliga/reinicia sozinho, tela azul/preta/branca, ligacao muda, musiquinha/musica de espera, falei/falar/falando
com robo/um/uma robo/maquina/parede, atendimento robotizado, com as paredes, terceiro/quarto/quinto/decimo protocolo,
abri/abrir 2/3/4/5/mais/outro/dois/tres/quatro protocolos/chamados/protocolo/chamado, empurra/empurrando com a, jogo
de empurra, empurra empurra, passa/passou/passaram/jogam a bola/culpa pra/pro, de um pro outro, de setor em setor, me
passou/passaram pra/por 3/4/5/6/7/varios/dez, nas alturas, hora da morte, olho/olhos da cara,
custa/custou/custando/cobraram um/o rim/olho/absurdo, nao da/deu pra nada, mal da pra, salario acabou, mes sobrando,
sobrando mes, sobra mes, fim do salario, nome sujo, no vermelho, cheque especial, liso ate/de/esse/nesse/todo, sem um
puto/centavo/tostao/real, contando moeda/moedas, vendendo o almoco
p -2: podia ser um email, podia ter sido um, to/cheguei no meu/limite, pra mim chega/deu/acabou, ja deu pra,
joguei/jogo/jogar/jogando a toalha, inferno astral, mercurio retrogrado, dia de/do cao, noite do/de cao, pe esquerdo,
nao devia/deveria/era ter/pra saido/levantado/ido/vindo/comprado, nao devia/deveria ter, nem devia/deveria ter,
devia/deveria ter ficado/dormido, era melhor ter, melhor ter ficado/dormido, antes tivesse ficado, me molhei/molhou,
cheguei encharcado/encharcada/ensopado/ensopada/molhado/molhada, nao preguei/preguemos o, nao consegui pregar, som
alto ate/as/de/e, barulho ate/a/de, latindo/latido a/desde, furando/furar/furou parede, vizinho
furando/gritando/brigando/reclamando/ouvindo/resolveu, da manha e o/a/esse/essa/meu/minha/ninguem/nada/eu, da
madrugada e o/a/esse/essa/meu/minha/ninguem/nada/eu, deu positivo pra/para covid/dengue/gripe, positivo pra
covid/dengue, covid/dengue/gripe/febre/virose de novo, peguei covid/dengue/gripe/virose/resfriado, so em
dezembro/janeiro/fevereiro/marco, so pra/para ano/daqui, pra/para daqui 2/3/4/5/6/7/8/9/10 meses/anos, ha
2/3/4/dois/tres/quatro/varios anos/meses na/esperando/sem/parado/parada, furei/furou/fura o/meu pneu, pneu
furado/furou/furada, carro/moto morreu/quebrou/pifou, me deixou/deixaram/largou/largaram na, na oficina de,
espremida/espremido no/na/dentro/igual, feito/igual/que sardinha, sardinha em/na lata, lata de sardinha
p -2: sem alma/sangue/garra/raca/vontade/atitude/criatividade/padrao/postura, nao jogou/jogaram/joga nada,
jogou/jogaram/joga nada, entregou/entregaram/entregando o/a jogo/partida/paçoca, zaga/defesa
peneira/aberta/mole/dorminhoca, tomou/levou/tomamos/levamos/tomando/levando um/uma/de
baile/sacode/chocolate/goleada/surra/sufoco, virou/viramos fregues, papai noel, hora h amarela/amarelou, na hora h,
juiz/var/arbitro/bandeirinha cego/caseiro/ladrao/comprado/fraco, bola/joga/jogando/toca/tocando/toque pra tras, so
toca de, so da/deu chutao, joga feio, jogo sem, partida sem, sofro com, torcer pra esse, so sofrimento, so tristeza,
so derrota, mais uma eliminacao/vergonha/humilhacao, aula de como nao, exemplo de como nao, manual de como nao,
fugiu/fugiram/foge/fogem/fugindo de/da/das/do/dos pergunta/perguntas/debate/debates/todas/tudo, nao
respondeu/responderam nada/nenhuma, respondeu/responderam nada, enrolou/enrolaram e nao, falou/falaram e/muito nao/e,
falou falou e, e/eh stand up, parece piada, ate agora so/nao/nenhum/nenhuma/nem/sem/espero/esperando/aguardando, ate
hoje nao/nenhum/nenhuma/nem/sem/so/espero/esperando/aguardando
p -1.5: sem satisfacao, sem dar satisfacao, sem explicacao/aviso/motivo/criterio/contexto, sem avisar, sem mais nem,
avisaram/avisou por email/mensagem/zap/whatsapp, nao olhou/olham/olha na, nem olhou/olham/olha na/pra, nem bom dia,
mal olhou/olha, passou/passam/passa direto, nao parou no, nao passa/passou nenhum, so ladeira, so decaiu, ja foi
melhor/bom/boa, ja teve graca, ja deu o, ja deu essa/esse/dessa/desse, deu o que tinha, perderam/perdeu a
mao/linha/essencia/credibilidade/vergonha/nocao/razao, parado em/no/na desde/ha/faz, parado ha/desde/faz, parada
ha/desde/faz, desde segunda/terca/quarta/quinta/sexta/sabado/domingo/ontem sem/parado/parada/esperando/aguardando/e,
sem agua/luz/internet/energia/onibus/aula/medico/professor/remedio/vaga desde/ha/de/a/no/na, fila
gigante/quilometrica/enorme/imensa/absurda/interminavel, fila que nao, coitado/coitada/coitados do/da/de/dos, no meio
da enchente, vida que segue ne
a -2: sensacionalista tendencioso vitimista sonso descarado apático robotizado capcioso debochado arrogante prepotente
a -1.5: saturado batido parcial forçado encharcado ensopado espremido
n -2: sensacionalismo desinformação cinismo marmelada panelinha roubalheira oportunismo favorecimento nepotismo
puxadinho
n -1.5: cratera engarrafamento congestionamento enchente alagamento deslizamento apagão arrastão
n -0.6: trânsito fila guincho oficina disjuntor protocolo
v -2: amarelar gripar
v -1: prometer fugir interromper
v -1.5: forçar mentir esconder
w -1: covid dengue virose chikungunya zika sarampo
w -2: entregada encharcada encharcado rancinho desinforma mequetrefes
p 0: contra a/o gripe/dengue/covid/polio/sarampo/febre/raiva/variola/corrupcao/violencia,
vacina/vacinacao/vacinas/vacinado/vacinada/vacinei contra/da/para/pra, casos de, combate a/ao, combater a/o, prevencao
a/ao/de, no ponto esperando, no ponto de onibus, no ponto do onibus, to no ponto esperando, esperando no ponto, no
ponto certo, ponto final, passando/passar/passei pano na/no/em, pano de chao/prato/fundo,
pediu/pediram/pedir/pedindo/pede desculpa/desculpas, desculpa/desculpas pelo transtorno/atraso/incomodo, desculpe
o/pelo transtorno/atraso/incomodo, prometido, o prometido, papai noel chega/chegou/existe/vem, carta pro papai, hora
do, na fila do/da/pra, fila do/da/pra pao/mercado/banco, transito livre/bom/flui/fluindo, ao limite de, limite
de/do/da
p 0: ate hoje, ate agora, com remedio, o/um/meu remedio, tomar/tomei/tomando remedio, festa junina, sem spoiler, sem
spoilers, por do sol as, sol e mar, ultima parcela do decimo, primeira parcela do, em familia e, da familia, sem
filtro, sem acucar, sem gluten, sem lactose, sem carne, sem cebola
p 0: vai/ta passar/passando em/no/na/as/o/a/qual/que/hoje/amanha, ta tudo, a zero, a 0, do zero, zero km
p 2.5: ta tudo de bom, ta tudo lindo/perfeito/otimo/maravilhoso/certo
p 2: pode/podem chorar, chora rival, cara de time, mudou o jogo, liberou/liberaram/liberada/liberado mais cedo,
sair/sai/saindo/saimos mais cedo, da/deu/dando vida pra/ao/a, pode encerrar o ano
p -2: mandou/mandaram um/lembrancas/lembranca/abraco, criatividade mandou, mandou abraco/lembrancas,
levar/leva/levamos/levam gol, tira/tirou/tiram/tirando do serio, engoliu meu, trincou a/o, de respirar
v -1.5: enferrujar trincar empurrar extraviar
e 1.5: >>> >>>>
e -1.5: <<< <<<<
p 2.5: nivel/talento/voz/qualidade/gol/energia/gogo/elenco absurdo/absurda/surreal/insano/insana/altissimo,
que jogador/jogadora/atacante/goleiro/goleira/zagueiro/meia/tecnico/treinador/cantora/cantor/apresentador/apresentadora,
funciona/funcionou/funcionando/funcionam direitinho/certinho/bem/perfeitamente/super/muito/demais/lindamente,
me identifico/identifiquei/identificando, me vi nessa/nesse
p -2: torci/torceu/torcer o/a tornozelo/joelho/pulso/braco/dedo, ano de eleicao, ansiosa/ansioso por causa, menos o/a que,
ensino/saude/transporte de quinta categoria
p 0: top 3/5/10/20/100, isso ai mesmo que
n -2: marasmo mesmice chatura enfado ranhetice
w 0.6: direitinho
report 0.65: turno votos comitiva emenda decreto
`;
