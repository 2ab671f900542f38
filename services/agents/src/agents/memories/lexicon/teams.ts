const wordsByTeam = `Corinthians: corinthians coringao timao corinthiano corinthiana corintiano corintiana sccp curintia curintiano curintiana;
  Palmeiras: palmeiras verdao palestra palmeirense palestrino palestrina parmera;
  São Paulo: sao-paulino sao-paulina saopaulino saopaulina "sao paulo" "sao paulino" "sao paulina" tricolor-paulista "tricolor paulista" spfc
  "soberano";Santos: santos santista santastico peixe;
  Flamengo: flamengo mengao mengo flamenguista fla framengo;Fluminense: fluminense flu tricolete fluzao nense "tricolor carioca" "tricolor das laranjeiras";
  Vasco: vasco vascao vascaino vascaina gigante-da-colina vasquinho;Botafogo: botafogo botafoguense fogao;
  Grêmio: gremio gremista imortal "imortal tricolor";Internacional: inter internacional colorado colorada;Cruzeiro: cruzeiro cruzeirense cabuloso cabulosa raposa;
  Atlético Mineiro: "atletico mineiro" atleticano atleticana galo galao "galo doido" "galo forte";Bahia: bahia bahea "esquadrao de aco" "tricolor de aco" tricolor-de-aco;Vitória: vitoria "leao da barra" "leao da bahia";
  Sport: sport rubro-negro "leao da ilha" "leoa da ilha";Náutico: nautico timbu alvirrubro alvirrubra;Santa Cruz: "santa cruz" "cobra coral" santinha tricolor-do-arruda;
  Ceará: ceara vozao;Fortaleza: fortaleza "leao do pici";Athletico: athletico furacao;Coritiba: coritiba coxa "coxa branca" coxa-branca;
  Goiás: goias esmeraldino;Remo: remo "leao azul" azulino azulina;Paysandu: paysandu papao bicola paysandu;Portuguesa: portuguesa lusa;Ponte Preta: "ponte preta" macaca;
  Guarani: guarani bugrino bugrina bugre;Chapecoense: chapecoense chape;América: america;América Mineiro: "america mineiro" americano-mineiro coelho;
  Juventude: juventude;Avaí: avai avaiano avaiana;Figueirense: figueirense figueira;Criciúma: criciuma;Bragantino: bragantino;
  Paulista: "paulista de jundiai";Vila Nova: "vila nova" colorado-goiano;Cuiabá: cuiaba;Paraná: "parana clube";Mirassol: mirassol;
  Novorizontino: novorizontino;Juventus: juventus "moleque travesso";São Caetano: "sao caetano" azulao;Ituano: ituano;CSA: csa;CRB: crb;ABC: abc;
  Brasil de Pelotas: xavante "brasil de pelotas";Londrina: tubarao;tricolor: tricolor;
  Atlético Goianiense: "atletico goianiense" acg;Operário: "operario ferroviario" fantasma;Sampaio Corrêa: sampaio "sampaio correa" "bolivia querida";
  Moto Club: "moto club" papao-do-norte;América de Natal: "america de natal" "america rn" mecao;Botafogo da Paraíba: "botafogo da paraiba" "botafogo pb" belo;
  Botafogo de Ribeirão Preto: "botafogo de ribeirao" "botafogo sp" "pantera da mogiana";Campinense: "campinense clube";Treze: treze "galo da borborema";
  Íbis: ibis;Retrô: retro;Central: "central de caruaru" patativa;Salgueiro: "salgueiro fc" carcara;Confiança: "confianca de aracaju" dragao-do-bairro;Itabaiana: "itabaiana fc";
  Sergipe: "club sportivo sergipe";Ferroviário: ferroviario ferrim;ASA: asa "asa de arapiraca";Altos: "altos fc";River: "river do piaui";
  Tuna Luso: tuna "tuna luso";Manaus: "manaus fc";Amazonas: "amazonas fc" "onca-pintada";Nacional: "nacional de manaus";Rio Branco: "rio branco ac";
  Brasiliense: "brasiliense fc";Gama: "se gama";Aparecidense: aparecidense;Anápolis: "anapolis fc";Luverdense: luverdense;
  Tombense: tombense;Villa Nova: "villa nova" "leao do bonfim";Caldense: caldense;Uberlândia: "uberlandia ec";Boa Esporte: "boa esporte";
  Ipatinga: "ipatinga fc";Valério: valerio valeriodoce;Democrata: "democrata gv" "democrata de valadares";
  Volta Redonda: "volta redonda fc" voltaco;Bangu: "bangu ac";Madureira: "madureira ec";Olaria: "olaria ac";Portuguesa Carioca: "portuguesa carioca" "portuguesa da ilha";
  Nova Iguaçu: "nova iguacu fc";Boavista: boavista;Americano: "americano de campos";Goytacaz: goytacaz;Friburguense: friburguense;Cabofriense: cabofriense;
  Santo André: "ec santo andre" ramalhao;São Bernardo: "sao bernardo fc";Oeste: "oeste fc" rubrao;XV de Piracicaba: "xv de piracicaba" xv "nho quim";
  Ferroviária: ferroviaria afe;Noroeste: "noroeste de bauru" norusca;Comercial: "comercial de ribeirao";Inter de Limeira: "inter de limeira";
  Água Santa: "agua santa";Marília: "marilia ac" maqueano;União Barbarense: "uniao barbarense";Rio Claro: "rio claro fc";Taubaté: "ec taubate" "burro da central";
  São Bento: "sao bento de sorocaba" bentao;Velo Clube: "velo clube";Portuguesa Santista: "portuguesa santista" briosa;Nacional SP: "nacional da barra funda";
  Joinville: jec "joinville ec";Brusque: "brusque fc" bruscao quadricolor;Marcílio Dias: "marcilio dias";Hercílio Luz: "hercilio luz";Blumenau: "blumenau ec";
  Concórdia: "concordia ac";Barra: "barra fc";Caxias: caxias "ser caxias" "grena do sul";Ypiranga: "ypiranga de erechim";
  São José: "zequinha" "sao jose de porto alegre";Pelotas: "ec pelotas" aureo-cerulio;Brasil de Farroupilha: "brasil de farroupilha";Novo Hamburgo: "esporte clube novo hamburgo";
  Aimoré: aimore;Esportivo: "esportivo de bento";Glória: "gloria de vacaria";São Luiz: "sao luiz de ijui";Avenida: "ec avenida";Santa Cruz do Sul: "galo de santa cruz";
  Operário MS: "operario ms";Cianorte: "cianorte fc";Maringá: "maringa fc";Cascavel: "fc cascavel" "cascavel fc";Londrina: lec;Azuriz: azuriz;
  Barcelona: barcelona barca;Real Madrid: "real madrid";Benfica: benfica;Sporting: sporting;Boca Juniors: "boca juniors"`;

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
  `peixe galo raposa macaca coelho leao figueira tubarao bugre remo inter sport juventude palestra papao furacao coxa flu fla abc soberano
  santos vitoria bahia ceara fortaleza goias cuiaba londrina bragantino paulista guarani america internacional portuguesa botafogo flamengo
  cruzeiro fogao azulao xavante criciuma mirassol treze belo retro ibis caxias asa xv tuna boavista fantasma carcara patativa barcelona benfica barca
  sampaio imortal santinha ferrim imortal tricolor ferroviario ferroviaria zequinha lec avenida cabulosa friburguense aimore sporting jec azulino azulina`.split(
    /\s+/,
  ),
);
