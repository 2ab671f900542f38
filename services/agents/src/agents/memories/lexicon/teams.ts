const wordsByTeam = `Corinthians: corinthians coringao timao corinthiano corinthiana corintiano corintiana sccp;
  Palmeiras: palmeiras verdao palestra palmeirense;
  São Paulo: sao-paulino sao-paulina saopaulino saopaulina "sao paulo" "sao paulino" "sao paulina" tricolor-paulista "tricolor paulista" spfc
  "soberano";Santos: santos santista santastico peixe;
  Flamengo: flamengo mengao mengo flamenguista fla;Fluminense: fluminense flu tricolete "tricolor carioca" "tricolor das laranjeiras";
  Vasco: vasco vascao vascaino vascaina;Botafogo: botafogo botafoguense fogao;
  Grêmio: gremio gremista "imortal tricolor";Internacional: inter internacional colorado colorada;Cruzeiro: cruzeiro cruzeirense cabuloso raposa;
  Atlético Mineiro: "atletico mineiro" atleticano atleticana galo galao;Bahia: bahia bahea "esquadrao de aco";Vitória: vitoria "leao da barra";
  Sport: sport rubro-negro "leao da ilha" "leoa da ilha";Náutico: nautico timbu;Santa Cruz: "santa cruz" "cobra coral";
  Ceará: ceara vozao;Fortaleza: fortaleza "leao do pici";Athletico: athletico furacao;Coritiba: coritiba coxa "coxa branca" coxa-branca;
  Goiás: goias esmeraldino;Remo: remo "leao azul";Paysandu: paysandu papao;Portuguesa: portuguesa lusa;Ponte Preta: "ponte preta" macaca;
  Guarani: guarani bugrino bugrina bugre;Chapecoense: chapecoense chape;América: america;América Mineiro: "america mineiro" americano-mineiro coelho;
  Juventude: juventude;Avaí: avai avaiano avaiana;Figueirense: figueirense figueira;Criciúma: criciuma;Bragantino: bragantino;
  Paulista: "paulista de jundiai";Vila Nova: "vila nova" colorado-goiano;Cuiabá: cuiaba;Paraná: "parana clube";Mirassol: mirassol;
  Novorizontino: novorizontino;Juventus: juventus "moleque travesso";São Caetano: "sao caetano" azulao;Ituano: ituano;CSA: csa;CRB: crb;ABC: abc;
  Brasil de Pelotas: xavante;Londrina: tubarao;tricolor: tricolor`;

/** Football clubs by the folded words for them and for those who support them. */
export const teams: ReadonlyMap<string, string> = new Map(
  wordsByTeam.split(/;\s*/).flatMap((entry) => {
    const [team = '', words = ''] = entry.trim().split(': ');
    return [...words.matchAll(/"([^"]+)"|(\S+)/g)].map(([, several, one]): [string, string] => [
      several ?? one ?? '',
      team,
    ]);
  }),
);

/** Animals, towns and things as well: a club only where somebody says to support one. */
export const ambiguousTeams: ReadonlySet<string> = new Set(
  `peixe galo raposa macaca coelho leao figueira tubarao bugre remo inter sport juventude colorado palestra papao furacao coxa flu fla abc soberano
  santos vitoria bahia ceara fortaleza goias cuiaba londrina bragantino paulista guarani america internacional portuguesa botafogo flamengo
  cruzeiro fogao azulao xavante criciuma mirassol`.split(/\s+/),
);
