/** Firms and institutions that employ many, folded, so that they are known in lower case as well. */
export const employers: ReadonlySet<string> = new Set(
  `mc;mac;mcdonalds;mcdonald's;mc donalds;burger king;bk;outback;habibs;habib's;madero;subway;starbucks;spoleto;giraffas;bobs;bob's;coco bambu;
  ifood;uber;99;rappi;loggi;mercado livre;meli;amazon;shopee;magalu;magazine luiza;casas bahia;americanas;renner;riachuelo;c&a;marisa;
  pernambucanas;havan;zara;centauro;decathlon;netshoes;dafiti;leroy merlin;leroy;telhanorte;tok&stok;carrefour;assai;atacadao;extra;
  pao de acucar;makro;sams club;zaffari;guanabara;mundial;prezunic;angeloni;condor;muffato;gbarbosa;bompreco;itau;bradesco;santander;caixa;
  banco do brasil;bb;nubank;xp;btg;stone;pagseguro;picpay;c6;banco inter;sicredi;sicoob;safra;serasa;porto seguro;natura;boticario;avon;
  loreal;l'oreal;ambev;heineken;coca-cola;coca cola;pepsico;nestle;unilever;danone;jbs;friboi;brf;sadia;seara;petrobras;vale;gerdau;csn;
  usiminas;embraer;volks;volkswagen;fiat;gm;chevrolet;ford;toyota;honda;hyundai;scania;mercedes;bosch;siemens;weg;whirlpool;samsung;lg;
  apple;google;microsoft;ibm;dell;accenture;deloitte;kpmg;pwc;ey;totvs;locaweb;uol;globo;sbt;record;band;vivo;claro;tim;oi;correios;
  sabesp;enel;cemig;copel;celesc;light;eletropaulo;metro;cptm;sptrans;latam;gol;azul;drogasil;droga raia;drogaria sao paulo;pague menos;
  panvel;pacheco;unimed;hapvida;dasa;fleury;einstein;sirio libanes;sirio;santa casa;santa marcelina;hospital das clinicas;hc;sus;samu;incor;
  senac;senai;sesc;sesi;sebrae;etec;fatec;objetivo;anglo;kumon;wizard;ccaa;fisk;cultura inglesa;smartfit;smart fit;bodytech;cinemark;
  petz;cobasi;petlove;localiza;movida;jadlog;fedex;dhl;teleperformance;atento;hering;alpargatas;tramontina;grendene;azaleia;ibge;inss;
  detran;receita federal;samarco;suzano;klabin;cargill;bunge;raizen;cosan;braskem;votorantim;itaipu;eletrobras;furnas;chesf;neoenergia;energisa;
  compesa;embasa;cedae;copasa;sanepar;casan;corsan;caesb;saneago;cagece;caern;cagepa;sabesp;dmae;rge;ceee;cpfl;elektro;coelba;celpe;
  ci&t;tcs;stefanini;capgemini;cognizant;thoughtworks;quintoandar;creditas;vtex;hotmart;conta azul;rd station;resultados digitais;neurotech;
  serpro;dataprev;prodesp;procergs;celepar;sap;oracle;ibm;intelbras;multilaser;electrolux;marfrig;cvale;coamo;cocamar;
  malwee;karsten;cia hering;dudalina;lunelli;marisol;cremer;schulz;tupy;embraco;docol;portobello;altona;marcopolo;randon;agrale;
  gerdau;stihl;john deere;agco;taurus;fras-le;madesa;todeschini;vonpar;piccadilly;paqueta;vulcabras;beira rio;ipiranga;banrisul;badesul;banestes;banpara;brb;
  sicredi;unicred;cresol;viacredi;ailos;itau unibanco;agibank;mercado pago;cielo;getnet;rede globo;rbs;rbs tv;zero hora;estadao;uol;ebc;
  moinhos de vento;hospital moinhos;mae de deus;ernesto dornelles;hospital conceicao;ghc;hcpa;gpa;walmart;bistek;giassi;
  fort atacadista;komprao;condor;festval;verdemar;epa;bh supermercados;supermercados bh;mart minas;villefort;super nosso;rede dor;rede d'or;mater dei;felicio rocho;
  joao xxiii;sarah;albert einstein;oswaldo cruz;hcor;samaritano;beneficencia portuguesa;restauracao;imip;procape;fiocruz;butantan;inca;hemope;
  inpe;embrapa;epagri;iapar;emater;cnpq;capes;ipea;iphan;ibama;icmbio;funai;incra;anvisa;anatel;antt;aneel;dnit;cnj;stf;stj;tjsp;tjrs;tjsc;tjpr;tjmg;trt;tre;trf;mpf;
  defensoria publica;policia federal;prf;brigada militar;corpo de bombeiros;tribunal de justica;assembleia legislativa;
  sesa;sefaz;apae;cvc;decolar;airbnb;booking;99food;lalamove;bluesoft;zenvia;dell;prosegur;verzani;gocil;
  total express;braspress;jamef;tnt;patrus;sambaiba;eucatur;gontijo;
  cacau show;kopenhagen;brasil cacau;chilli beans;o boticario;quem disse berenice;sephora;hering;youcom;lojas marisa;lojas colombo;quero quero;
  ponto frio;fast shop;kabum;polishop;ri happy;saraiva;kalunga;bagaggio;
  receita federal;ministerio publico;exercito;marinha;aeronautica;bombeiros;policia civil;policia militar;guarda municipal`
    .split(/;\s*/)
    .map((name) => name.trim()),
);
/** Also words of every day: no employer where nothing but "na" stands before them. */
export const commonEmployers = new Set(
  `mac 99 extra mundial vale band record light oi gol azul caixa metro claro vivo condor safra stone sus azaleia inca sarah ipiranga sap
  restauracao booking airbnb decolar cvc uol capes cielo ibama funai`.split(/\s+/),
);
/** One firm, as it is called. */
export const employerNicknames: Readonly<Record<string, string>> = {
  mc: 'mcdonalds',
  mac: 'mcdonalds',
  "mcdonald's": 'mcdonalds',
  'mc donalds': 'mcdonalds',
  bk: 'burger king',
  meli: 'mercado livre',
  'magazine luiza': 'magalu',
  bb: 'banco do brasil',
  hc: 'hospital das clinicas',
  leroy: 'leroy merlin',
  sirio: 'sirio libanes',
};
