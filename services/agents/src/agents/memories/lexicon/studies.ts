/** Courses and languages, folded, that need no capital letter to be recognised. */
export const courses: ReadonlySet<string> = new Set(
  `administracao adm agronomia psico med eng violao piano canto agro automacao alemao arquitetura artes biologia biomedicina ciencia ciencias cinema computacao contabeis
  contabilidade design direito economia educacao enfermagem engenharia espanhol estatistica farmacia filosofia fisica
  fisioterapia fisio fonoaudiologia fotografia frances gastronomia geografia geologia gestao historia ingles italiano
  japones jornalismo letras libras logistica mandarim marketing matematica medicina moda musica nutricao odonto
  odontologia pedagogia psicologia publicidade quimica relacoes rh servico sistemas sociologia teatro tecnologia
  turismo vet veterinaria zootecnia solda eletrica eletronica mecanica mecatronica informatica programacao
  barbearia confeitaria estetica radiologia corte costura culinaria panificacao oceanografia
  ads agroecologia agrimensura agronegocio antropologia aquicultura arqueologia arquivologia astronomia biblioteconomia bioquimica biotecnologia biotec
  ceramica cosmetologia criminologia danca desenho ecologia edificacoes eletromecanica eletrotecnica enologia fono gastro geofisica geoprocessamento
  hebraico hotelaria instrumentacao latim marcenaria massoterapia maquiagem metalurgia meteorologia microbiologia mineracao museologia musicoterapia
  neuropsicologia nutri obstetricia paleontologia pintura podologia psicanalise psicopedagogia quiropraxia refrigeracao russo saneamento secretariado
  soldagem teologia topografia urbanismo usinagem depilacao eletricista coreano chines arabe polones sueco holandes
  sanfona acordeon guitarra bateria cavaquinho flauta saxofone sax violino violoncelo ukulele gaita percussao trompete clarinete teclado`
    .split(/\s+/)
    .filter(Boolean),
);

/** Where people study, folded. "UFPB", "UEL" and their like are known by their form. */
const institutions: ReadonlySet<string> = new Set(
  `usp;unicamp;unesp;unifesp;ufabc;ufscar;puc;fgv;mackenzie;fatec;etec;senai;senac;sesi;anhanguera;uninove;unip;unopar;uniasselvi;estacio;
  cruzeiro do sul;fmu;insper;casper libero;casper;cefet;fiap;impacta;anhembi morumbi;anhembi;sao judas;metodista;ibmec;espm;fei;maua;univesp;unicid;
  unicsul;unb;unisinos;unirio;univali;unama;unifor;ulbra;uel;uem;uece;uneb;udesc;uepb;uepg;poli;objetivo;anglo;etapa;descomplica;unaerp;
  unimep;unitau;santa marcelina;furg;furb;univille;unesc;unoesc;unochapeco;unisul;upf;ucs;feevale;unisc;urcamp;unipampa;la salle;esade;fadergs;uniritter;
  ufcspa;uergs;ucpel;unijui;unicruz;tuiuti;positivo;unicuritiba;utfpr;unicesumar;unifil;uenp;unicentro;unioeste;fae;opet;uninter;fsg;ftec;pitagoras;newton paiva;
  unibh;fumec;unimontes;uemg;ifmg;cefet-mg;univale;unileste;unifenas;inatel;unit;unifacs;unijorge;ucsal;uefs;uesc;uesb;upe;unicap;unibra;uninassau;
  mauricio de nassau;unifor;unichristus;urca;uern;unp;facisa;iesp;uninorte;uea;fametro;cesupa;unifap;unitins;uniceub;iesb;ucb;ueg;uni-anhanguera;ucdb;uems;
  unigran;unemat;facens;unisal;unisanta;unisantos;unimes;unimar;unoeste;barao de maua;moura lacerda;usf;sao leopoldo mandic;mandic;
  unifran;uniara;unip;fatec;famerp;famema;fcmscsp;esalq;ita;ime;efomm;unirb;uff;uerj;uenf;uss;veiga de almeida;candido mendes;
  gama filho;facha;universidade do porto;universidade de coimbra;universidade do minho;belas-artes;microlins;sebrae;senat;rocketseat;alura;yazigi;cna;
  uptime;belas artes;sao camilo;cultura inglesa;wizard;ccaa;fisk;kumon`
    .split(/;\s*/)
    .map((name) => name.trim()),
);
const federal =
  /^(?:uf(?:n|op|csp|csa|ersa|ob|es|ac|al|am|ba|c|cg|es|f|fs|g|gd|jf|la|ma|mg|mt|ms|op|pa|pb|pe|pel|pi|pr|rb|rgs|rj|rn|rpe|rr|rrj|s|sb|sc|scar|sj|sm|t|tm|u|v|vjm)|if(?:al|am|ap|ba|ce|es|f|g|ma|mg|mt|ms|pa|pb|pe|pi|pr|rj|rn|ro|rr|rs|sc|sp|to|sul)|ue(?:a|ce|fs|g|l|m|ma|mg|ms|nf|pa|pb|pg|rj|rn|rr|sb|sc|spi)|puc-?[a-z]{2,4})$/;
export const isInstitution = (folded: string): boolean => institutions.has(folded) || federal.test(folded);
/** Where one only gets in by an exam. */
export const isUniversity = (folded: string): boolean =>
  federal.test(folded) ||
  /^(?:usp|unicamp|unesp|unifesp|ufabc|ufscar|unb|univesp|uneb|udesc|unirio|fatec|etec|cefet|puc|fgv|mackenzie|insper|espm|utfpr|ufcspa|furg|unipampa|unioeste|unicentro|ita|ime|uerj|uff|uergs|upe|famerp|unimontes|esalq)$/.test(
    folded,
  );
