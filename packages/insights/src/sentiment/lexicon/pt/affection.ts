/** Love, tenderness, gratitude, faith, good wishes; joy and laughter told in words. */
export const affection = `
v 3: amar adorar idolatrar venerar apaixonar encantar
v 2.5: emocionar deslumbrar fascinar maravilhar extasiar alegrar comemorar celebrar agradecer admirar abençoar
v 2: curtir abraçar beijar sorrir divertir animar inspirar festejar orgulhar honrar homenagear parabenizar
v 1.5: elogiar aplaudir acolher acarinhar mimar cuidar confortar consolar alentar aliviar tranquilizar relaxar
descansar
v 1.5: brindar desfrutar aproveitar saborear deliciar degustar surpreender empolgar vibrar shippar stanear
v 1: apoiar respeitar incentivar confiar recomendar indicar valorizar apreciar simpatizar prestigiar merecer
v 1: aquecer iluminar brilhar florescer renascer reencontrar reconciliar perdoar realizar presentear
v 0.5: brincar dançar cantar namorar compartilhar
a 3: amado adorado apaixonado apaixonante encantador encantado maravilhado amável adorável
a 2.5: feliz alegre contente radiante realizado emocionante grato agradecido abençoado encantada eufórico
a 2.5: carinhoso amoroso afetuoso querido fofo meigo terno generoso gentil bondoso solidário acolhedor
a 2: animado empolgado satisfeito orgulhoso aliviado divertido engraçado hilário simpático atencioso educado gracioso
a 2: sorridente risonho tranquilo sereno otimista esperançoso confiante inspirador motivador romântico cheiroso
a 1.5: humilde sincero honesto leal fiel justo digno íntegro verdadeiro genuíno corajoso valente batalhador guerreiro
a 1: calmo descansado renovado revigorado motivado inspirado relaxado abraçado
n 3: amor paixão felicidade alegria gratidão euforia amorzão
n 2.5: carinho ternura encanto fofura bênção amorzinho mozão mozinho fofurice xodó paixonite delírio
n 2: abraço beijo beijinho sorriso riso risada gargalhada afeto amizade orgulho esperança fé paz harmonia emoção
diversão
n 2: conquista aconchego cafuné chamego dengo chamego denguinho cheirinho colo mimo mimos carícia
n 1.5: respeito união parceria cumplicidade empatia humildade simpatia gentileza generosidade solidariedade bondade
n 1.5: alívio sossego calmaria tranquilidade serenidade descanso leveza liberdade axé milagre anjo anjinho
n 1: miga migo herói heroína
n 1: neném nenê gatinho cachorrinho
w 3: amooo tiamo teamo amuu amu amooor apaixonadaaa gratidao
w 2.5: amei lov love loveu ily adoroo aiai felizz felizona felicissima contentíssima
w 2: bjs bjo bjos beijos beijinhos bjks beijocas xero cheiro saudações namastê amém amem aleluia glória
w 2: uhul uhuu uhu eba oba ebaa iupi yes yay yeah viva vivaaa hurra urra aeee aee aeh êêê weee ihuu ihu yupi yess
w 1.5: awn own ownt owwn ooown awnt onw ounn onti oin oinn hehe hihi fofis fofs lindeza miguxa
w 1: felicidades saúde prosperidade sucesso tmj
w ^2: obrigado obrigada obrigados obrigadas brigado brigada brigadão obg obgd obgda obgdo obrigadão obrigadaa vlw
valeu vlww gratidão thanks thx
w ^2.5: parabéns parabens parabains parabeins congrats felicitações
p 3: te amo, amo vc/voce/vcs/voces, amo tanto, amo muito, amo demais, love u, love you, te adoro, amor da minha vida,
amo amo, apaixonada por, apaixonado por, caidinha por, caidinho por
p 3: amor a primeira vista, minha vida toda, meu tudo, vc/voce/vcs e/eh/sao tudo, é tudo pra mim, e/sao tudo pra mim,
tudo de bom, tudo de maravilhoso, meu/minha xodo, dona/dono do meu coracao
p 2.5: gracas a deus, gracas adeus, grazadeus, deus e/eh bom, deus e/eh fiel, obrigado/obrigada senhor,
obrigado/obrigada meu deus, gloria a deus, deus no comando, louvado seja, deus abencoe/abençoe, que deus te abencoe,
que deus abencoe
p 2.5: de coracao, coracao quentinho, quentinho no coracao, aquece/aqueceu o coracao, coracao cheio,
coracao transborda/transbordando, explodindo de alegria, nas nuvens, morrendo de amor/amores,
morri/morro/morta de amor/amores, surto/surtei/surtando de alegria/amor/felicidade,
chorei/chorando/choro de alegria/emocao/felicidade/rir, pulando de alegria, pulei de alegria
p 2.5: morri/morro/morrendo/morre/morta/morto de rir, morri/morro/morrendo/morre/morta/morto de orgulho,
ri/rio/rindo/rir muito/demais/tanto/alto/litros/horrores/mt/mto, rindo ate, ri ate,
dei/dando/dou/dar risada/risadas/gargalhada/gargalhadas, chorei/chorando/choro litros de rir, to/tô rindo,
rachei/rachando de rir, cai/caindo na risada/gargalhada, mijei/mijando de rir, me mijei, risos eternos, rolei de rir,
passando mal de rir, dor de barriga de rir, chorando de rir, nao paro/parei de rir, nao consigo/aguento parar de rir,
impossivel nao rir, nao tem como nao rir, me acabo/acabei/acabando de rir
p 2.5: nao vejo/vejo/vendo a hora, mal posso/vejo esperar, mal vejo a hora, nao aguento esperar, contando os dias,
contando as horas, quero mais, como nao amar, tem como nao amar, impossivel nao amar, nao canso/cansei de,
nao me canso, nao perco um/uma/nenhum/nenhuma/por nada, nao troco por nada, nao troco, nao vivo sem, nao me arrependo,
nao tenho do que reclamar, sem do que reclamar, nada a reclamar,
nao consigo/paro parar de sorrir/ouvir/ver/assistir/escutar/olhar,
nao paro/parei de sorrir/ouvir/ver/assistir/escutar/olhar
p 2: saudade boa, boas lembrancas, boas memorias, bons tempos, que saudade boa, muito bom ver, bom te ver,
bom ver vc/voce/vcs/voces, que bom, tao bom, bom saber, fico/fiquei/ficamos feliz, feliz da vida, feliz demais,
mais feliz, de bem com a vida, vida boa, que delicia, de boa na lagoa, alto astral, boa vibe, boas vibracoes,
good vibes, vibe boa, energia boa, boas energias, paz interior, paz de espirito
p 2: meus parabens, feliz aniversario, feliz natal, feliz ano novo, feliz dia, felizes para sempre,
muitos anos de vida, tudo de bom, muita saude, boa sorte, boa viagem, bom descanso, bons sonhos, tamo junto,
tamo juntos, estamos juntos, conta comigo, pode contar comigo, to contigo, forca guerreira/guerreiro, vai dar certo,
vai dar tudo certo, deus proteja, fica/fique bem, melhoras, vai passar, eu acredito, acredito em vc/voce/vcs
p 1.5: meu/minha bem, minha linda, meu lindo, meu/minha amor, meus amores, meu anjo, minha princesa, meu principe,
meu/minha gata/gato, gato demais, gata demais, meu/minha rei/rainha, meus bebes, meu bebe, meu nenem, gente boa,
pessoa maravilhosa, pessoa boa, gente de verdade, gente fina, gente finissima, sangue bom, de bom coracao,
coracao bom, coracao de ouro, vale ouro, valem ouro, uma fofa, um fofo, uns fofos, um amor, uns amores, uma graca,
de graca e bom
p 0.5: boa semana, bom feriado, bom fds, bom final/fim de semana, boa sexta, bom domingo, bom sabado, bom trabalho,
boa aula, bom almoço, bom descanso, boa segunda, um abraco, bjs, oi lindas, oi gente linda
v 1.5: gostar
v 0.5: ajudar
n 1: festa amigão companheiro parceiro
n 0.5: folga filhote amigo amiga irmão brother homenagem brinde
a 0.5: seguro livre ansioso
w 0.3: casei casamos casou casada casado quero queremos querendo
n 0.3: aniversário férias praia feriado churrasco família verão presente surpresa gato
p 0.3: bom dia, boa tarde, boa noite
w 2.5: #amo #amei #adoro #gratidao
`;
