// Answers a query from the files of the index (generator/site/search/index.py): of terms and pages only those
// that are needed travel.
(function () {
  const { words } = window.atlas;
  const base = new URL(document.documentElement.dataset.base, location.href).href;
  const kept = new Map();
  let index;

  function got(path) {
    if (!kept.has(path)) {
      const answer = fetch(base + "search/" + path + "?v=" + index.version).then((one) => one.json()).then(function (body) {
        if (body.of !== index.of) throw new Error("the site has changed since the page was opened");
        return body;
      });
      answer.catch(() => kept.delete(path));
      kept.set(path, answer);
    }
    return kept.get(path);
  }
  // which page is of which kind and place, told as runs
  function spread(made) {
    const count = made.runs.reduce((sum, number, at) => (at % 3 ? sum : sum + number), 0);
    const kinds = new Uint16Array(count), places = new Uint16Array(count);
    for (let at = 0, page = 0; at < made.runs.length; at += 3)
      for (const end = page + made.runs[at]; page < end; page++) {
        kinds[page] = made.runs[at + 1];
        places[page] = made.runs[at + 2];
      }
    return Object.assign(made, { count, kindOf: kinds, placeOf: places });
  }
  let starting;
  function start() {
    starting = starting || fetch(base + "search/index.json", { cache: "no-cache" }).then((one) => one.json()).then((made) => (index = spread(made)));
    starting.catch(() => (starting = null));
    return starting;
  }

  const leafName = (leaf) => "terms/" + Array.from(leaf, (letter) => letter.charCodeAt(0).toString(16)).join("-") + ".json";
  const shared = function (one, other) {
    let size = 0;
    while (size < one.length && one[size] === other[size]) size++;
    return size;
  };
  // all terms of some leaves: term → what is told of it
  async function told(leaves) {
    const bodies = await Promise.all(leaves.map((leaf) => got(leafName(leaf))));
    return new Map(bodies.flatMap((body) => Object.entries(body.terms)));
  }
  const leafOf = (term) => index.leaves.filter((leaf) => term.startsWith(leaf)).slice(-1);
  const below = (term) => index.leaves.filter((leaf) => leaf.length > term.length && leaf.startsWith(term)).slice(0, 6);

  // the pages of a term: «gap in base 36, letter of the weight» one after the other
  function pages(text) {
    const found = [];
    let page = -1;
    for (const [, gap, weight] of text.slice(text.indexOf(" ") + 1).matchAll(/([0-9a-z]*)([A-Z])/g)) {
      page += gap ? parseInt(gap, 36) : 1;
      found.push([page, weight.charCodeAt(0) - 64]);
    }
    return found;
  }
  const surface = (term, text) => term + text.slice(0, text.indexOf(" "));

  // one word of the query → its terms in the index; `instead` is the word that was taken for an unknown one
  async function known(word) {
    const { term, number } = word;
    const at = leafOf(term);
    const own = await told(at);
    if (own.has(term)) return { word, terms: [[term, own.get(term)]] };
    if (term.length >= (number ? 2 : 3)) {
      const all = new Map([...own, ...(await told(below(term)))]);
      const longer = Array.from(all).filter(([one]) => one.startsWith(term)).sort((a, b) => b[1].length - a[1].length).slice(0, 40);
      if (longer.length) return { word, terms: longer };
    }
    return { word, terms: [] };
  }
  // edits of one letter, exchanges of two neighbours count once; more than `most` are as good as any
  function distance(one, other, most) {
    let before, row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= other.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (one[i - 1] !== other[j - 1]));
        if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      before = row;
      row = next;
      if (Math.min(...row) > most) return most + 1;
    }
    return row[other.length];
  }
  // the nearest known word: other keyboard, one or two wrong letters, another word of the same root
  async function near(word) {
    if (word.number) return null;
    const retyped = words.terms(words.retyped(word.word))[0];
    if (retyped && retyped.term !== word.term) {
      const found = await known(retyped);
      if (found.terms.length) return found;
    }
    const { term } = word;
    if (term.length < 4) return null;
    const most = term.length < 7 ? 1 : 2;
    const around = index.leaves.filter((leaf) => leaf[0] === term[0]).sort((a, b) => shared(b, term) - shared(a, term)).slice(0, 8);
    let best = null;
    for (const [one, text] of await told(around)) {
      if (/[0-9]/.test(one)) continue;
      const root = shared(one, term);
      const steps = distance(term, one, most);
      const rank = steps <= most ? steps : root >= 5 && root >= term.length - 4 && root >= one.length - 4 ? 3 - root / 100 : 9;
      if (rank < 9 && (!best || rank < best.rank || (rank === best.rank && text.length > best.text.length))) best = { rank, term: one, text };
    }
    return best && { word: { ...word, term: best.term, word: surface(best.term, best.text) }, terms: [[best.term, best.text]] };
  }

  // a number counts whole; only where nobody has it do its parts count
  async function slots(query) {
    const made = [];
    const said = words.terms(query);
    for (let at = 0; at < said.length; at++) {
      const found = await known(said[at]);
      const whole = !said[at].inside && said[at + 1]?.inside;
      if (whole && !found.terms.length) continue;
      if (whole) while (said[at + 1]?.inside && said[at + 1].at < said[at].at + said[at].word.length) at++;
      if (!made.some((one) => one.word.term === found.word.term)) made.push(found);
    }
    return Promise.all(made.map(async function (slot) {
      if (slot.terms.length) return slot;
      const close = await near(slot.word);
      return close ? { ...close, for: slot.word.word } : slot;
    }));
  }

  // every page with a word of the query: how many of the words it has and how well
  function score(found) {
    const marks = new Map();
    for (const slot of found) {
      const best = new Map();
      for (const [term, text] of slot.terms) {
        const on = pages(text);
        const value = Math.log(1 + index.count / on.length) * (term === slot.word.term ? 1 : 0.8);
        for (const [page, weight] of on) {
          const worth = value * weight;
          if (!best.has(page) || best.get(page).worth < worth) best.set(page, { worth, named: weight > 4 });
        }
      }
      for (const [page, { worth, named }] of best) {
        const mark = marks.get(page) || { page, has: 0, named: 0, worth: 0 };
        mark.has++;
        mark.named += named;
        mark.worth += worth;
        marks.set(page, mark);
      }
    }
    return Array.from(marks.values());
  }
  function ranked(found) {
    const all = score(found);
    const most = all.reduce((top, mark) => Math.max(top, mark.has), 0);
    const worth = (mark) => mark.worth * index.kinds[index.kindOf[mark.page]][2] * (mark.named === found.length ? 1.5 : 1);
    const hits = all.filter((mark) => mark.has === most).map((mark) => [worth(mark), mark.page]);
    return { partly: most < found.length, hits: hits.sort((a, b) => b[0] - a[0] || a[1] - b[1]).map(([, page]) => page) };
  }
  function counted(hits, name) {
    const counts = new Map();
    for (const page of hits) counts.set(name(page), (counts.get(name(page)) || 0) + 1);
    return Array.from(counts).filter(([one]) => one).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], "ru"));
  }
  const kindName = (page) => index.kinds[index.kindOf[page]][0];
  const placeName = (page) => index.places[index.placeOf[page]];

  // the answer to a query: hits (numbers of pages), counts of kinds and places, each under the other filter,
  // what was taken instead of unknown words, words that nobody has, and the terms to mark
  async function ask(query, { kind = "", place = "", folder = "" } = {}) {
    await start();
    const said = await slots(query);
    const found = said.filter((slot) => slot.terms.length);
    const { hits, partly } = ranked(found);
    const fits = (page) => !folder || index.kinds[index.kindOf[page]][1] === folder;
    const all = hits.filter(fits);
    const ofKind = all.filter((page) => !kind || kindName(page) === kind);
    const ofPlace = all.filter((page) => !place || placeName(page) === place);
    return {
      all: all.length,
      partly,
      hits: ofKind.filter((page) => !place || placeName(page) === place),
      kinds: counted(ofPlace, kindName),
      places: counted(ofKind, placeName),
      instead: found.filter((slot) => slot.for).map((slot) => [slot.for, slot.word.word]),
      unknown: said.filter((slot) => !slot.terms.length).map((slot) => slot.word.word),
      terms: new Set(found.flatMap((slot) => slot.terms.map(([term]) => term))),
    };
  }
  // what is told of pages, in their order
  function tell(hits) {
    return Promise.all(hits.map(async function (page) {
      const { pages: some } = await got("pages/" + Math.floor(page / index.together) + ".json");
      const [path, title, note, text] = some[page % index.together];
      return { url: base + path, title, note, text, kind: kindName(page) };
    }));
  }
  Object.assign(window.atlas, { base, start, ask, tell });
})();
