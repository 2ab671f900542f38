const pairs = (lines: string): [string, string][] =>
  lines
    .split('\n')
    .flatMap((line) => line.split(','))
    .flatMap((entry) => {
      const [said, meant] = entry.split(':').map((part) => part.trim());
      return said && meant ? said.split(/\s+/).map((one): [string, string] => [one, meant]) : [];
    });

/**
 * What a word stands for, where its spelling does not show it: abbreviations of chats, irregular forms, and words that a stem
 * would confuse with others. Folded on both sides; a meaning may be several words.
 */
export const writtenOtherwise: ReadonlyMap<string, string> = new Map(
  pairs(`
    niver nivers: aniversario, facul: faculdade, fds findi finde: semana, ap ape apto apt aptos: apartamento
    trampo trampos trampar: trabalho, churras: churrasco, refri: refrigerante, cel: celular, tel fone: telefone
    prof profs profe: professor, insta: instagram, whats wpp: whatsapp, namo: namorado, mozao: namorado, restau: restaurante
    bike bikes: bicicleta, amg amgs miga migo: amigo, vo vovo: avo, net: internet, comp: computador, note: notebook
    foto fotos: fotografia, moto motos: motocicleta, cine: cinema, med: medicina, vet: veterinario, odonto: dentista
    seg: segunda, ter: terca, qua: quarta, qui: quinta, sex: sexta, sab: sabado, dom: domingo, sessao: secao
    jan: janeiro, fev: fevereiro, mar: mares, abr: abril, jun: junho, jul: julho, ago: agosto, set: setembro, out: outubro
    nov: novembro, dez: dezembro, min mins: minuto, hr hrs: hora, km kms: quilometro, kg kgs: quilo, din dindin grana: dinheiro
    casa casas: casaa, casal casais: casall, viagem viagens: viajar, trouxe trouxeram trago traz trazem: trazer
    soube souberam: saber, pus pos puseram: por, veio vieram vim vem vinha: vir, maes mainha mamae: mae, pais papai: pai
    irmao irmaos irma irmas: irmaa, cao caes: cachorro, dog dogs doguinho: cachorro, cachorrinha: cachorro, gatinha: gato
    saiu sai saem saindo saimos: sair, caiu cai caem caindo: cair, le leu li lendo lemos: lerr, ler: lerr
    ran: run, running: run, won: win, met: meet, taught: teach, felt: feel, wrote written: write, gave given: give
    began begun: begin, saw seen: see, told: tell, held: hold, kept: keep, lost: lose, sold: sell, sent: send, spent: spend
    built: build, caught: catch, found: find, heard: hear, led: lead, paid: pay, drove driven: drive, flew flown: fly
    grew grown: grow, knew known: know, rode ridden: ride, swam swum: swim, sang sung: sing, drew drawn: draw
    chose chosen: choose, broke broken: break, wore worn: wear, ate eaten: eat, drank: drink, slept: sleep, bought: buy
    brought: bring, thought: think, fought: fight, fell fallen: fall, forgot forgotten: forget, woke: wake, stole: steal
    children childhood: child, kids kiddo kiddos kid: child, feet: foot, men: man, women: woman, wives: wife, lives: life
    bday birthdays: birthday, biz: business, vid vids: video, pic pics picture pictures photo photos: fotografia
    mom mum mama mommy: mother, dad daddy: father, fave fav favourite: favorite, uni: university, grad: graduate
    movie: film, movies: film, doggo pup pups puppy puppies: dog, kitty kitties kitten kittens: cat, folks: parent`),
);
