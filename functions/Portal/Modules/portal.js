// What pages do more where scripts run. Every page is whole without it.
document.body.classList.add("js-enabled", "govuk-frontend-supported");

// Where the portal was built without Node there are neither the design system's modules nor charts.
import("./govuk-frontend.min.js").then((govuk) => govuk.initAll(), () => {});

if (document.querySelector("[data-chart]")) {
  import("./charts.js");
}

if (document.querySelector("[data-sends]")) {
  import("./sending.js");
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
