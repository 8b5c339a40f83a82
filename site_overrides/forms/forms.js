// The page of the forms: says what they are, and opens them on request. forms.json holds the configuration made from
// the models; the files of the atlas are read and written by tree.js and record-text.js.
(function () {
  const { recordTree, recordText } = window.atlas;
  const about = document.getElementById("about");
  const open = document.getElementById("open");
  const status = document.getElementById("status");

  // a file that cannot be read is shown as a note and written back as it was: an empty form would take its place
  const BROKEN = "atlas_broken";
  function unread(text, error) {
    const line = error.mark ? ", строка " + (error.mark.line + 1) : "";
    return { [BROKEN]: text, note: "Файл не читается" + line + ". Форма его не изменит: исправьте его как текст, что не так, скажет make check." };
  }
  function formats(told) {
    const schema = jsyaml.CORE_SCHEMA.withTags(jsyaml.realMapTag);
    function fromFile(text, model) {
      try {
        return recordTree.opened(jsyaml.load(text, { schema }) ?? new Map(), model, told.models);
      } catch (error) {
        return unread(text, error);
      }
    }
    function closed(value, model) {
      try {
        return recordTree.closed(value, model, told.models);
      } catch (error) {
        alert(error.message); // the program itself only says that it did not work
        throw error;
      }
    }
    function toFile(value, model) {
      if (value[BROKEN]) return value[BROKEN];
      const record = closed(value, model);
      return record.size ? recordText.text(record) : "{}\n";
    }
    for (const [kind, model] of Object.entries(told.kinds)) {
      window.CMS.registerCustomFormat("atlas-" + kind, "yml", {
        fromFile: (text) => fromFile(text, model),
        toFile: (value) => toFile(value, model),
      });
    }
  }
  function script(path) {
    return new Promise(function (done, failed) {
      const node = document.createElement("script");
      node.src = path;
      node.onload = done;
      node.onerror = () => failed(new Error(path));
      document.head.append(node);
    });
  }
  async function start() {
    open.disabled = true;
    status.textContent = "Открываю формы…";
    try {
      // the choice of a language is the visitor's; until it is made the forms speak Russian
      if (!localStorage.getItem("sveltia-cms.prefs")) localStorage.setItem("sveltia-cms.prefs", JSON.stringify({ locale: "ru" }));
      const [answer] = await Promise.all([fetch("forms.json"), script("vendor/js-yaml.js"), script("vendor/sveltia-cms.js")]);
      const told = await answer.json();
      formats(told.formats);
      document.documentElement.classList.add("opened");
      about.hidden = true;
      await window.CMS.init({ config: told.config });
    } catch (error) {
      console.error(error);
      status.textContent = "Формы не открылись: обновите страницу. Если не помогло, правьте файл записи как текст.";
      open.disabled = false;
    }
  }
  open.hidden = false;
  const able = "showDirectoryPicker" in window;
  document.getElementById(able ? "fits" : "unfit").hidden = false;
  open.addEventListener("click", start);
  // who follows a link to a record has been here before
  if (location.hash.startsWith("#/") && (able || document.documentElement.dataset.forge)) start();
})();
