// [data-copy] holds the text itself or, after #, the id of the element with the text.
// details.cite shows its text when it is opened; opened by a person, the text is copied too.
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
  function told(text, say) {
    copy(text).then(
      () => say("Скопировано"),
      () => say("Не вышло: выделите текст сами")
    );
  }
  function cited(block) {
    const text = block.querySelector(".cite-text");
    const place = text.querySelector("[data-address]");
    const address = place.textContent.trim();
    // a site that does not know its own address learns it from the page
    if (!/^[a-z]+:/.test(address)) {
      const root = document.documentElement.dataset.base || "";
      place.textContent = new URL(root + address, location.href).href;
    }
    let status = block.querySelector("[role=status]");
    if (!status) {
      status = document.createElement("p");
      status.setAttribute("role", "status");
      status.className = "cite-status";
      block.append(status);
    }
    status.textContent = "";
    told(text.textContent.trim().replace(/[ \t\n]+/g, " "), (words) => (status.textContent = words));
  }
  document.addEventListener("click", function (event) {
    const summary = event.target.closest("details.cite > summary");
    // the click that opens comes before the state changes
    if (summary && !summary.parentElement.open) setTimeout(cited, 0, summary.parentElement);

    const button = event.target.closest("[data-copy]");
    if (!button || button.dataset.busy) return;
    const value = button.dataset.copy;
    const source = value[0] === "#" && document.getElementById(value.slice(1));
    const label = button.textContent;
    told(source ? source.textContent.trim() : value, function (text) {
      button.dataset.busy = "1";
      button.setAttribute("aria-live", "polite");
      button.textContent = text;
      setTimeout(function () {
        button.textContent = label;
        delete button.dataset.busy;
      }, 2000);
    });
  });
})();
