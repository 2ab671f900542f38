/** Football clubs by the folded words for them and for those who support them. */
export const teams: ReadonlyMap<string, string> = new Map(
  `Corinthians: corinthians timao corinthiano corinthiana corintiano corintiana;Palmeiras: palmeiras verdao palmeirense;
  São Paulo: sao-paulino sao-paulina saopaulino saopaulina "sao paulo" "sao paulino" "sao paulina" tricolor-paulista;Santos: santos santista;
  Flamengo: flamengo mengao mengo flamenguista;Fluminense: fluminense;Vasco: vasco vascaino vascaina;Botafogo: botafogo botafoguense;
  Grêmio: gremio gremista;Internacional: inter internacional colorado colorada;Cruzeiro: cruzeiro cruzeirense;
  Atlético Mineiro: "atletico mineiro" atleticano atleticana galo;Bahia: bahia;Vitória: vitoria;Sport: sport rubro-negro;
  Náutico: nautico;Santa Cruz: "santa cruz";Ceará: ceara;Fortaleza: fortaleza;Athletico: athletico furacao;Coritiba: coritiba coxa;
  Goiás: goias esmeraldino;Remo: remo;Paysandu: paysandu;Portuguesa: portuguesa lusa;Ponte Preta: "ponte preta";Guarani: guarani bugrino bugrina;
  Chapecoense: chapecoense;América Mineiro: "america mineiro" americano-mineiro;Juventude: juventude;Avaí: avai avaiano avaiana;
  Figueirense: figueirense;Criciúma: criciuma;Bragantino: bragantino;Paulista: "paulista de jundiai"`
    .split(/;\s*/)
    .flatMap((entry) => {
      const [team = '', words = ''] = entry.trim().split(': ');
      return [...words.matchAll(/"([^"]+)"|(\S+)/g)].map(([, several, one]): [string, string] => [
        several ?? one ?? '',
        team,
      ]);
    }),
);
