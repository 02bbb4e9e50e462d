// Azurite, but it ends when whoever started it ends, however that was.
process.stdin.on("end", () => process.exit()).resume();
require("azurite/dist/src/azurite");
