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
  detran;receita federal;ministerio publico;exercito;marinha;aeronautica;bombeiros;policia civil;policia militar;guarda municipal`
    .split(/;\s*/)
    .map((name) => name.trim()),
);
/** Also words of every day: no employer where nothing but "na" stands before them. */
export const commonEmployers = new Set(
  'mac 99 extra mundial vale band record light oi gol azul caixa metro claro vivo condor safra stone sus azaleia'.split(
    ' ',
  ),
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
