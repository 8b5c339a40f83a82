// window.atlas.save(name, rows, format): a table as CSV for a Russian spreadsheet, JSON or XLSX, made here.
// [data-save-card] saves what the page tells of its record: its passport and marked parts.
(function () {
  const { node, passport, told } = window.atlas;
  const encoder = new TextEncoder();
  const TYPES = {
    csv: "text/csv;charset=utf-8", json: "application/json",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  };
  const table = Uint32Array.from({ length: 256 }, function (_, byte) {
    for (let bit = 0; bit < 8; bit++) byte = byte & 1 ? 0xedb88320 ^ (byte >>> 1) : byte >>> 1;
    return byte;
  });
  const crc = (data) => ~data.reduce((sum, byte) => table[(sum ^ byte) & 255] ^ (sum >>> 8), -1) >>> 0;

  // a cell that a spreadsheet would take for a formula is marked as text
  const safe = (text) => '"' + (/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replaceAll('"', '""') + '"';
  const csv = (rows) => encoder.encode("\ufeff" + rows.map((cells) => cells.map(safe).join(";")).join("\r\n") + "\r\n");
  function json([heads, ...rows]) {
    return encoder.encode(JSON.stringify(rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [heads[at], cell]))), null, 1) + "\n");
  }
  const xml = (text) => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

  function xlsx(rows) {
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const packages = "http://schemas.openxmlformats.org/package/2006/";
    const cell = (text) => '<c t="inlineStr"><is><t xml:space="preserve">' + xml(text) + "</t></is></c>";
    const sheet = '<worksheet xmlns="' + main + '"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      '<cols><col min="1" max="' + rows[0].length + '" width="40" customWidth="1"/></cols><sheetData>' + rows.map((cells) => "<row>" + cells.map(cell).join("") + "</row>").join("") + "</sheetData></worksheet>";
    return zip([
      ["[Content_Types].xml", '<Types xmlns="' + packages + 'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'],
      ["_rels/.rels", '<Relationships xmlns="' + packages + 'relationships"><Relationship Id="r1" Type="' + office + '/officeDocument" Target="xl/workbook.xml"/></Relationships>'],
      ["xl/workbook.xml", '<workbook xmlns="' + main + '" xmlns:r="' + office + '"><sheets><sheet name="Атлас" sheetId="1" r:id="r1"/></sheets></workbook>'],
      ["xl/_rels/workbook.xml.rels", '<Relationships xmlns="' + packages + 'relationships"><Relationship Id="r1" Type="' + office + '/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'],
      ["xl/worksheets/sheet1.xml", sheet],
    ].map(([name, text]) => [encoder.encode(name), encoder.encode(head + text)]));
  }
  // an archive without compression: local records, then the list of them
  function zip(files) {
    const numbers = (...pairs) => pairs.flatMap(([size, value]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 255));
    const parts = [];
    const list = [];
    let place = 0;
    files.forEach(function ([name, data]) {
      const about = numbers([2, 20], [2, 0x800], [2, 0], [2, 0], [2, 0x21], [4, crc(data)], [4, data.length], [4, data.length], [2, name.length], [2, 0]);
      parts.push(Uint8Array.from([...numbers([4, 0x04034b50]), ...about]), name, data);
      list.push(Uint8Array.from([...numbers([4, 0x02014b50], [2, 20]), ...about, ...numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, place])]), name);
      place += 30 + name.length + data.length;
    });
    const size = list.reduce((sum, part) => sum + part.length, 0);
    const end = Uint8Array.from(numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files.length], [2, files.length], [4, size], [4, place], [2, 0]));
    return new Blob([...parts, ...list, end]);
  }
  function save(name, rows, format) {
    const content = { csv, json, xlsx }[format](rows);
    const link = node("a", { href: URL.createObjectURL(new Blob([content], { type: TYPES[format] })), download: name + "." + format });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  function card(path) {
    const found = passport(document.documentElement.outerHTML, path, location.href);
    const rows = [...found.rows].map(([name, lines]) => [name, lines.map(told).join("\n")]);
    return [["Поле", "Значение"], ["Название", found.title], ...rows, ["Адрес", location.href.split("#")[0]]];
  }
  document.querySelectorAll("[data-save-card]").forEach(function (place) {
    const path = place.dataset.saveCard;
    ["csv", "xlsx", "json"].forEach(function (format) {
      const button = node("button", { type: "button", className: "button button--quiet", textContent: "Карточка, " + format.toUpperCase() });
      button.addEventListener("click", () => save(path.split("/")[1], card(path), format));
      place.append(" ", button);
    });
  });
  Object.assign(window.atlas, { save });
})();
