// Draws each chart from the table beside it: the figures stand in the page once.
const colours = ["#12343b", "#c2410c", "#2a7f62", "#7b4aa0", "#b58800", "#4c6ef5", "#8a3324"];

// A table's columns by their headings: £1,234.56 is 1234.56, (£1.00) is -1, a dash is nothing.
function columns(table) {
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  const rows = [...table.tBodies[0].rows].map((row) => [...row.cells].map((cell) => cell.textContent.trim()));
  return { labels: rows.map((row) => row[0]), columns: heads.slice(1).map((head, i) => ({ head, values: rows.map((row) => pounds(row[i + 1])) })) };
}

function pounds(text) {
  const plain = text.replace(/[£,()]/g, "");
  return plain === "" || Number.isNaN(Number(plain)) ? null : (text.startsWith("(") ? -1 : 1) * Number(plain);
}

const bar = (column, i, stack) => ({ type: "bar", label: column.head, data: column.values, backgroundColor: colours[i % colours.length], pointStyle: "rect", maxBarThickness: 160, stack });
// Of one quarter alone a line would be a dot; then each point is drawn as wide as a bar.
const line = (column, colour, dash = []) => ({ type: "line", label: column.head, data: column.values, borderColor: colour, backgroundColor: colour, borderDash: dash, borderWidth: 3, pointRadius: column.values.length > 1 ? 2 : 90, pointStyle: "line", tension: 0, stack: column.head });

const kinds = {
  // What each fund was asked for, one upon the other; all of it to date, and the awards it must stay within.
  bar: (all) => {
    const of = (head) => all.find((column) => column.head === head);
    const funds = all.filter((column) => !["All funds", "To date", "Awarded"].includes(column.head));
    return [line(of("Awarded"), "#555", [8, 6]), line(of("To date"), "#000"), ...funds.map((fund, i) => bar(fund, i, "funds"))];
  },
  cash: (all) => [line(all[2], "#000"), bar(all[0], 1, "out"), bar(all[1], 2, "in")],
};

async function draw() {
  try {
    await import("./chart.umd.min.js");
  } catch {
    return; // Built without Node: the tables say it all.
  }

  Chart.defaults.font.family = "arial, sans-serif";
  Chart.defaults.font.size = 14;
  Chart.defaults.color = "#0b0c0c";
  for (const place of document.querySelectorAll("[data-chart]")) {
    const { labels, columns: all } = columns(document.getElementById(place.dataset.table));
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", place.dataset.label);
    place.append(canvas);
    place.hidden = false;
    new Chart(canvas, {
      data: { labels: labels.map((label) => label.split(" = ")), datasets: kinds[place.dataset.chart](all).filter((set) => set.data.some((value) => value !== null)) },
      options: {
        animation: false,
        maintainAspectRatio: false,
        scales: {
          x: { stacked: true, grid: { display: false } },
          y: { stacked: true, beginAtZero: true, ticks: { callback: (value) => `${value < 0 ? "-" : ""}£${Math.abs(value).toLocaleString("en-GB")}` } },
        },
        plugins: {
          legend: { position: "bottom", labels: { usePointStyle: true, pointStyleWidth: 34, padding: 16 } },
          tooltip: { callbacks: { label: (item) => `${item.dataset.label}: £${item.parsed.y.toLocaleString("en-GB", { minimumFractionDigits: 2 })}` } },
        },
      },
    });
  }
}

draw();
