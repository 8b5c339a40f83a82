// [data-catalogue="practices/"]: the links of the facets become checkboxes. Which rows have a value comes as bits,
// the rows themselves in pieces, only those that are shown. The address keeps the choice.
(function () {
  const place = document.querySelector("[data-catalogue]");
  if (!place) return;
  const { base, node } = window.atlas;
  const folder = place.dataset.catalogue;
  const list = place.querySelector(".cards-list");
  const status = place.querySelector(".chosen-status");
  const sort = place.querySelector("[data-order]");
  const chips = place.querySelector("[data-chips]");
  const pager = place.querySelector(".pager");
  const first = sort.options[0].value;
  const boxes = [];
  const shards = new Map();
  const orders = new Map();
  let index = null;
  let page = 1;
  let turn = 0;

  const fetched = (path) => fetch(base + folder + path).then((answer) => (answer.ok ? answer.json() : Promise.reject(path)));
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const ones = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll("0", "").length);

  function load() {
    index = index || fetched("facets.json").then(function (found) {
      const facets = new Map(found.facets.map(([name, label, values]) => [name, { label, values: new Map(values.map(([key, text, bits]) => [key, { text, bits: bytes(bits) }])) }]));
      return { count: found.count, shard: found.shard, facets };
    });
    return index;
  }
  function ordered(key, count) {
    if (key === first) return Promise.resolve(null);
    if (!orders.has(key)) orders.set(key, fetched("orders/" + key + ".json").then((text) => new Uint32Array(bytes(text).buffer, 0, count)));
    return orders.get(key);
  }
  function rows(number) {
    if (!shards.has(number)) shards.set(number, fetched("rows/" + number + ".json"));
    return shards.get(number);
  }
  // rows that have one of the chosen values of every facet but one
  function meeting(found, without) {
    const left = new Uint8Array(Math.ceil(found.count / 8)).fill(255);
    if (found.count % 8) left[left.length - 1] = (1 << (found.count % 8)) - 1;
    for (const [name, keys] of picked()) {
      if (name === without || !found.facets.has(name)) continue;
      const values = keys.map((key) => found.facets.get(name).values.get(key)).filter(Boolean);
      for (let at = 0; at < left.length; at++) left[at] &= values.reduce((sum, value) => sum | value.bits[at], 0);
    }
    return left;
  }
  const total = (set) => set.reduce((sum, byte) => sum + ones[byte], 0);
  function picked() {
    const found = new Map();
    boxes.filter((box) => box.checked).forEach((box) => found.set(box.name, [...(found.get(box.name) || []), box.value]));
    return found;
  }
  function count(found) {
    const sets = new Map();
    boxes.forEach(function (box) {
      if (!sets.has(box.name)) sets.set(box.name, meeting(found, box.name));
      const set = sets.get(box.name);
      const value = found.facets.get(box.name) && found.facets.get(box.name).values.get(box.value);
      const number = value ? set.reduce((sum, byte, at) => sum + ones[byte & value.bits[at]], 0) : 0;
      box.shown.textContent = number;
      box.closest("li").classList.toggle("none", !number && !box.checked);
    });
  }
  const words = (number, one, few, many) => number + " " + (number % 100 > 10 && number % 100 < 20 ? many : [many, one, few, few, few][number % 10] || many);

  async function numbers(found) {
    const set = meeting(found, "");
    const order = await ordered(sort.value, found.count);
    const all = [];
    for (let at = 0; at < found.count; at++) {
      const number = order ? order[at] : at;
      if (set[number >> 3] & (1 << (number & 7))) all.push(number);
    }
    return all;
  }
  async function taken(found, some) {
    const parts = await Promise.all(some.map((number) => rows(Math.floor(number / found.shard))));
    return some.map((number, at) => parts[at][number % found.shard]);
  }
  function line([path, title, note, marks]) {
    const link = node("a", { href: base + path, textContent: title });
    const pick = node("span", { className: "pick" });
    Object.assign(pick.dataset, { pick: path, screen: "" });
    return node("li", {}, [
      node("h2", {}, [link]), node("p", { textContent: note }),
      node("p", {}, marks.map((mark) => node("span", { textContent: mark }))), pick,
    ]);
  }
  async function show() {
    const mine = ++turn;
    try {
      const found = await load();
      count(found);
      const all = await numbers(found);
      const pages = Math.max(1, Math.ceil(all.length / found.shard));
      page = Math.min(page, pages);
      const some = await taken(found, all.slice((page - 1) * found.shard, page * found.shard));
      if (mine !== turn) return;
      list.replaceChildren(...some.map(line));
      window.atlas.dressPicks(list);
      const told = words(all.length, "запись", "записи", "записей") + " из " + found.count;
      status.textContent = all.length ? "Подходят: " + told + (pages > 1 ? ", страница " + page + " из " + pages : "") + "." : "Ничего не подошло. Снимите часть отбора.";
      turnPages(pages);
      dressChips(found);
      place.dataset.shown = mine;
    } catch (_) {
      if (mine === turn) status.textContent = "Список не загрузился: проверьте связь и обновите страницу.";
    }
  }
  function turnPages(pages) {
    const step = (to, text) => {
      const button = node("button", { type: "button", className: "button button--quiet", textContent: text });
      button.addEventListener("click", () => (page = to, keep(), show(), place.scrollIntoView()));
      return button;
    };
    pager.replaceChildren(...(page > 1 ? [step(page - 1, "← Предыдущая страница")] : []), ...(page < pages ? [step(page + 1, "Следующая страница →")] : []));
  }
  function dressChips(found) {
    const chosen = boxes.filter((box) => box.checked);
    const parts = chosen.map(function (box) {
      const text = found.facets.get(box.name).label + ": " + box.dataset.text;
      const button = node("button", { type: "button", className: "button button--quiet", textContent: text + " ×" });
      button.setAttribute("aria-label", "Снять отбор: " + text);
      button.addEventListener("click", () => (box.checked = false, changed(), box.focus()));
      return node("li", {}, [button]);
    });
    if (chosen.length > 1) {
      const all = node("button", { type: "button", className: "button button--quiet", textContent: "Снять всё" });
      all.addEventListener("click", () => (boxes.forEach((box) => (box.checked = false)), changed(), boxes[0].focus()));
      parts.push(node("li", {}, [all]));
    }
    chips.replaceChildren(...parts);
  }
  function keep() {
    const query = new URLSearchParams();
    picked().forEach((keys, name) => query.set(name, keys.join(",")));
    if (sort.value !== first) query.set("sort", sort.value);
    if (page > 1) query.set("page", page);
    const text = query.toString().replaceAll("%2C", ",");
    history.replaceState(null, "", new URL(base + folder, location.href).pathname + (text ? "?" + text : ""));
  }
  function changed() {
    page = 1;
    keep();
    show();
  }
  function read() {
    const query = new URLSearchParams(location.search);
    boxes.forEach((box) => (box.checked = box.checked || (query.get(box.name) || "").split(",").includes(box.value)));
    if ([...sort.options].some((option) => option.value === query.get("sort"))) sort.value = query.get("sort");
    page = Math.max(1, parseInt(query.get("page"), 10) || 1);
    return [...query.keys()].length > 0;
  }
  // a link with its number becomes a checkbox with the same words in the same place
  place.querySelectorAll("[data-facet]").forEach(function (group) {
    group.querySelectorAll("a").forEach(function (link) {
      const box = node("input", { type: "checkbox", name: group.dataset.facet, value: link.pathname.split("/").at(-2), autocomplete: "off" });
      box.checked = link.hasAttribute("aria-current");
      box.dataset.text = link.textContent;
      box.shown = link.nextElementSibling;
      box.addEventListener("change", changed);
      link.replaceWith(node("label", {}, [box, node("span", { textContent: link.textContent })]));
      boxes.push(box);
    });
    if (group.querySelector("input:checked")) group.open = true;
  });
  sort.addEventListener("change", changed);
  place.querySelectorAll(".chosen-tools a").forEach((link) => link.remove());

  place.querySelectorAll("[data-save-rows]").forEach(function (button) {
    button.addEventListener("click", async function () {
      const found = await load();
      const all = await taken(found, await numbers(found));
      const rows = all.map(([path, title, note, marks]) => [title, note, marks.join("; "), new URL(base + path, location.href).href]);
      window.atlas.save(folder.replace("/", "") + "-otbor", [["Название", "О чём", "Сведения", "Адрес"], ...rows], button.dataset.saveRows);
    });
  });
  if (read()) {
    place.querySelectorAll("details").forEach((group) => (group.open = group.open || Boolean(group.querySelector("input:checked"))));
    show();
    return;
  }
  // the plain list is already there; its next page comes beside the facets, not as a page without them
  turnPages(pager.querySelector("a") ? 2 : 1);
  // only the numbers beside the other values are of all rows
  if (boxes.some((box) => box.checked)) load().then((found) => (count(found), dressChips(found)), () => {});
})();
