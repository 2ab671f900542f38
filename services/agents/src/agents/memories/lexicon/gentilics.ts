/** Who comes from where, by the folded word for it. */
export const gentilics: ReadonlyMap<string, string> = new Map(
  `carioca:Rio de Janeiro;paulistan[oa]:São Paulo;mineir[oa]:Minas Gerais;mineirinh[oa]:Minas Gerais;baian[oa]:Bahia;
  gauch[oa]:Rio Grande do Sul;guasca:Rio Grande do Sul;riograndense:Rio Grande do Sul;cearense:Ceará;pernambucan[oa]:Pernambuco;paraense:Pará;
  parauara:Pará;papa-chibe:Pará;paranaense:Paraná;goian[oa]:Goiás;capixaba:Espírito Santo;sergipan[oa]:Sergipe;alagoan[oa]:Alagoas;
  potiguar:Rio Grande do Norte;papa-jerimum:Rio Grande do Norte;paraiban[oa]:Paraíba;piauiense:Piauí;maranhense:Maranhão;
  amazonense:Amazonas;acrean[oa]:Acre;acrian[oa]:Acre;catarinense:Santa Catarina;catarina:Santa Catarina;barriga-verde:Santa Catarina;
  brasiliense:Brasília;curitiban[oa]:Curitiba;manauara:Manaus;soteropolitan[oa]:Salvador;recifense:Recife;paulista:São Paulo;
  sul-mato-grossense:Mato Grosso do Sul;mato-grossense:Mato Grosso;rondoniense:Rondônia;tocantinense:Tocantins;roraimense:Roraima;
  amapaense:Amapá;nordestin[oa]:Nordeste;nortista:Norte;sulista:Sul;candang[oa]:Brasília;sertanej[oa]:sertão;
  pelotense:Pelotas;campineir[oa]:Campinas;sorocaban[oa]:Sorocaba;belenense:Belém;natalense:Natal;porto-alegrense:Porto Alegre;
  florianopolitan[oa]:Florianópolis;manezinh[oa]:Florianópolis;ludovicense:São Luís;teresinense:Teresina;aracajuan[oa]:Aracaju;
  maceioense:Maceió;pessoense:João Pessoa;goianiense:Goiânia;niteroiense:Niterói;londrinense:Londrina;pe-vermelho:Londrina;joinvilense:Joinville;
  juiz-foran[oa]:Juiz de Fora;juizforan[oa]:Juiz de Fora;uberlandense:Uberlândia;uberabense:Uberaba;belo-horizontin[oa]:Belo Horizonte;
  belorizontin[oa]:Belo Horizonte;fortalezense:Fortaleza;cuiaban[oa]:Cuiabá;campo-grandense:Campo Grande;palmense:Palmas;
  macapaense:Macapá;porto-velhense:Porto Velho;rio-branquense:Rio Branco;boa-vistense:Boa Vista;
  caxiense:Caxias do Sul;santa-mariense:Santa Maria;passo-fundense:Passo Fundo;bageense:Bagé;uruguaianense:Uruguaiana;canoense:Canoas;
  gravataiense:Gravataí;novo-hamburguense:Novo Hamburgo;hamburguense:Novo Hamburgo;leopoldense:São Leopoldo;ijuiense:Ijuí;erechinense:Erechim;
  santa-cruzense:Santa Cruz do Sul;lajeadense:Lajeado;gramadense:Gramado;canelense:Canela;torrense:Torres;rio-grandin[oa]:Rio Grande;papareia:Rio Grande;
  blumenauense:Blumenau;itajaiense:Itajaí;lagean[oa]:Lages;tubaronense:Tubarão;criciumense:Criciúma;brusquense:Brusque;josefense:São José;
  palhocense:Palhoça;jaraguaense:Jaraguá do Sul;maringaense:Maringá;cascavelense:Cascavel;iguacuense:Foz do Iguaçu;ponta-grossense:Ponta Grossa;
  guarapuavan[oa]:Guarapuava;paranaguara:Paranaguá;parnanguara:Paranaguá;umuaramense:Umuarama;apucaranense:Apucarana;toledan[oa]:Toledo;
  santareno:Santarém;santarena:Santarém;mocorong[oa]:Santarém;tapajoara:Santarém;marabaense:Marabá;castanhalense:Castanhal;parintinense:Parintins;
  imperatrizense:Imperatriz;parnaiban[oa]:Parnaíba;sobralense:Sobral;juazeirense:Juazeiro do Norte;cratense:Crato;mossoroense:Mossoró;
  campinense:Campina Grande;caruaruense:Caruaru;olindense:Olinda;petrolinense:Petrolina;garanhuense:Garanhuns;arapiraquense:Arapiraca;
  feirense:Feira de Santana;conquistense:Vitória da Conquista;ilheense:Ilhéus;itabunense:Itabuna;jequieense:Jequié;camacariense:Camaçari;
  itabiran[oa]:Itabira;valadarense:Governador Valadares;ipatinguense:Ipatinga;varginhense:Varginha;montes-clarense:Montes Claros;
  montesclarense:Montes Claros;divinopolitan[oa]:Divinópolis;ouro-pretan[oa]:Ouro Preto;ouropretan[oa]:Ouro Preto;sete-lagoan[oa]:Sete Lagoas;
  patense:Patos de Minas;araxaense:Araxá;contagense:Contagem;betinense:Betim;barbacenense:Barbacena;sao-joanense:São João del-Rei;vicosense:Viçosa;
  vila-velhense:Vila Velha;cachoeirense:Cachoeiro de Itapemirim;serran[oa]:Serra;petropolitan[oa]:Petrópolis;friburguense:Nova Friburgo;
  campista:Campos dos Goytacazes;macaense:Macaé;cabo-friense:Cabo Frio;volta-redondense:Volta Redonda;goncalense:São Gonçalo;
  iguacuan[oa]:Nova Iguaçu;teresopolitan[oa]:Teresópolis;osasquense:Osasco;guarulhense:Guarulhos;andreense:Santo André;
  bauruense:Bauru;jundiaiense:Jundiaí;ribeirao-pretan[oa]:Ribeirão Preto;ribeiraopretan[oa]:Ribeirão Preto;taubatean[oa]:Taubaté;joseense:São José dos Campos;
  piracicaban[oa]:Piracicaba;limeirense:Limeira;araraquarense:Araraquara;mariliense:Marília;prudentin[oa]:Presidente Prudente;
  vicentin[oa]:São Vicente;mogian[oa]:Mogi das Cruzes;francan[oa]:Franca;rio-pretense:São José do Rio Preto;riopretense:São José do Rio Preto;
  aracatubense:Araçatuba;sao-carlense:São Carlos;itapetininguense:Itapetininga;botucatuense:Botucatu;rio-clarense:Rio Claro;
  anapolin[oa]:Anápolis;rio-verdense:Rio Verde;rondonopolitan[oa]:Rondonópolis;sinopense:Sinop;douradense:Dourados;corumbaense:Corumbá;
  argentin[oa]:Argentina;uruguai[oa]:Uruguai;paraguai[oa]:Paraguai;chilen[oa]:Chile;bolivian[oa]:Bolívia;peruan[oa]:Peru;colombian[oa]:Colômbia;
  venezuelan[oa]:Venezuela;haitian[oa]:Haiti;angolan[oa]:Angola;mocambican[oa]:Moçambique`
    .split(/;\s*/)
    .flatMap((entry) => {
      const [word = '', place = ''] = entry.trim().split(':');
      const forms = word.endsWith('[oa]') ? ['o', 'a'].map((ending) => word.replace('[oa]', ending)) : [word];
      return forms.map((form): [string, string] => [form, place]);
    }),
);
/** Said of a club, a music or a language as often as of where one comes from. */
export const clubGentilics = new Set(
  `paulista goiano goiana catarina sertanejo sertaneja serrano serrana campista campinense cearense paraense caxiense brasiliense
  sergipano londrinense guarani criciumense friburguense juazeirense vicentino vicentina serrana`.split(/\s+/),
);
