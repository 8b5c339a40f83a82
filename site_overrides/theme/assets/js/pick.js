// [data-pick="indicators/x/"] gets a checkbox «К сравнению»; what is chosen waits in a tray at the
// bottom of every page. The choice lives in sessionStorage: this tab only, nothing is sent.
(function () {
  const KEY = "atlas-choice";
  const LIMIT = 4;
  const KINDS = {
    indicators: ["indicator", "показатели", "показателей"], activities: ["activity", "мероприятия", "мероприятий"],
    concepts: ["document", "документы", "документов"], practices: ["practice", "практики", "практик"],
  };
  const { base, node } = window.atlas;
  const slug = /^[a-z0-9]+([.-][a-z0-9]+)*$/;
  let kept = read();

  // what is stored may be of an older site or not ours at all
  function read() {
    try {
      const { folder, items } = JSON.parse(sessionStorage.getItem(KEY));
      const fit = items.filter((item) => slug.test(item.id) && typeof item.title === "string");
      if (Object.hasOwn(KINDS, folder)) return { folder, items: fit.slice(0, LIMIT) };
    } catch (_) { /* nothing chosen yet, or storage is forbidden */ }
    return { folder: "", items: [] };
  }
  function write(folder, items) {
    kept = { folder, items };
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch (_) { /* the choice lasts as long as the page */ }
  }
  function address(folder, ids) {
    return base + "compare/records/?kind=" + KINDS[folder][0] + "&ids=" + ids.join(",");
  }
  Object.assign(window.atlas, { kinds: KINDS, limit: LIMIT, slug, choice: () => (kept = read()), choose: write, dressPicks: dress });

  const alone = document.querySelector("[data-side-by-side]");
  const said = node("p", { className: "visually-hidden" });
  said.setAttribute("role", "status");
  const words = node("p", { className: "tray-words" });
  const list = node("ul", { className: "tray-list" });
  const go = node("a", { className: "button" });
  const clear = node("button", { type: "button", className: "button button--quiet", textContent: "Очистить" });
  const tray = node("aside", { className: "tray", hidden: true }, [words, list, node("p", { className: "tray-foot" }, [go, clear])]);
  tray.setAttribute("aria-label", "Выбрано для сравнения");

  function say(text) {
    words.textContent = said.textContent = text;
  }
  function told() {
    const few = kept.items.length < 2 ? ". Отметьте ещё хотя бы одну запись" : "";
    return "Выбраны " + KINDS[kept.folder][1] + ": " + kept.items.length + " из " + LIMIT + few;
  }
  function set(folder, items, text) {
    write(items.length ? folder : "", items);
    show(text || (items.length ? told() : "Выбор для сравнения пуст"));
  }
  function drop(id) {
    set(kept.folder, kept.items.filter((item) => item.id !== id));
  }
  function show(text) {
    const count = kept.items.length;
    tray.hidden = !count;
    document.documentElement.classList.toggle("has-tray", Boolean(count));
    if (count) go.href = address(kept.folder, kept.items.map((item) => item.id));
    go.textContent = "Сравнить: " + count + " из " + LIMIT;
    list.replaceChildren(...kept.items.map(function (item) {
      const remove = node("button", { type: "button", textContent: "×", title: "Убрать" });
      remove.setAttribute("aria-label", "Убрать из сравнения: " + item.title);
      remove.addEventListener("click", function () {
        const at = kept.items.findIndex((other) => other.id === item.id);
        drop(item.id);
        (list.querySelectorAll("button")[at] || list.querySelector("li:last-child button") || document.getElementById("content")).focus();
      });
      return node("li", {}, [node("span", { textContent: item.title }), remove]);
    }));
    document.querySelectorAll("[data-pick] input").forEach(mark);
    say(text);
  }
  // in a list of cards the title stands just before, and need not travel twice
  const titleOf = (place) => place.dataset.title || place.closest("li").querySelector("a").textContent;
  const pathOf = (box) => box.closest("[data-pick]").dataset.pick.split("/");
  function mark(box) {
    const [folder, id] = pathOf(box);
    box.checked = folder === kept.folder && kept.items.some((item) => item.id === id);
    const link = box.closest("[data-pick]").querySelector("a");
    link.hidden = !box.checked;
    link.href = go.href;
    link.textContent = go.textContent;
  }
  function change(box) {
    const [folder, id] = pathOf(box);
    if (!box.checked) return drop(id);
    if (kept.items.length && folder !== kept.folder)
      return refuse(box, "Уже выбраны " + KINDS[kept.folder][1] + ", а рядом встают записи одного вида. Сравните их или нажмите «Очистить».");
    if (kept.items.length >= LIMIT) return refuse(box, "Рядом встают не больше четырёх записей. Сначала уберите одну из выбранных.");
    set(folder, [...kept.items, { id, title: titleOf(box.closest("[data-pick]")) }]);
  }
  function refuse(box, text) {
    box.checked = false;
    say(text);
  }
  function dress(part) {
    part.querySelectorAll("[data-pick]").forEach(function (place) {
      const [folder, id] = place.dataset.pick.split("/");
      if (place.firstChild || !Object.hasOwn(KINDS, folder) || !slug.test(id)) return;
      const box = node("input", { type: "checkbox", autocomplete: "off" });
      box.setAttribute("aria-label", "К сравнению: " + titleOf(place));
      box.addEventListener("change", () => change(box));
      // keyboards need not walk to the tray at the end of the page
      place.append(node("label", {}, [box, " К сравнению"]), node("a", { className: "pick-go" }));
      mark(box);
    });
  }
  clear.addEventListener("click", function () {
    set("", []);
    document.getElementById("content").focus();
  });
  if (alone) return;
  document.body.append(tray, said);
  dress(document);
  if (kept.items.length) show(told());
  said.textContent = "";
  // coming back to this page the choice may have changed elsewhere
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    kept = read();
    show(kept.items.length ? told() : "");
  });
})();
