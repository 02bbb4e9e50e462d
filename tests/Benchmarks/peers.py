"""Does one thing with the library named, says how much and which version, and what it cost in time and memory.

version; read a workbook; read-folder, every claim below a folder; or write so many rows, as wide as those of the sheet
Sources, in openpyxl's mode for large files."""
import sys
import time
import warnings

warnings.simplefilter("ignore")
library, what, *more = sys.argv[1:]
module = __import__(library)
if what == "version":
    print(module.__version__)
    sys.exit()
path = more[0]
if library == "pandas" and what == "read":
    frame = module.read_excel(path, sheet_name="Expenditure")
    cells = frame.size + frame.shape[1]
elif library == "pandas":
    import glob
    cells = sum(module.read_excel(file, sheet_name="Expenditure").size for file in sorted(glob.glob(path + "/*/*.xlsx")))
elif what == "write":
    import os
    lines = int(more[1])
    book = module.Workbook(write_only=True)
    sheet = book.create_sheet("Sources")
    for line in range(1, lines + 1):
        sheet.append([
            "P-1", "1", 1, str(line), f"INV-{line:06}", f"Invoice {line} of the supplier of desks, chairs and other things", "Equipment", "Enterprise", "Revenue",
            36557, 2 * line / 100, line / 100, line / 100, "Queried" if line % 20 == 7 else "Accepted", "claim.xlsx", "Expenditure",
            f"S{line + 1}", f"T{line + 1}", f"U{line + 1}", "f" * 64])
    book.save(path)
    os.remove(path)
    cells = lines * 20
else:
    book = module.load_workbook(path, read_only=True, data_only=True)
    cells = sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None)
print(cells, "cells,", module.__version__)
print("cpu", int(time.process_time() * 1000))
for line in open("/proc/self/status"):
    if line.startswith("VmHWM:"):
        print("peak", line.split()[1])
