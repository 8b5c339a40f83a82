// /compare/records/?kind=indicator&ids=a,b: two to four records of one kind in a table; passport.js reads their pages.
(function () {
  const root = document.querySelector("[data-side-by-side]");
  if (!root) return;
  const { base, node, kinds, limit, slug, choice, choose, find, passport, told } = window.atlas;
  const part = (name) => root.querySelector(name);
  const [kind, field, found, results] = ["select", "input[type=search]", "[data-found]", "[data-results]"].map(part);
  const [chosen, faults, said, tools, only, place] = ["[data-chosen]", "[data-faults]", "[data-said]", "[data-tools]", "[data-only]", "[data-table]"].map(part);
  const pages = new Map();
  const wordy = (text) => (text.length > 90 ? text.slice(0, 89) + "…" : text);
  const forms = { one: "строка", few: "строки", many: "строк", other: "строки" };
  const plural = new Intl.PluralRules("ru");
  let ids = [];
  let extra = "";
  let instead = "";
  let turn = 0;
  const folder = () => kind.selectedOptions[0].dataset.folder;

  // --- reading
  const same = (cell) => (cell || []).map(told).join("\n").toLowerCase();
  async function fetched(id) {
    const path = folder() + "/" + id + "/";
    if (!slug.test(id)) return null;
    if (pages.has(path)) return pages.get(path);
    const answer = await fetch(base + path);
    if (!answer.ok && answer.status !== 404) throw new Error(answer.status);
    const made = answer.ok ? passport(await answer.text(), path, base + path) : null;
    pages.set(path, made);
    return made;
  }
  async function read(id) {
    try {
      const made = await fetched(id);
      return made ? { id, ...made } : { id, fault: "Среди " + kinds[folder()][2] + " нет записи «" + wordy(id) + "». Уберите её и найдите нужную по названию." };
    } catch (_) {
      return { id, again: true, fault: "Страница записи «" + wordy(id) + "» не загрузилась. Проверьте связь и нажмите «Повторить»." };
    }
  }

  // --- drawing
  function button(text, about, act, off) {
    const made = node("button", { type: "button", className: "button button--quiet", textContent: text, disabled: Boolean(off) });
    made.setAttribute("aria-label", text + ": " + about);
    made.addEventListener("click", act);
    return made;
  }
  function item(one, at, all) {
    const about = one.title || wordy(one.id);
    const act = (name, off, change) => Object.assign(button(name, about, () => change(name), off), { name: one.id });
    const move = (step) => (name) => {
      [ids[at], ids[at + step]] = [ids[at + step], ids[at]];
      update("«" + about + "»: место " + (at + step + 1) + " из " + ids.length, one.id, name);
    };
    return node("li", {}, [
      node("span", {}, [about, one.where ? node("span", { className: "muted", textContent: " " + one.where }) : ""]),
      node("span", { className: "compared-tools" }, [
        act("Выше", at === 0, move(-1)), act("Ниже", at === all.length - 1, move(1)),
        act("Заменить", false, () => replace(one.id, about)), act("Убрать", false, () => remove(one.id, about)),
      ]),
    ]);
  }
  // names of rows in an order that fits every record: a new name follows the one it stood behind
  function order(all) {
    const names = [];
    all.forEach(function (one) {
      let at = -1;
      one.rows.forEach(function (_, name) {
        if (!names.includes(name)) names.splice(at + 1, 0, name);
        at = names.indexOf(name);
      });
    });
    return names;
  }
  function cell(value, title) {
    const made = node("td", {}, value && value.length ? value.map((line) => node("p", {}, line.map((piece) => (piece.cloneNode ? piece.cloneNode(true) : piece)))) : [node("p", { className: "muted", textContent: "не указано" })]);
    made.dataset.label = title;
    made.setAttribute("role", "cell");
    return made;
  }
  function headed(tag, scope, role, children) {
    const made = node(tag, { scope }, children);
    made.setAttribute("role", role);
    return made;
  }
  function row(children, differs) {
    const made = node("tr", { className: differs ? "differs" : "" }, children);
    made.setAttribute("role", "row");
    return made;
  }
  function table(all) {
    const heads = all.map((one) => headed("th", "col", "columnheader", [
      node("a", { href: one.address, textContent: one.title }), one.where ? node("p", { className: "muted", textContent: one.where }) : "",
    ]));
    const rows = order(all).map(function (name) {
      const differs = new Set(all.map((one) => same(one.rows.get(name)))).size > 1;
      const mark = all.length > 1 ? node("span", { className: "compared-mark", textContent: differs ? "различается" : "одинаково" }) : "";
      return row([headed("th", "row", "rowheader", [name + " ", mark]), ...all.map((one) => cell(one.rows.get(name), one.title + (one.where ? ", " + one.where : "")))], differs);
    });
    const made = node("table", { className: "data stack side-by-side" }, [
      node("caption", { textContent: "Рядом: " + all.map((one) => "«" + one.title + "»").join(", ") }),
      node("thead", {}, [row([headed("th", "col", "columnheader", ["Сведения"]), ...heads])]), node("tbody", {}, rows),
    ]);
    made.setAttribute("role", "table");
    made.querySelectorAll("thead, tbody").forEach((group) => group.setAttribute("role", "rowgroup"));
    const wrap = node("div", { className: "table-wrap", tabIndex: 0 }, [made]);
    wrap.setAttribute("role", "region");
    wrap.setAttribute("aria-label", "Записи рядом");
    return wrap;
  }
  function filter() {
    const rows = Array.from(place.querySelectorAll("tbody tr"));
    const differing = rows.filter((one) => one.className === "differs");
    rows.forEach((one) => (one.hidden = only.checked && one.className !== "differs"));
    if (!rows.length || rows[0].cells.length < 3) return "";
    if (only.checked && !differing.length) return "Различий нет: все строки совпадают.";
    return rows.length + " " + forms[plural.select(rows.length)] + ", различаются: " + differing.length + (only.checked ? ". Показаны только различия." : ".");
  }
  function note(text, ...more) {
    return node("div", { className: "note note--warn" }, [node("p", {}, [text, ...more])]);
  }
  async function update(text, id, name) {
    const mine = ++turn;
    keep();
    if (!ids.some((one) => pages.has(folder() + "/" + one + "/"))) said.textContent = ids.length ? "Загружаем…" : "";
    const all = await Promise.all(ids.map(read));
    if (mine !== turn) return;
    const whole = all.filter((one) => !one.fault);
    chosen.replaceChildren(...all.map(item));
    const bad = all.filter((one) => one.fault).map((one) => note(one.fault, one.again ? " " : "", one.again ? button("Повторить", wordy(one.id), () => update("", one.id, "Убрать")) : ""));
    if (extra) bad.unshift(note(extra));
    if (ids.length === 1 && whole.length) bad.push(note("Чтобы сравнить, нужна хотя бы ещё одна запись: найдите её в поле «Добавить запись»."));
    faults.replaceChildren(...bad);
    place.replaceChildren(...(whole.length ? [table(whole)] : []));
    tools.hidden = whole.length < 2;
    if (!all.some((one) => one.again)) choose(whole.length ? folder() : "", whole.map((one) => ({ id: one.id, title: [one.title, one.where].filter(Boolean).join(" — ") })));
    const counts = filter();
    said.textContent = [text, ids.length ? counts : "Пока ничего не выбрано. Найдите записи по названию или отметьте их в списках."].filter(Boolean).join(". ");
    const stops = Array.from(chosen.querySelectorAll("button:not(:disabled)")).filter((one) => one.name === id);
    if (id) (stops.find((one) => one.textContent === name) || stops[0] || field).focus();
  }
  function keep() {
    const query = ids.length ? "?kind=" + kind.value + "&ids=" + ids.map(encodeURIComponent).join(",") + (only.checked ? "&only=different" : "") : "";
    history.replaceState(null, "", location.pathname + query);
    part("[data-address]").dataset.copy = location.href;
    field.disabled = ids.length >= limit && !instead;
    found.textContent = field.disabled ? "Рядом встают не больше четырёх записей. Чтобы добавить другую, уберите или замените одну." : "";
    results.replaceChildren();
    part("[data-label-of-find]").textContent = instead ? "Чем заменить запись" : "Добавить запись";
  }

  // --- changing
  function remove(id, about) {
    const next = ids[ids.indexOf(id) + 1] || ids[ids.indexOf(id) - 1] || "nothing";
    ids = ids.filter((one) => one !== id);
    extra = instead = "";
    update("Убрано: «" + about + "»", next, "Убрать");
  }
  function replace(id, about) {
    instead = id;
    keep();
    found.textContent = "Вместо «" + about + "». Чтобы ничего не менять, нажмите Escape.";
    field.focus();
  }
  function add(id, title) {
    if (ids.includes(id)) return (found.textContent = "Эта запись уже стоит в таблице.");
    ids = instead ? ids.map((one) => (one === instead ? id : one)) : [...ids, id];
    const what = instead ? "Заменено на «" : "Добавлено: «";
    extra = instead = field.value = "";
    update(what + title + "»", id, "Убрать");
  }
  let asked = 0;
  async function search() {
    const query = field.value.trim();
    const mine = ++asked;
    results.replaceChildren();
    if (!query) return (found.textContent = "");
    found.textContent = "Ищем…";
    try {
      const data = await find(query, folder(), 8);
      if (!data || mine !== asked) return;
      found.textContent = data.length ? "Найдено: " + data.length + ". Выберите запись." : "Ничего не нашлось. Попробуйте другое слово или откройте список.";
      results.replaceChildren(...data.map(function (one) {
        const title = one.meta.title.split(" — ")[0];
        const made = node("button", { type: "button" }, [node("strong", { textContent: title }), one.meta.place ? node("em", { textContent: one.meta.place }) : ""]);
        made.addEventListener("click", () => add(one.url.replace(/\/$/, "").split("/").pop(), title));
        return node("li", {}, [made]);
      }));
    } catch (_) {
      if (mine !== asked) return;
      found.textContent = "Поиск сейчас не отвечает. Отметьте «К сравнению» на странице записи: ";
      found.append(node("a", { href: base + kind.selectedOptions[0].dataset.listed, textContent: kind.selectedOptions[0].text }));
    }
  }
  root.addEventListener("keydown", function (event) {
    const stops = [field, ...results.querySelectorAll("button")];
    const at = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (at < 0) return;
    if (event.key === "Escape") {
      instead = field.value = "";
      keep();
      field.focus();
    } else if (step && stops[at + step]) {
      event.preventDefault();
      stops[at + step].focus();
    }
  });
  field.addEventListener("input", search);
  part("form").addEventListener("submit", (event) => event.preventDefault());
  kind.addEventListener("change", function () {
    const had = ids.length;
    ids = [];
    extra = instead = field.value = "";
    update(had ? "Вид записей сменился, прежний выбор убран" : "");
  });
  only.addEventListener("change", function () {
    keep();
    said.textContent = filter();
  });
  part("[data-print]").addEventListener("click", () => window.print());

  // --- the first view: what the address says, else what was chosen in lists
  const given = new URLSearchParams(location.search);
  const asks = given.get("kind") || "";
  const stored = choice();
  ids = [...new Set((given.get("ids") || "").split(",").map((id) => id.trim()).filter(Boolean))];
  only.checked = given.get("only") === "different";
  if (ids.length && !Array.from(kind.options).some((one) => one.value === asks)) {
    extra = asks ? "Записей вида «" + wordy(asks) + "» здесь не сравнивают. Выберите вид и найдите записи по названию." : "В адресе не сказано, какого вида записи. Выберите вид и найдите записи по названию.";
    ids = [];
  } else if (asks) kind.value = asks;
  else if (stored.items.length) {
    kind.value = kinds[stored.folder][0];
    ids = stored.items.map((one) => one.id);
  }
  if (kind.selectedIndex === -1) kind.selectedIndex = 0;
  if (ids.length > limit) {
    extra = "Рядом встают не больше четырёх записей, а в адресе их " + ids.length + ". Показаны первые четыре, не поместились: " + wordy(ids.slice(limit).join(", ")) + ".";
    ids = ids.slice(0, limit);
  }
  update("");
})();
