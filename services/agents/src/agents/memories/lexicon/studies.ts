/** Courses and languages, folded, that need no capital letter to be recognised. */
export const courses: ReadonlySet<string> = new Set(
  `administracao adm agronomia alemao arquitetura artes biologia biomedicina ciencia ciencias cinema computacao contabeis
  contabilidade design direito economia educacao enfermagem engenharia espanhol estatistica farmacia filosofia fisica
  fisioterapia fisio fonoaudiologia fotografia frances gastronomia geografia geologia gestao historia ingles italiano
  japones jornalismo letras libras logistica mandarim marketing matematica medicina moda musica nutricao odonto
  odontologia pedagogia psicologia publicidade quimica relacoes rh servico sistemas sociologia teatro tecnologia
  turismo vet veterinaria zootecnia`
    .split(/\s+/)
    .filter(Boolean),
);
