/** Month names as old exports abbreviate them; each row is January to December of one language. */
const rows = `
jan fev mar abr mai jun jul ago set out nov dez
jan feb mar apr may jun jul aug sep oct nov dec
jan feb märz apr mai juni juli aug sept okt nov dez
ene feb mar abr may jun jul ago sept oct nov dic
janv févr mars avr mai juin juil août sept oct nov déc
gen feb mar apr mag giu lug ago set ott nov dic
jan feb mrt apr mei jun jul aug sep okt nov dec
oca şub mar nis may haz tem ağu eyl eki kas ara
jan feb mar apr mei jun jul agu sep okt nov des
янв февр мар апр мая июн июл авг сент окт нояб дек
janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
january february march april may june july august september october november december
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
januar februar märz april mai juni juli august september oktober november dezember`;

const numbers = new Map<string, number>();
for (const row of rows.trim().split('\n')) {
  for (const [index, name] of row.split(' ').entries()) numbers.set(name, index + 1);
}

const name = /\p{L}{3,10}/uy;

/** The month named at `at`, and where its name ends. */
export const readMonthName = (text: string, at: number): { month: number; end: number } | null => {
  name.lastIndex = at;
  const found = name.exec(text)?.[0];
  const month = found && numbers.get(found.toLowerCase());
  if (!found || !month) return null;
  const end = at + found.length;
  return { month, end: text.charCodeAt(end) === 0x2e ? end + 1 : end };
};
