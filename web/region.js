// Numbers and dates as the reader's region writes them, by the browser's own Intl; the page is written in one way for all.
// Words of the accounts and of the editor stay as they are.
(function () {
  "use strict";
  // The region in whose way the page of a language is written.
  var WRITTEN = { en: "en-GB", fr: "fr-FR" };
  var VERBATIM = "[lang], h1, .summary, .edits, .outlet, .is-bare, textarea, kbd";
  var LETTERS = "[A-Za-z\\u00c0-\\u024f]{3,}\\.?";
  var root = document.documentElement, written = WRITTEN[root.lang];
  var reader = (navigator.languages || []).filter(function (tag) { return tag.indexOf(root.lang + "-") === 0; })[0];
  if (!written || !reader || reader === written) return;

  function format(region, parts) {
    parts.timeZone = "UTC";
    return new Intl.DateTimeFormat(region, parts);
  }
  function month(place) { return format(written, { month: "long" }).format(Date.UTC(2000, place, 1)); }
  var months = Array.apply(null, Array(12)).map(function (_, place) { return month(place); });
  var separators = new Intl.NumberFormat(written).formatToParts(1234567.5);
  function separator(type) { return separators.filter(function (part) { return part.type === type; })[0].value; }
  var group = separator("group"), point = separator("decimal");

  // "30 June 2023", "1–5 March 2021", "7 Mar": a day, perhaps another, a month or how it begins, perhaps a year.
  var DAY = new RegExp("(^|[^\\d\\w])(\\d{1,2})(?:er)?(?:\\u2013(\\d{1,2}))? (" + LETTERS + ")(?: (\\d{4}))?(?![\\w\\d])", "g");
  var NUMBER = new RegExp("\\d{1,3}(?:" + group + "\\d{3})+(?:\\" + point + "\\d+)?|\\d+\\" + point + "\\d+", "g");

  function day(all, before, first, last, name, year) {
    var short = name.replace(".", ""), place = months.findIndex(function (month) { return month.indexOf(short) === 0; });
    if (place < 0) return all;
    var parts = { day: "numeric", month: short === months[place] ? "long" : "short" };
    if (year) parts.year = "numeric";
    function at(date) { return Date.UTC(year || 2000, place, date); }
    var how = format(reader, parts);
    return before + (last ? how.formatRange(at(first), at(last)) : how.format(at(first)));
  }
  function number(text) {
    var decimals = (text.split(point)[1] || "").length;
    var value = Number(text.split(group).join("").replace(point, "."));
    return new Intl.NumberFormat(reader, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
  }
  function same(make) { return make(written) === make(reader); }
  var days = same(function (region) { return format(region, { dateStyle: "long" }).format(0); });
  var numbers = same(function (region) { return new Intl.NumberFormat(region).format(1234567.5); });
  if (days && numbers) return;
  function told(text) {
    var out = days ? text : text.replace(DAY, day);
    return numbers ? out : out.replace(NUMBER, number);
  }

  function tell(place) {
    var walk = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, function (node) {
      return node.nodeType === 1 && node.matches(VERBATIM) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
    });
    var node, text;
    while ((node = walk.nextNode())) {
      text = node.nodeType === 1 ? node.getAttribute("aria-label") : node.data;
      if (!text || !/\d/.test(text) || told(text) === text) continue;
      if (node.nodeType === 1) node.setAttribute("aria-label", told(text)); else node.data = told(text);
    }
  }
  function all() {
    var place = document.getElementById("variorum");
    if (!place) return;
    tell(place);
    // A story of the reader's own takes the page's place as a whole.
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        change.addedNodes.forEach(function (node) { if (node.nodeType === 1) tell(node); });
      });
    }).observe(place, { childList: true });
  }
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", all); else all();
})();
