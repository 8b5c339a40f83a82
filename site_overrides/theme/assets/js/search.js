// Search: a box on every page and the page /search/. Results are built as nodes, never as markup, so nothing of the
// data can run. The address of /search/ keeps query and filters.
(function () {
  const { base, words, start, ask, tell } = window.atlas;
  const plural = new Intl.PluralRules("ru");
  const forms = { one: "результат", few: "результата", many: "результатов", other: "результата" };
  const SOME = 20;

  function node(name, props, children) {
    const made = Object.assign(document.createElement(name), props);
    made.append(...(children || []));
    return made;
  }
  const counted = (count) => count.toLocaleString("ru") + " " + forms[plural.select(count)];
  const link = (path, text) => node("a", { href: base + path, textContent: text });
  const quoted = (list) => list.map((one) => "«" + one + "»").join(", ");

  // pages of one folder that fit a query, for other scripts
  async function find(query, folder, size) {
    const { hits } = await ask(query, { folder });
    return (await tell(hits.slice(0, size))).map((page) => ({ url: page.url, meta: { title: page.title, place: page.note, kind: page.kind } }));
  }
  Object.assign(window.atlas, { node, find });

  // a text with the words of the query marked; words.marks keeps the places of letters
  function marked(text, terms, from, to) {
    const pieces = [];
    let done = from;
    for (const { term, at, word } of words.marks(text)) {
      if (!terms.has(term) || at < done || at + word.length > to) continue;
      pieces.push(text.slice(done, at), node("mark", { textContent: text.slice(at, at + word.length) }));
      done = at + word.length;
    }
    return [...pieces, text.slice(done, to)];
  }
  // a window of the text around the first hit
  function excerpt(text, terms) {
    const hit = words.marks(text).find(({ term }) => terms.has(term));
    const from = hit && hit.at > 140 ? text.lastIndexOf(" ", hit.at - 60) + 1 : 0;
    const to = text.length - from > 230 ? text.lastIndexOf(" ", from + 230) : text.length;
    return [from ? "…" : "", ...marked(text, terms, from, to), to < text.length ? "…" : ""];
  }
  function entry(page, terms) {
    const head = node("p", { className: "result-kind" }, [node("span", { className: "badge badge--neutral", textContent: page.kind }), " ", ...marked(page.note, terms, 0, page.note.length)]);
    const title = node("a", { className: "result-title", href: page.url }, marked(page.title, terms, 0, page.title.length));
    return node("li", {}, [head, title, ...(page.text ? [node("p", { className: "result-text" }, excerpt(page.text, terms))] : [])]);
  }
  function elsewhere() {
    return [
      node("p", { textContent: "Попробуйте другое слово или меньше слов. Номер документа можно набрать как в документе или только его часть." }),
      node("p", {}, ["Или начните с раздела: ", link("roadmaps/", "дорожные карты"), ", ", link("indicators/", "показатели"), ", ",
        link("glossary/", "глоссарий"), ", ", link("territories/", "территории"), "."]),
    ];
  }
  // what the reader must know of an answer beside the count
  function remarks(answer) {
    const said = answer.instead.map(([word, other]) => "Слова «" + word + "» в атласе нет, показано по слову «" + other + "».");
    if (answer.unknown.length) said.push("Не встретилось: " + quoted(answer.unknown) + ".");
    if (answer.partly) said.push("Вместе эти слова не встретились, показаны страницы с частью слов.");
    return said.join(" ");
  }

  // asks while somebody types; only the newest question is answered
  function asker(status, show) {
    let turn = 0, waiting;
    async function run(query, filters) {
      const mine = ++turn;
      if (!query) return (status.textContent = ""), show(null);
      try {
        const answer = await ask(query, filters);
        const pages = await tell(answer.hits.slice(0, filters.size));
        if (mine !== turn) return;
        const total = answer.hits.length;
        const remark = remarks(answer);
        status.textContent = total ? counted(total) + (remark && ". " + remark) : "По запросу «" + query + "» ничего не нашлось.";
        show({ ...answer, query, pages });
      } catch (_) {
        if (mine !== turn) return;
        status.textContent = "Поиск сейчас не отвечает. Обновите страницу.";
        show({ failed: true });
      }
    }
    return function (query, filters, delay) {
      clearTimeout(waiting);
      turn++;
      if (!delay) return run(query, filters);
      waiting = setTimeout(run, delay, query, filters);
    };
  }

  // arrows walk through the results, the first of them is reached from the field
  function walk(box, input) {
    box.addEventListener("keydown", function (event) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const stops = [input, ...box.querySelectorAll(".results a, .results button")];
      const at = stops.indexOf(document.activeElement);
      if (!step || at < 0 || !stops[at + step]) return;
      event.preventDefault();
      stops[at + step].focus();
    });
  }

  function dialog() {
    const input = node("input", { type: "search", name: "q", autocomplete: "off", placeholder: "Термин, номер, мероприятие…" });
    input.setAttribute("aria-label", "Что найти");
    const close = node("button", { type: "button", className: "button button--quiet", textContent: "Закрыть" });
    const form = node("form", { action: base + "search/" }, [input, close]);
    form.setAttribute("role", "search");
    const status = node("p", { className: "search-status" });
    status.setAttribute("role", "status");
    const results = node("div", { className: "results" });
    const box = node("dialog", { className: "search-dialog" }, [form, node("div", { className: "search-body" }, [status, results])]);
    box.setAttribute("aria-label", "Поиск по атласу");
    const run = asker(status, function (answer) {
      if (!answer || answer.failed) return results.replaceChildren(...(answer ? elsewhere().slice(1) : []));
      const list = node("ol", {}, answer.pages.map((page) => entry(page, answer.terms)));
      const all = link("search/?q=" + encodeURIComponent(answer.query), "Все результаты и отбор: " + answer.hits.length);
      results.replaceChildren(...(answer.hits.length ? [list, node("p", {}, [all])] : elsewhere()));
    });
    close.addEventListener("click", () => box.close());
    // Escape in a search field would only clear it
    input.addEventListener("keydown", (event) => event.key === "Escape" && (event.preventDefault(), box.close()));
    input.addEventListener("input", () => run(input.value.trim(), { size: 8 }, 120));
    box.addEventListener("click", (event) => event.target === box && box.close());
    document.body.append(box);
    walk(box, input);
    return { box, input, run };
  }

  let opened;
  const page = document.querySelector("form[data-search-page]");
  const header = document.querySelector("[data-search-box]");
  function open(text) {
    opened = opened || dialog();
    if (!opened.box.open) opened.box.showModal();
    start();
    opened.input.focus();
    if (!text) return opened.input.select();
    opened.input.value = text;
    opened.run(text, { size: 8 }, 120);
  }
  document.addEventListener("keydown", function (event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable], dialog");
    // a key of one sign can be switched off in the panel «Вид страницы» (WCAG 2.1.4)
    if (document.documentElement.dataset.slash === "off") return;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    if (page) page.elements.q.focus();
    else open();
  });
  if (header && !page && window.HTMLDialogElement) {
    const field = header.elements.q;
    const button = header.querySelector("button");
    button.setAttribute("aria-haspopup", "dialog");
    header.addEventListener("submit", function (event) {
      if (field.value.trim()) return;
      event.preventDefault();
      open();
    });
    field.addEventListener("click", () => open(field.value));
    field.addEventListener("input", function () {
      open(field.value);
      field.value = "";
    });
  }
  if (page) lead(page);

  // the page /search/: field, filters with counts, results by twenty; all of it in the address
  function lead(form) {
    const part = (name) => document.querySelector("[data-search-" + name + "]");
    const input = form.elements.q, results = part("results"), kinds = part("kinds"), place = part("place");
    let kind = "", size = SOME, wanted = "";
    const filters = () => ({ kind, place: wanted, size });
    const run = asker(part("status"), show);

    function read() {
      const given = new URLSearchParams(location.search);
      input.value = given.get("q") || "";
      kind = given.get("kind") || "";
      wanted = given.get("place") || "";
      size = (history.state && history.state.size) || SOME;
      return run(input.value.trim(), filters());
    }
    function keep(how) {
      const said = Object.entries({ q: input.value.trim(), kind, place: wanted }).filter(([, value]) => value);
      history[how]({ size }, "", said.length ? "?" + new URLSearchParams(said) : location.pathname);
    }
    function change(delay) {
      size = SOME;
      keep(delay ? "replaceState" : "pushState");
      run(input.value.trim(), filters(), delay);
    }
    function free() {
      kind = wanted = "";
      change();
      input.focus();
    }
    function choice(name, count) {
      const made = node("button", { type: "button", className: "chip" }, [name, " ", node("b", { textContent: count })]);
      made.setAttribute("aria-pressed", String(name === kind));
      made.addEventListener("click", function () {
        kind = name === kind ? "" : name;
        change();
      });
      return node("li", {}, [made]);
    }
    // a chosen filter stays to be taken back even when it leaves nothing
    const withOwn = (list, own) => (own && !list.some(([one]) => one === own) ? [...list, [own, 0]] : list);
    function dress(answer) {
      const choices = answer && !answer.failed && (answer.kinds.length > 1 || answer.places.length > 1);
      part("filters").hidden = !choices && (!answer || answer.failed || !(kind || wanted));
      if (part("filters").hidden) return;
      const focused = document.activeElement.closest("[data-search-kinds] button") && document.activeElement.firstChild.data;
      kinds.replaceChildren(...withOwn(answer.kinds, kind).map(([name, count]) => choice(name, count)));
      const options = withOwn(answer.places, wanted).map(([name, count]) => new Option(name + " (" + count + ")", name, false, name === wanted));
      place.replaceChildren(new Option("Все территории", ""), ...options);
      place.value = wanted;
      const again = Array.from(kinds.querySelectorAll("button")).find((one) => one.firstChild.data === focused);
      if (again) again.focus();
      part("free").hidden = !kind && !wanted;
    }
    function show(answer) {
      dress(answer);
      if (!answer) return results.replaceChildren();
      if (answer.failed) return results.replaceChildren(...elsewhere().slice(1));
      if (!answer.hits.length) return results.replaceChildren(...nothing(answer));
      const list = node("ol", {}, answer.pages.map((one) => entry(one, answer.terms)));
      const rest = answer.hits.length - answer.pages.length;
      if (!rest) return results.replaceChildren(list);
      const more = node("button", { type: "button", className: "button button--quiet", textContent: "Показать ещё " + Math.min(rest, SOME) });
      more.addEventListener("click", async function () {
        const first = answer.pages.length;
        size += SOME;
        keep("replaceState");
        await run(answer.query, filters());
        const next = results.querySelectorAll(".result-title")[first];
        if (next) next.focus();
      });
      results.replaceChildren(list, node("p", {}, [more]));
    }
    function nothing(answer) {
      if (!answer.all) return elsewhere();
      const back = node("button", { type: "button", className: "button button--quiet", textContent: "Убрать отбор" });
      back.addEventListener("click", free);
      return [node("p", { textContent: "С отбором " + quoted([kind, wanted].filter(Boolean)) + " ничего нет, без отбора – " + counted(answer.all) + "." }), node("p", {}, [back])];
    }

    walk(form.parentElement, input);
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      change();
    });
    input.addEventListener("input", () => change(120));
    place.addEventListener("change", function () {
      wanted = place.value;
      change();
    });
    part("free").addEventListener("click", free);
    window.addEventListener("popstate", read);
    read();
  }
})();
