// The record of a file as the form shows it, and back. In a file the children of a record are a mapping key → child;
// a form knows only lists, so each child carries its key. `told` names the fields of every model in their order.
(function () {
  const KEY = "key";
  const empty = (value) => value === undefined || value === null || value === "";
  const isMap = (value) => value instanceof Map;

  // YAML as a plain tree; mappings of unknown shape become objects
  const plain = function (value) {
    if (isMap(value)) return Object.fromEntries([...value].map(([name, one]) => [name, plain(one)]));
    return Array.isArray(value) ? value.map(plain) : value;
  };

  function opened(value, model, told) {
    if (!isMap(value) || !told[model]) return plain(value);
    const shapes = new Map(told[model].map((field) => [field[0], field]));
    const pairs = [...value].map(function ([name, one]) {
      const [, shape, inner] = shapes.get(name) || [name, "value", ""];
      if (shape === "keyed" && isMap(one)) {
        return [name, [...one].map(([key, child]) => ({ [KEY]: key, ...opened(child, inner, told) }))];
      }
      if (shape === "list" && inner && Array.isArray(one)) return [name, one.map((child) => opened(child, inner, told))];
      return [name, shape === "part" ? opened(one, inner, told) : plain(one)];
    });
    return Object.fromEntries(pairs);
  }

  // what is not filled in is not written: no empty texts, no empty lists, no parts without a value
  function simple(value) {
    if (typeof value === "string") return value.replace(/[\u00ad\u200b\ufeff]/g, "").trim();
    if (Array.isArray(value)) return value.map(simple).filter((one) => !empty(one));
    return value;
  }
  function closed(value, model, told) {
    const found = new Map();
    const fields = told[model];
    const known = new Set(fields.map(([name]) => name));
    for (const [name, shape, inner, stands] of fields) {
      const one = shaped(value[name], shape, inner, told);
      // a box without a tick is «no» all the same where the model says so
      const nothing = empty(one) || (shape === "flag" && one === false && !stands) || (Array.isArray(one) && !one.length) || (isMap(one) && !one.size);
      if (!nothing) found.set(name, one);
      else if (stands && shape === "keyed") found.set(name, new Map());
    }
    for (const [name, one] of Object.entries(value)) if (!known.has(name) && name !== KEY && !empty(one)) found.set(name, one);
    return found;
  }
  function shaped(value, shape, inner, told) {
    if (empty(value)) return undefined;
    if (shape === "keyed") return new Map(children(value).map((child) => [String(child[KEY] ?? "").trim(), closed(child, inner, told)]));
    if (shape === "list" && inner) return children(value).map((child) => closed(child, inner, told)).filter((child) => child.size);
    return shape === "part" ? closed(value, inner, told) : simple(value);
  }
  function children(value) {
    const found = value.filter((child) => child && Object.values(child).some((one) => !empty(one)));
    const keys = found.map((child) => String(child[KEY] ?? "").trim()).filter(Boolean);
    const twice = keys.find((key, at) => keys.indexOf(key) !== at);
    if (twice) throw new Error("Ключ «" + twice + "» стоит дважды. Дайте второй записи другой ключ.");
    return found;
  }
  window.atlas = { ...window.atlas, recordTree: { opened, closed } };
})();
