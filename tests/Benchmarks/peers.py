"""Reads a workbook with the library named, says how many cells and which version, and what it cost in time and memory.

openpyxl-write writes the rows of the sheet Sources again, as many and as wide, in its mode for large files."""
import sys
import time
import warnings

warnings.simplefilter("ignore")
library, path = sys.argv[1:]
if library == "pandas":
    import pandas
    frame = pandas.read_excel(path, sheet_name="Expenditure")
    print(frame.size + frame.shape[1], "cells,", pandas.__version__)
elif library == "pandas-folder":
    import glob
    import pandas
    cells = sum(pandas.read_excel(file, sheet_name="Expenditure").size for file in sorted(glob.glob(path + "/*/*.xlsx")))
    print(cells, "cells,", pandas.__version__)
elif library == "openpyxl-write":
    import openpyxl
    lines = 100_000
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Sources")
    for line in range(1, lines + 1):
        sheet.append([
            "P-1", "1", 1, str(line), f"INV-{line:06}", f"Invoice {line} of the supplier of desks, chairs and other things", "Equipment", "Enterprise", "Revenue",
            36557, 2 * line / 100, line / 100, line / 100, "Queried" if line % 20 == 7 else "Accepted", "claim.xlsx", "Expenditure",
            f"S{line + 1}", f"T{line + 1}", f"U{line + 1}", "f" * 64])
    book.save(path + ".openpyxl.xlsx")
    import os
    os.remove(path + ".openpyxl.xlsx")
    print(lines * 20, "cells,", openpyxl.__version__)
else:
    import openpyxl
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    print(sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None), "cells,", openpyxl.__version__)
print("cpu", int(time.process_time() * 1000))
for line in open("/proc/self/status"):
    if line.startswith("VmHWM:"):
        print("peak", line.split()[1])
