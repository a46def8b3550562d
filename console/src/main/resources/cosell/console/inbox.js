// Looks for new mails every three seconds while the page is visible; without scripts, reload it.
const wait = 3000;
let shown = document.getElementById("mails").innerHTML;

async function refresh() {
  if (!document.hidden) {
    try {
      const answer = await fetch("/inbox");
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const mails = page.getElementById("mails");
      if (answer.ok && mails !== null && mails.innerHTML !== shown) {
        shown = mails.innerHTML;
        document.querySelector("#mails tbody").replaceWith(mails.querySelector("tbody"));
        document.getElementById("count").textContent = page.getElementById("count").textContent;
      }
    } catch {
      // The suite is stopping or starting: the next look tells.
    }
  }
  setTimeout(refresh, wait);
}

setTimeout(refresh, wait);
