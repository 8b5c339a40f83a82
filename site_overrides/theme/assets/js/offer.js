// form[data-offer] makes a record of the answers: the text to download, to copy, or to open as a new file of the
// forge. Nothing is sent. A draft lives in localStorage until it is deleted.
(function () {
  const form = document.querySelector("form[data-offer]");
  if (!form) return;
  const { node, judged, recordText } = window.atlas;
  const rules = JSON.parse(form.dataset.rules);
  const adoption = form.dataset.offer === "adoption";
  const DRAFT = "atlas-draft-" + form.dataset.offer;
  const LONGEST_ADDRESS = 7000;
  const one = (selector) => form.querySelector(selector);
  const holder = (control) => control.closest("[data-item]");
  const controls = (within) => Array.from(form.querySelectorAll("[name]")).filter((control) => holder(control) === within);
  const groups = Array.from(form.querySelectorAll("[data-group]"));
  const items = (group) => Array.from(group.querySelectorAll("[data-item]"));
  let count = 0;

  function add(group) {
    count += 1;
    const made = group.querySelector("template").content.firstElementChild.cloneNode(true);
    made.querySelectorAll("[id], [for], [aria-describedby]").forEach(function (part) {
      ["id", "for", "aria-describedby"].forEach(function (name) {
        if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(/-0(-help)?$/, "-" + count + "$1"));
      });
    });
    group.querySelector("[data-more]").parentElement.before(made);
    return made;
  }
  // answers as they stand: for the draft
  function given(within) {
    const found = {};
    controls(within).forEach(function (control) {
      if (control.type !== "checkbox") { if (control.value) found[control.name] = control.value; }
      else if (control.checked) (found[control.name] = found[control.name] || []).push(control.value);
    });
    return found;
  }
  function restore(within, values) {
    controls(within).forEach(function (control) {
      const value = values[control.name];
      if (control.type === "checkbox") control.checked = Array.isArray(value) && value.includes(control.value);
      else control.value = typeof value === "string" ? value : "";
    });
  }
  function say(text) {
    one("[data-kept]").textContent = text;
  }
  function keep() {
    const draft = { own: given(null), groups: Object.fromEntries(groups.map((group) => [group.dataset.group, items(group).map(given)])) };
    try {
      localStorage.setItem(DRAFT, JSON.stringify(draft));
      say("Черновик хранится только в этом браузере и никуда не отправляется.");
    } catch (_) {
      say("Этот браузер не хранит черновики: не закрывайте страницу, пока не закончите.");
    }
  }
  function recall() {
    let draft;
    try {
      draft = JSON.parse(localStorage.getItem(DRAFT));
    } catch (_) { /* storage is forbidden, or what it holds is not ours */ }
    if (!draft || typeof draft !== "object" || !draft.own) return;
    restore(null, draft.own);
    form.querySelectorAll("details").forEach((fold) => (fold.open = Boolean(fold.querySelector(":checked"))));
    groups.forEach((group) => [].concat((draft.groups || {})[group.dataset.group] || []).forEach((values) => restore(add(group), values)));
    say("Восстановлен черновик, он хранится только в этом браузере.");
  }
  // answers as a record; what is wrong goes to `wrong`
  function record(within, wrong) {
    const found = {};
    const put = (name, value) => {
      const way = name.split(".");
      const last = way.pop();
      way.reduce((part, step) => (part[step] = part[step] || {}), found)[last] = value;
    };
    const lists = new Map();
    controls(within).forEach(function (control) {
      const { kind, style, longest } = control.dataset;
      if (control.type === "checkbox") {
        if (control.checked) put(control.name, lists.set(control.name, [...(lists.get(control.name) || []), control.value]).get(control.name));
        return;
      }
      const texts = kind === "lines" ? control.value.split("\n").filter((line) => line.trim()) : control.value.trim() ? [control.value] : [];
      if (!texts.length) { if (control.getAttribute("aria-required")) wrong.push([control, "ответьте на этот вопрос"]); return; }
      const answers = kind === "choice" ? [{ value: control.value }] : texts.map((text) => judged(kind, style, +longest, text, rules.url));
      const bad = answers.find((answer) => answer.wrong);
      if (bad) wrong.push([control, bad.wrong]);
      else put(control.name, kind === "lines" ? answers.map((answer) => answer.value) : answers[0].value);
    });
    return found;
  }
  const asked = (name, within) => controls(within || null).find((control) => control.name === name);

  function groupsOf(found, wrong) {
    groups.forEach(function (group) {
      const made = items(group).map(function (item) {
        const value = record(item, wrong);
        if (value.value !== undefined && !value.unit) wrong.push([asked("unit", item), "напишите, что это за число: процентов, человек, баллов"]);
        return value;
      });
      if (made.length) found[group.dataset.group] = made;
    });
  }
  function together(found, wrong) {
    if (found.summary && found.title && found.summary.replace(/\.$/, "") === found.title) wrong.push([asked("summary"), "повторяет название. Скажите, что делают"]);
    if (!adoption && !found.body && !found.note) wrong.push([asked("body"), "выберите организацию, а если её нет в списке, назовите её в вопросе «Заметка»"]);
    if (adoption && !found.body === !found.organisation) wrong.push([asked("organisation"), "назовите организацию один раз: выберите из списка или напишите название"]);
    if (found.started && asked("young") && !found.young) {
      const [year, month = "01", day = "01"] = found.started.split("-");
      const now = new Date();
      if (new Date(+year + 1, +month - 1, +day) > now) wrong.push([asked("young"), "практике меньше года. Напишите, почему её уже стоит показать"]);
    }
  }
  function today() {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  }
  function ordered(found) {
    return Object.fromEntries(rules.order.filter((name) => found[name] !== undefined).map((name) => [name, found[name]]));
  }
  function free(name, taken) {
    let made = name || "bez-nazvaniya";
    for (let number = 2; taken.includes(made); number += 1) made = name + "-" + number;
    return made;
  }
  // the record with the file it belongs to
  function written(found) {
    if (adoption) {
      const [file, title, keys] = rules.practices[found["@practice"]];
      const who = found.organisation || asked("body").selectedOptions[0].textContent;
      const key = free(recordText.slug(who + " " + found.since.slice(0, 4), rules.letters), keys);
      const told = keys.length ? "В файле уже есть строка adoptions: вставьте под неё всё, кроме первой строки." : "Вставьте строки в конец файла.";
      return { file, told, title: "Внедрение: " + title, text: recordText.text({ adoptions: { [key]: ordered(found) } }), name: key + ".yml" };
    }
    const fixed = JSON.parse(JSON.stringify(rules.fixed).replaceAll("@today", today()));
    const place = found["@territory"];
    const name = free(recordText.slug(found.title, rules.letters), rules.taken.filter((id) => id.startsWith(place + ".")).map((id) => id.slice(place.length + 1)));
    const text = recordText.text(ordered({ ...found, ...fixed }));
    return { file: "data/" + place + "/practices/" + name + ".yml", told: found.body ? "" : "Организации нет в справочнике: редакция сначала внесёт её туда, без этого карточка не пройдёт проверку.", title: "Практика: " + found.title, text, name: name + ".yml" };
  }
  function offered(link, address) {
    link.hidden = !new RegExp(rules.url).test(address || "") || address.length > LONGEST_ADDRESS;
    if (!link.hidden) link.href = address;
  }
  function show(made) {
    const { forgeNew, forgeEdit, forgeIssue, forgeOffer } = document.documentElement.dataset;
    const filled = (pattern, words) => pattern.replace(/\{(\w+)\}/g, (_all, name) => encodeURIComponent(words[name] || "").replaceAll("'", "%27"));
    const query = (start, pairs) => start && start + (start.includes("?") ? "&" : "?") + new URLSearchParams(pairs);
    one("[data-file]").textContent = made.file;
    one("[data-told]").textContent = made.told;
    one("#record-text").textContent = made.text;
    offered(one("[data-new]"), !adoption && query(forgeNew, { filename: made.file, value: made.text }));
    offered(one("[data-edit]"), adoption && forgeEdit && forgeEdit + made.file);
    const told = made.file + "\n\n```yaml\n" + made.text + "```\n";
    offered(one("[data-issue]"), forgeOffer ? filled(forgeOffer, { title: made.title, file: made.file, text: made.text, told })
      : query(forgeIssue && filled(forgeIssue, { file: made.file }), { title: made.title, body: told }));
    one("[data-save]").onclick = function () {
      const link = node("a", { href: URL.createObjectURL(new Blob([made.text], { type: "text/yaml;charset=utf-8" })), download: made.name });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    };
    one("[data-done]").hidden = false;
    one("#done").focus();
  }
  const title = (control) => (form.querySelector('label[for="' + control.id + '"]').firstChild.data || "").trim();

  function mark(wrong) {
    form.querySelectorAll(".ask-wrong").forEach((part) => part.remove());
    form.querySelectorAll("[aria-invalid]").forEach((part) => part.removeAttribute("aria-invalid"));
    wrong.forEach(function ([control, text]) {
      control.setAttribute("aria-invalid", "true");
      control.before(node("p", { className: "ask-wrong", textContent: text[0].toUpperCase() + text.slice(1) + "." }));
    });
    const links = wrong.map(([control, text]) => node("li", {}, [node("a", { href: "#" + control.id, textContent: title(control) }), ": " + text + "."]));
    const box = one("[data-wrong]");
    box.replaceChildren(...(links.length ? [node("p", { textContent: "Исправьте и проверьте снова:" }), node("ul", {}, links)] : []));
    if (links.length) box.focus();
  }
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    const wrong = [];
    const found = record(null, wrong);
    groupsOf(found, wrong);
    together(found, wrong);
    one("[data-done]").hidden = true;
    mark(wrong);
    if (!wrong.length) show(written(found));
  });
  form.addEventListener("input", keep);
  form.addEventListener("click", function (event) {
    const more = event.target.closest("[data-more]");
    const drop = event.target.closest("[data-drop]");
    if (more) add(more.closest("[data-group]")).querySelector("[name]").focus();
    if (drop) {
      const group = drop.closest("[data-group]");
      holder(drop).remove();
      group.querySelector("[data-more]").focus();
    }
    if (more || drop) keep();
    if (!event.target.closest("[data-forget]")) return;
    form.reset();
    groups.forEach((group) => items(group).forEach((item) => item.remove()));
    mark([]);
    one("[data-done]").hidden = true;
    try {
      localStorage.removeItem(DRAFT);
    } catch (_) { /* there was none */ }
    say("Черновик удалён.");
  });
  recall();
  const asking = new URLSearchParams(location.search).get("practice");
  if (adoption && Object.hasOwn(rules.practices, asking || "")) asked("@practice").value = asking;
})();
