// [data-copy] holds the text itself or, after #, the id of the element with the text.
(function () {
  function copy(text) {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    // plain http has no clipboard interface
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done ? Promise.resolve() : Promise.reject();
  }
  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-copy]");
    if (!button || button.dataset.busy) return;
    const value = button.dataset.copy;
    const source = value[0] === "#" && document.getElementById(value.slice(1));
    const label = button.textContent;
    const say = function (text) {
      button.dataset.busy = "1";
      button.setAttribute("aria-live", "polite");
      button.textContent = text;
      setTimeout(function () {
        button.textContent = label;
        delete button.dataset.busy;
      }, 2000);
    };
    copy(source ? source.textContent.trim() : value).then(
      () => say("Скопировано"),
      () => say("Не вышло: выделите текст сами")
    );
  });
})();
