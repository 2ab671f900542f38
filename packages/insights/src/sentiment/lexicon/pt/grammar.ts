/** What changes the words around it; folded words, so both spellings of "não" are one. */
export const grammar = `
not 4: não n naum nops nope nunca jamais tampouco numca
not 3: ninguém ngm ng nenhum nenhuma nem nada
without 3: sem zero longe-de falta cadê-o cadê-a
but 1.3: mas porém contudo entretanto todavia
very 1.4: muito mto mt mtoo muitos muita muitas mta mtas super mega ultra hiper tão mó tanto tanta demais dmais dms
pacas bastante extremamente totalmente completamente absolutamente realmente incrivelmente absurdamente baita tri
altamente profundamente eternamente infinitamente simplesmente literalmente verdadeiramente imensamente mt puro pura
little 0.5: meio pouco poko pouquinho quase levemente ligeiramente relativamente talvez
hedge 0.4: se será seria seriam fosse fossem deveria deveriam poderia poderiam
report 0.85: governo prefeitura presidente prefeito ministro ministério vereadores deputado deputados senado câmara
lei
report 0.65: combatem combate registra registram interdita interditada ocorrência divulgado divulgada começam começa estreia nesta neste após adia mantém revela revelam prende mostra mostram morre juros dólar bolsa reforma rodovia
caminhão temporal greve turnê estudo km milhão milhões bilhões plenário sessão votação conforme durante capitais
declarar motorista pista festival programação diz dizem segundo anuncia anunciam divulga divulgam apresenta informa
confirma afirma abre abrem secretaria polícia estado município inscrições edição confira saiba veja entenda acompanhe
assista ouça boletim pesquisa projeto suspeito investiga ocorre participa participam recebe realiza lança lançam feira
feiras jornal notícia notícias edital matéria reportagem via portal fotos vídeo entrevista coletiva
w 0.6: bem
flips 1: sqn soquenao só-que-não
same voce: vc vcs voces ce oce
same muito: mt mto mtt mui
same muita: mta
same que: q qe
same porque: pq pk
same nao: n naum nops
same ninguem: ngm ng nimguem
same tudo: td tdo
same hoje: hj
same demais: dms dmais dimais
same e: eh
same ta: tah esta tava
same to: tou estou
same pra: para p
same com: c cm
same de: d
same mesmo: msm
same gente: gnt genty
same depois: dps
same agora: agr
same vamos: vamo
same comigo: cmg cmgo
same quando: qdo qnd
same quero: qro kero
same caralho: krl crl carai krai caraio karalho karai
same mano: mn
same verdade: vdd
same nada: nd
`;
