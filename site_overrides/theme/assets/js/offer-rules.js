// What is wrong with an answer, in the words of the rules of the atlas (generator/checks): personal data, too long,
// not a day, not an address. The rules themselves judge again before anything is published.
(function () {
  const { tidy } = window.atlas.recordText;
  const NAME = "[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?";
  const ONE = "[А-ЯЁ]\\.\\s?";
  const MAIL = "(?:mail|inbox|list|bk|internet|yandex|ya|rambler|gmail|hotmail|outlook|live|icloud|yahoo)\\.(?:ru|com)";
  const PERSONAL = [
    [new RegExp("(?<![А-ЯЁа-яё])" + ONE + ONE + NAME + "|(?<![А-ЯЁа-яё])" + NAME + "\\s" + ONE + "[А-ЯЁ]\\.(?!\\s?[А-ЯЁ][а-яё])"), "фамилию с инициалами", true],
    [new RegExp("(?<![А-ЯЁа-яё])" + NAME + "\\s[А-ЯЁ][а-яё]+(?:ович|евич|ьич|[кмт]ич|овн|евн|иничн)(?:а|у|ем|е|ы|ой)?(?![а-яё])"), "имя с отчеством", true],
    [/(?<![\p{L}\p{N}_/.-])(?:\+7|8)(?:[\s()-]{0,2}\d){10}(?![\p{L}\p{N}_-])|\(\d{3,5}\)\s?\d{1,3}-\d{2}-\d{2}|(?<![\p{L}])[Тт]ел(?:ефон)?\.?:?\s?\d[\d -]{4,}/u, "номер телефона"],
    [new RegExp("[\\p{L}\\p{N}_.+-]+@" + MAIL, "iu"), "личную почту"],
    [/(?<!\d)\d{3}-\d{3}-\d{3}[ -]\d{2}(?!\d)|паспорт[а-яё]*[^а-яёa-z0-9]+(?:серия[^а-яёa-z0-9]+)?\d{2}\s?\d{2}[^а-яёa-z0-9]{1,4}\d{6}/i, "номер личного документа"],
    [/(?:дат[аыеу] рождения|родил(?:ся|ась))\D{0,15}\d|\d{1,2}[. ](?:\d{2}|[а-я]{3,8})[. ]\d{4}\s?(?:г\.|года)?\s?рожд|\d{4}\s?г\.\s?р\./i, "дату рождения"],
  ];
  const HONOUR = /(?:^|[^а-яё])(?:им\.|имени|памяти)(?:\s[^.;,()]{0,60})?\s?$/i;
  const FILLER = /^(?:нет|н\/д|n\/a|todo|пусто|отсутствует|не указан[ао]?|нет данных|неизвестно|-+)\.?$/i;
  const MARKUP = /<\/?[a-z][^<>]*>|<!--|&(?:[a-z]{2,8}|#\d+);|\*\*|__|`|\]\(/i;
  const SHORT = /(?:^|[^А-Яа-яЁёA-Za-z])(?:[А-Яа-яЁёA-Za-z]|гг|др|ед|зам|им|мин|млн|млрд|напр|обл|орг|пр|руб|см|ср|ст|стр|тыс|чел|экз)$/i;

  function personal(text) {
    const bare = text.replace(/[a-z]+:\/\/\S+/g, " ");
    for (const [sign, what, honours] of PERSONAL) {
      const found = sign.exec(bare);
      if (found && !(honours && HONOUR.test(bare.slice(0, found.index)))) return what;
    }
    return "";
  }
  function sentences(text) {
    let count = 1;
    for (const end of text.matchAll(/([.!?…]+)[»")\]]*\s+(?=[«"(]*[А-ЯЁA-Z0-9])/g)) {
      const before = text.slice(0, end.index);
      if (!(end[1] === "." && (/^\d+$/.test(before) || SHORT.test(before)))) count += 1;
    }
    return count;
  }
  // «2024», «09.2024», «1.09.2024» as 2024, 2024-09, 2024-09-01; "" for what is no day
  function partial(text) {
    const given = /^(?:(?:(\d{1,2})[./])?(\d{1,2})[./])?(\d{4})$/.exec(text);
    const made = given ? [given[3], given[2], given[1]].filter(Boolean).map((one) => one.padStart(2, "0")).join("-") : text;
    const [year, month = "01", day = "01"] = /^\d{4}(-\d\d){0,2}$/.test(made) ? made.split("-") : ["x"];
    const real = new Date(Date.UTC(+year, +month - 1, +day));
    return real.getUTCMonth() + 1 === +month && real.getUTCDate() === +day ? made : "";
  }
  // straight quotes around Russian words become «ёлочки»
  const clean = (text) => tidy(text).replace(/"([^"]*[А-Яа-яЁё][^"]*)"/g, "«$1»");

  // `address` is the pattern of an address in the model
  function judged(kind, style, longest, given, address) {
    const text = clean(given);
    const who = personal(text);
    if (who) return { wrong: "похоже на " + who + ". Оставьте должность или организацию" };
    if (kind === "partial") return partial(text) ? { value: partial(text) } : { wrong: "это не дата. Напишите 2024, 2024-09 или 01.09.2024" };
    if (kind === "url") return new RegExp(address).test(text) ? { value: text } : { wrong: "это не адрес страницы. Скопируйте его целиком из строки браузера" };
    if (kind === "number" || kind === "integer") {
      const number = Number(text.replace(/ /g, "").replace(",", "."));
      const fits = kind === "number" ? Number.isFinite(number) : Number.isSafeInteger(number) && number >= 0;
      return fits ? { value: number } : { wrong: "нужно " + (kind === "number" ? "число, например 12,5" : "целое число") };
    }
    if (FILLER.test(text)) return { wrong: "если сказать нечего, оставьте пустым" };
    if (MARKUP.test(text)) return { wrong: "уберите разметку, оставьте простые слова" };
    if (longest && Array.from(text).length > longest) return { wrong: "слишком длинно: " + Array.from(text).length + " знаков при пределе " + longest };
    if (style === "own" && sentences(text) > 2) return { wrong: "больше двух предложений. Оставьте главное" };
    return { value: text };
  }
  Object.assign(window.atlas, { judged });
})();
