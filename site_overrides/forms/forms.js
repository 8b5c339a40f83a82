// The page of the forms: says what they are, and opens them on request. forms.json holds the configuration made from
// the models; the files of the atlas are read and written by tree.js and record-text.js.
(function () {
  const { recordTree, recordText } = window.atlas;
  const about = document.getElementById("about");
  const open = document.getElementById("open");
  const status = document.getElementById("status");

  function formats(told) {
    const schema = jsyaml.CORE_SCHEMA.withTags(jsyaml.realMapTag);
    for (const [kind, model] of Object.entries(told.kinds)) {
      window.CMS.registerCustomFormat("atlas-" + kind, "yml", {
        fromFile: (text) => recordTree.opened(jsyaml.load(text, { schema }) ?? new Map(), model, told.models),
        toFile: function (value) {
          const record = recordTree.closed(value, model, told.models);
          return record.size ? recordText.text(record) : "{}\n";
        },
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
  const able = "showDirectoryPicker" in window;
  document.getElementById(able ? "fits" : "unfit").hidden = false;
  open.addEventListener("click", start);
  // who follows a link to a record has been here before
  if (location.hash.startsWith("#/") && (able || document.documentElement.dataset.forge)) start();
})();
