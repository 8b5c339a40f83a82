// What search takes a text for: stems of words and numbers in one spelling. The rules and tables are those of
// generator/site/search/stemmer.py and terms.py; a test compares the two.
window.atlas = (function () {
  const table = (plain, afterA) => new Map([...plain.split(" ").map((one) => [one, false]), ...(afterA || "").split(" ").filter(Boolean).map((one) => [one, true])]);
  const GERUND = table("ив ивши ившись ыв ывши ывшись", "в вши вшись");
  const ADJECTIVE = table("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею");
  const PARTICIPLE = table("ивш ывш ующ", "ем нн вш ющ щ");
  const REFLEXIVE = table("ся сь");
  const VERB = table("ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю", "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно");
  const NOUN = table("а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я");
  const SUPERLATIVE = table("ейш ейше");
  const START = /^[^аеиоуыэюя]*[аеиоуыэюя]/;
  const SECOND = /^(?:[^аеиоуыэюя]*[аеиоуыэюя]+[^аеиоуыэюя]){2}/;

  function cut(rest, endings) {
    for (let size = Math.min(6, rest.length); size > 0; size--) {
      const afterA = endings.get(rest.slice(-size));
      if (afterA === undefined) continue;
      const before = rest.slice(0, -size);
      return afterA && !/[ая]$/.test(before) ? null : before;
    }
    return null;
  }
  function form(rest) {
    const gerund = cut(rest, GERUND);
    if (gerund !== null) return gerund;
    rest = cut(rest, REFLEXIVE) ?? rest;
    const adjective = cut(rest, ADJECTIVE);
    if (adjective !== null) return cut(adjective, PARTICIPLE) ?? adjective;
    return cut(rest, VERB) ?? cut(rest, NOUN) ?? rest;
  }
  function stem(word) {
    const start = START.exec(word);
    if (!start) return word;
    const kept = start[0].length;
    let rest = form(word.slice(kept)).replace(/и$/, "");
    const second = SECOND.exec(word);
    const quality = second && /ость?$/.exec(rest);
    if (quality && kept + quality.index >= second[0].length) rest = rest.slice(0, quality.index);
    if (rest.endsWith("ь")) rest = rest.slice(0, -1);
    else rest = (cut(rest, SUPERLATIVE) ?? rest).replace(/нн$/, "н");
    return kept + rest.length >= 3 ? word.slice(0, kept) + rest : word;
  }

  const FROM = "авеснкмортухпцгдилфnvrsu";
  const TO = "abechkmoptyxpcgdilfhbpcy";
  const COMMON = new Set("во на об по со ко от до из за не но что как или то при это его ее их для".split(" "));
  const alike = (number) => number.replace(/[^0-9.\/-]/g, (letter) => TO[FROM.indexOf(letter)] || letter);
  // every letter keeps its place, so that a hit can be marked in the text itself
  const folded = (text) => text.replace(/./gsu, (sign) => (sign.toLowerCase().length === sign.length ? sign.toLowerCase() : sign)).replace(/ё/g, "е").replace(/[‐‑‒–—−]/g, "-").replace(/\u00a0/g, " ");
  const closed = (text) => folded(text).replace(/([0-9]) ?- ?([a-zа-я]{1,2}) ?- ?(?=[0-9])/g, "$1-$2-").replace(/([0-9]) - (?=[0-9])/g, "$1-");

  // the terms of a text with their places; parts of a number say so, the whole stands before them
  function terms(text) {
    const found = [];
    for (const token of text.matchAll(/[a-zа-я0-9]+(?:[-./][a-zа-я0-9]+)*/g)) {
      const parts = Array.from(token[0].matchAll(/[a-zа-я0-9]+/g));
      const whole = parts.length > 1 && /[0-9]/.test(token[0]);
      const add = (term, at, word, inside) => found.push({ term, at: token.index + at, word, inside, number: /[0-9]/.test(word) });
      if (whole) add(alike(token[0]), 0, token[0], false);
      for (const { 0: part, index } of parts) {
        if (/[0-9]/.test(part)) add(alike(part), index, part, whole);
        else if (part.length > 1 && !COMMON.has(part)) add(stem(part), index, part, whole);
      }
    }
    return found;
  }

  // the same words typed with the other keyboard
  const KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
  const LETTERS = "йцукенгшщзхъфывапролджэячсмитьбюе";
  const retyped = (word) => word.replace(/./g, (key) => LETTERS[KEYS.indexOf(key)] || key);

  return { words: { stem, terms: (text) => terms(closed(text)), marks: (text) => terms(folded(text)), retyped } };
})();
