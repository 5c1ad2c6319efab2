// What must hold before the page is first painted and where the module cannot run: how the address wants it to look, what
// it says to the page that frames it, and that a private link never shows the published story.
(function () {
  "use strict";
  var root = document.documentElement, own = document.currentScript, query = new URLSearchParams(location.search), fragment = location.hash.slice(1);

  ["plain", "static", "transparent"].forEach(function (flag) {
    if (query.has(flag) && !/^(0|false)$/.test(query.get(flag))) root.setAttribute("data-" + flag, "");
  });
  if (/^(light|dark)$/.test(query.get("theme"))) root.setAttribute("data-theme", query.get("theme"));
  // Where a file is that is loaded when it is needed, as the build told this script.
  function file(name) {
    var told = own.getAttribute("data-" + name);
    return told && new URL(told, document.baseURI).href;
  }
  // The view in front: the others are never drawn.
  var view = query.get("view");
  root.setAttribute("data-view", /^(figures|framing|read|coverage)$/.test(view) ? view : "overview");
  // The page is written as in Britain and in France: for readers of another region a script writes its numbers and dates anew.
  var tag = [].filter.call(navigator.languages || [], function (tag) { return tag.indexOf(root.lang + "-") === 0; })[0], region;
  if (tag && !/^(en-GB|fr-FR)$/.test(tag)) {
    region = document.createElement("script");
    region.src = file("region");
    document.head.append(region);
  }
  // As `variorum_link::is_private` has it.
  function isPrivate(text) { return /^v(\d|$)/.test(text) || (text.length > 120 && !/secret=/.test(text)); }

  // The second module: loaded once, when something asks for it.
  var place = file("more"), loading, failed = 0;
  function load() {
    // A browser may keep a failure for as long as the page lives, by its address.
    loading = loading || import(failed ? place + "?" + failed : place).then(function (more) { return more.default().then(function () { return more; }); });
    loading.catch(function () { loading = undefined; failed += 1; });
    return loading;
  }
  function ready(call) {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", call); else call();
  }

  if (isPrivate(fragment)) {
    root.setAttribute("data-private", "");
    ready(function () {
      load().then(function (more) { return more.open_link(fragment); })
        .catch(function () { root.setAttribute("data-private", "failed"); });
    });
  }
  addEventListener("hashchange", function () {
    if (isPrivate(location.hash.slice(1))) location.reload();
  });

  function open(chosen) {
    if (chosen) load().then(function (more) { return more.open_file(chosen); });
  }
  addEventListener("change", function (event) {
    if (!event.target.matches("[data-open]")) return;
    open(event.target.files[0]);
    event.target.value = "";
  });
  addEventListener("dragover", function (event) {
    if (event.dataTransfer && [].indexOf.call(event.dataTransfer.types, "Files") >= 0) event.preventDefault();
  });
  addEventListener("drop", function (event) {
    var dropped = event.dataTransfer && event.dataTransfer.files[0];
    if (!dropped || (event.target.closest && event.target.closest("input, textarea"))) return;
    event.preventDefault();
    open(dropped);
  });
  addEventListener("click", function (event) {
    var at = event.target.closest ? event.target : root, share = at.closest("[data-share]:not([target])");
    if (share && place && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
      event.preventDefault();
      load().then(function (more) { more.share(share.getAttribute("data-share") || undefined); })
        .catch(function () { location.assign(share.href); });
    }
    var copy = place && at.closest("[data-do=check], [data-do=away]");
    if (copy) load().then(function (more) { more.own_copy(copy); }).catch(function () {
      var own = copy.closest(".copy");
      own.querySelector(".status").textContent = own.getAttribute("data-failed");
    });
    // A story of the reader's own stands in the fragment: places on the page must not take its place.
    var anchor = root.hasAttribute("data-own") && at.closest("a[href^='#']"), target;
    if (anchor) {
      event.preventDefault();
      target = document.getElementById(anchor.getAttribute("href").slice(1));
      if (target) { target.focus(); target.scrollIntoView(); }
    }
  });
  // There is a copy to look in only where the second module took one.
  addEventListener("toggle", function (event) {
    if (loading && event.target.className === "nothing") {
      load().then(function (more) { more.look_in_copy(event.target); }).catch(function () {});
    }
  }, true);
  ready(function () {
    if (place && document.querySelector("form.configure")) load().then(function (more) { more.configure(); });
    var texts = document.querySelector(".one-finding .share");
    if (place && texts) texts.addEventListener("focusin", function () { load().then(function (more) { more.copies(); }); }, { once: true });
  });

  if (window.parent === window) return;
  root.setAttribute("data-framed", "");

  // WordPress appends `#?secret=…`, sometimes twice: the last one counts. It shows the frame once it got a height.
  var secret = (fragment.match(/secret=(\w+)/g) || []).map(function (part) { return part.slice(7); }).pop();
  var child = /^[\w-]{1,64}$/.test(query.get("childId")) && query.get("childId");
  var told = 0;

  function say(message) { window.parent.postMessage(message, "*"); }

  // The height of what is shown, in every dialect that hosts understand. A frame without a width is not shown.
  function tell(again) {
    var box = root.getBoundingClientRect(), height = Math.ceil(box.height);
    if (!box.width || !height || (height === told && again !== true)) return;
    told = height;
    say({ source: "variorum", type: "height", id: window.name, height: height });
    say({ sentinel: "amp", type: "embed-size", height: height });
    say(JSON.stringify({ src: location.href, context: "iframe.resize", height: height }));
    say({ type: "iframe-resized", width: Math.ceil(box.width), height: height });
    if (child) say("pymxPYMx" + child + "xPYMxheightxPYMx" + height);
    if (secret) say({ message: "height", value: height, secret: secret });
  }

  // Another look, view or finding than the address had; in another language the page is another file.
  function configure(config) {
    var next = new URLSearchParams(location.search);
    ["theme", "view", "find"].forEach(function (name) {
      var value = config[name];
      if (typeof value !== "string" || value.length > 120) return;
      if (value) next.set(name, value); else next.delete(name);
    });
    var search = String(next) && "?" + next, link;
    if (typeof config.lang === "string" && /^[a-z]{2}$/.test(config.lang) && config.lang !== root.lang) {
      link = document.querySelector("a[data-lang=" + config.lang + "]");
    }
    if (link) {
      next.set("lang", config.lang);
      location.replace(link.href.split(/[?#]/)[0] + "?" + next + location.hash);
    } else if (search !== location.search) {
      history.replaceState(null, "", (search || location.pathname) + location.hash);
      dispatchEvent(new PopStateEvent("popstate"));
    }
  }

  addEventListener("message", function (event) {
    var data = event.data;
    if (event.source !== window.parent || !data || typeof data !== "object") return;
    var ours = data.variorum && typeof data.variorum === "object" && data.variorum.setConfig;
    if (ours && typeof ours === "object") configure(ours);
    if (ours || data.sentinel === "amp" || data.message === "ready" || data.type === "iframe-child-init") tell(true);
  });

  // WordPress lets its frames open nothing: it follows the link itself, where that leads to the same host.
  addEventListener("click", function (event) {
    var link = secret && event.target.closest && event.target.closest("a[target=_blank]");
    if (link && link.host === location.host) say({ message: "link", value: link.href, secret: secret });
  });

  // One finding where the address names one, whatever else runs; the module keeps it so.
  function choose() {
    var find = /^(|overview)$/.test(query.get("view") || "") && query.get("find");
    var chosen = find && document.getElementById(find);
    if (!chosen || !chosen.matches("[data-find]")) return;
    root.setAttribute("data-one", "");
    chosen.setAttribute("data-chosen", "");
    var alone = chosen.closest(".alone");
    if (alone) alone.setAttribute("data-holds", "");
  }

  function watch() {
    choose();
    tell();
    if (window.ResizeObserver) new ResizeObserver(tell).observe(root);
    else setInterval(tell, 500);
  }
  ready(watch);
  addEventListener("load", tell);
})();
