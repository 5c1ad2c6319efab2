// Variorum's host script, version 1. It gives frames of comparisons the height that they ask for, and makes a frame of
// every <variorum-story src>. Including it twice does no harm. It reads nothing of the page, stores nothing, loads nothing
// but the frames, and no message makes it navigate or write HTML.
(function () {
  "use strict";
  if (window.variorumEmbed) return;
  window.variorumEmbed = 1;
  var LEAST = 50, MOST = 20000;
  // Frames are ours where they show what lies beside this script, or say so: <iframe data-variorum>.
  var base = document.currentScript && document.currentScript.src.replace(/[^/]*$/, "");
  var made = [];

  function web(address) {
    try {
      var url = new URL(address, document.baseURI);
      return /^https?:$/.test(url.protocol) ? url : null;
    } catch (_) {
      return null;
    }
  }

  function frames() {
    var there = [].filter.call(document.getElementsByTagName("iframe"), function (frame) {
      return frame.hasAttribute("data-variorum") || (base && frame.src.indexOf(base) === 0);
    });
    return there.concat(made);
  }

  // A sandboxed frame has no origin of its own; every other one must speak from where it was loaded.
  function speaksFor(frame, event) {
    var url = web(frame.src), closed = frame.hasAttribute("sandbox") && !/allow-same-origin/.test(frame.sandbox);
    return url && frame.contentWindow === event.source && event.origin === (closed ? "null" : url.origin);
  }

  function ask(frame, config) {
    if (frame.contentWindow) frame.contentWindow.postMessage({ variorum: { setConfig: config || {} } }, "*");
  }

  addEventListener("message", function (event) {
    var data = event.data;
    if (!data || data.source !== "variorum" || data.type !== "height" || typeof data.height !== "number") return;
    if (!(data.height >= LEAST && data.height <= MOST)) return;
    frames().forEach(function (frame) {
      if (speaksFor(frame, event)) frame.style.height = Math.ceil(data.height) + "px";
    });
  });

  var CONFIG = ["theme", "lang", "view", "find"];
  if (window.customElements && !customElements.get("variorum-story")) {
    customElements.define("variorum-story", class extends HTMLElement {
      static get observedAttributes() { return ["src"].concat(CONFIG); }
      connectedCallback() { this.show(); }
      disconnectedCallback() {
        made = made.filter(function (frame) { return frame !== this.frame; }, this);
      }
      attributeChangedCallback(name, _, value) {
        if (!this.frame) return;
        var config = {};
        config[name] = value || "";
        if (name === "src") this.show();
        else ask(this.frame, config);
      }
      // The link inside stays where no frame can be made.
      show() {
        var url = web(this.getAttribute("src"));
        if (!url || !this.isConnected) return;
        CONFIG.forEach(function (name) {
          if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
        }, this);
        var frame = this.frame || document.createElement("iframe"), style = frame.style;
        frame.src = url.href;
        frame.title = this.getAttribute("title") || this.textContent.trim() || "Variorum";
        if (made.indexOf(frame) < 0) made.push(frame);
        if (this.frame) {
          if (!frame.isConnected) this.shadowRoot.append(frame);
          return;
        }
        frame.loading = "lazy";
        frame.referrerPolicy = "no-referrer";
        frame.allow = "clipboard-write; web-share";
        style.cssText = "display:block;border:0;width:100%;height:" + (parseInt(this.getAttribute("height"), 10) || 520) +
          "px;color-scheme:light dark";
        this.frame = frame;
        this.attachShadow({ mode: "open" }).append(frame);
      }
    });
  }

  // Frames that were there before this script have told their height to nobody.
  frames().forEach(function (frame) { ask(frame); });
})();
