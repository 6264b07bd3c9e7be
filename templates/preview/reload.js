"use strict";
{
  const { version, events } = document.currentScript.dataset;
  let stream = null;

  // A browser keeps six connections to a server: a hidden tab must not keep one open.
  function follow() {
    if (document.hidden) {
      stream?.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource(events);
      stream.onmessage = (event) => {
        if (event.data !== version) location.reload();
      };
    }
  }

  document.addEventListener("visibilitychange", follow);
  addEventListener("pagehide", () => stream?.close());
  follow();
}
