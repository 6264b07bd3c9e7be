"use strict";
{
  const { dataset } = document.currentScript;
  let shown = dataset.version;
  let wanted = shown;
  let busy = false;
  let stream = null;

  async function refresh() {
    if (busy) return;
    busy = true;
    try {
      while (wanted !== shown) {
        const asked = wanted;
        const answer = await fetch(location.pathname, { cache: "no-store" });
        show(await answer.text());
        shown = asked;
      }
    } catch {
      // The server has gone; the stream tells when it is back.
    } finally {
      busy = false;
    }
  }

  // The browser holds styles to the policy that this page came with, so to this page's nonce.
  function show(text) {
    const own = text.replaceAll(/<style nonce="[^"]*"/g, `<style nonce="${dataset.nonce}"`);
    const fresh = new DOMParser().parseFromString(own, "text/html");
    const restore = readersPlace();
    change(document.documentElement, fresh.documentElement);
    restore();
  }

  // Changes only what differs, so that focus, selection and what is folded out stay.
  function change(old, fresh) {
    if (old.isEqualNode(fresh) || old.nodeName === "SCRIPT") return;
    if (old.nodeName !== fresh.nodeName || old.nodeType !== Node.ELEMENT_NODE) {
      old.replaceWith(fresh);
      return;
    }
    changeAttributes(old, fresh);
    const before = [...old.childNodes];
    const after = [...fresh.childNodes];
    while (before.length && after.length && before[0].isEqualNode(after[0])) {
      before.shift();
      after.shift();
    }
    let next = null;
    while (before.length && after.length && before.at(-1).isEqualNode(after.at(-1))) {
      next = before.pop();
      after.pop();
    }
    before.forEach((node, i) => (i < after.length ? change(node, after[i]) : node.remove()));
    after.slice(before.length).forEach((node) => old.insertBefore(node, next));
  }

  function changeAttributes(old, fresh) {
    const kept = (name) => name === "nonce" || (name === "open" && old.nodeName === "DETAILS");
    for (const { name } of [...old.attributes])
      if (!fresh.hasAttribute(name) && !kept(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes)
      if (old.getAttribute(name) !== value && !kept(name)) old.setAttribute(name, value);
  }

  // The paragraph nearest to the top is found again by its words, for its number may have changed;
  // if they have, too, the next nearest whose words have not shows how far all has moved.
  function readersPlace() {
    if (scrollY === 0) return () => {};
    const before = marks()
      .map((mark) => ({ id: mark.id, said: words(mark), height: height(mark) }))
      .sort((a, b) => Math.abs(a.height) - Math.abs(b.height));
    return () => {
      const now = new Set(marks().map(words));
      const known = before.find(({ said }) => now.has(said)) ?? before[0];
      const same = marks().filter((mark) => words(mark) === known?.said);
      const mark = same.find(({ id }) => id === known.id) ?? same[0];
      if (mark) scrollBy({ top: height(mark) - known.height, behavior: "instant" });
    };
  }

  const marks = () => [...document.querySelectorAll("main [id]")];
  const words = (mark) => mark.textContent.replace(/^[\s\d.]+/, "").trim();
  const edge = () => document.querySelector(".preview-panel").getBoundingClientRect().bottom;
  const height = (mark) => mark.getBoundingClientRect().top - Math.max(0, edge());

  function say(text) {
    const place = document.querySelector(".preview-lost");
    if (place) place.textContent = text;
  }

  // A browser keeps six connections to a server: a hidden tab must not keep one open.
  function follow() {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource("events");
      stream.onerror = () => say("The preview has ended: this page no longer changes.");
      stream.onmessage = (event) => {
        say("");
        wanted = event.data;
        refresh();
      };
    }
  }

  document.addEventListener("visibilitychange", follow);
  follow();
}
