// Reads a workbook with the library named, says how many cells and which version, and what it cost in time and memory; or only its version.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

const [library, what, path] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const version = require(`${library}/package.json`).version;
if (what === 'version') {
  console.log(version);
  process.exit();
}
let cells = 0;
if (library === 'xlsx') {
  const book = require('xlsx').read(readFileSync(path), { dense: true });
  for (const name of book.SheetNames) {
    for (const row of book.Sheets[name]['!data'] ?? book.Sheets[name]) cells += (row ?? []).filter(cell => cell).length;
  }
} else {
  const { stream } = require('exceljs');
  for await (const sheet of new stream.xlsx.WorkbookReader(path, { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit' })) {
    for await (const row of sheet) row.eachCell(() => cells++);
  }
}
console.log(`${cells} cells, ${version}`);
const { user, system } = process.cpuUsage();
console.log(`cpu ${Math.round((user + system) / 1000)}`);
console.log(`peak ${/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]}`);
