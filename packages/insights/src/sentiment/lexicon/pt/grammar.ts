/** What changes the words around it; folded words, so both spellings of "não" are one. */
export const grammar = `
not 4: não n naum nops nope nunca jamais tampouco numca
not 3: ninguém ngm ng nenhum nenhuma nem nada
without 2: sem zero
but 1.3: mas porém contudo entretanto todavia
very 1.4: muito mto mt mtoo muitos muita muitas mta mtas super mega ultra hiper tão mó tanto tanta demais dmais dms
pacas bastante extremamente totalmente completamente absolutamente realmente incrivelmente absurdamente baita tri
altamente profundamente eternamente infinitamente simplesmente literalmente verdadeiramente imensamente mt puro pura
little 0.5: meio pouco poko pouquinho quase levemente ligeiramente relativamente talvez
hedge 0.4: se será seria seriam fosse fossem deveria deveriam poderia poderiam
report 0.7: diz dizem segundo anuncia anunciam divulga divulgam apresenta informa confirma afirma abre abrem
prefeitura governo ministro ministério secretaria polícia câmara senado estado município inscrições edição confira
saiba veja entenda acompanhe assista ouça boletim pesquisa projeto lei suspeito investiga ocorre participa participam
recebe realiza lança lançam feira feiras jornal notícia notícias edital matéria reportagem via rt portal fotos vídeo
entrevista coletiva
w 0.6: bem
`;
